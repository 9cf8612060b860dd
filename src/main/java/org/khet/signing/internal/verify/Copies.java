package org.khet.signing.internal.verify;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Semaphore;
import org.khet.files.FileId;
import org.khet.files.Files;
import org.khet.files.StoredFile;
import org.khet.office.OfficeId;
import org.khet.platform.web.Sha256;
import org.khet.signing.Way;
import org.springframework.stereotype.Component;

/** Compares a copy with what was signed. Nothing of the copy is kept. */
@Component
class Copies {

    private final Files files;

    /** Each takes as much memory as the copy is large, several times. */
    private final Semaphore desks = new Semaphore(2);

    Copies(Files files) {
        this.files = files;
    }

    /** What a copy turned out to be. */
    enum Found {
        /** Byte for byte what was signed. */
        SAME,
        /** It was changed after it was signed, or something was added. */
        ALTERED,
        /** Another paper, or one that was printed and scanned: nothing can be said. */
        UNKNOWN,
        /** Too many are being compared now. */
        BUSY
    }

    Found compare(SignedRows.Row row, byte[] copy) {
        if (Sha256.of(copy).equals(row.signed())) {
            return Found.SAME;
        }
        if (begins(row, copy)) {
            return Found.ALTERED;
        }
        return row.kind() == Way.Kind.SYSTEM ? Found.UNKNOWN : bySignature(copy);
    }

    /** Does the file that was signed stand at its beginning? Then something was added. */
    private boolean begins(SignedRows.Row row, byte[] copy) {
        long size = files.describe(new OfficeId(row.officeId()), List.of(new FileId(row.fileId()))).stream()
                .mapToLong(StoredFile::size)
                .findFirst()
                .orElse(0);
        return size > 0
                && size < copy.length
                && Sha256.of(Arrays.copyOf(copy, (int) size)).equals(row.signed());
    }

    private Found bySignature(byte[] copy) {
        if (!desks.tryAcquire()) {
            return Found.BUSY;
        }
        try {
            return PadesReading.broken(copy) ? Found.ALTERED : Found.UNKNOWN;
        } finally {
            desks.release();
        }
    }
}
