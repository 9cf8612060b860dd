package org.khet.signing.internal;

import java.io.IOException;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jspecify.annotations.Nullable;
import org.khet.platform.paper.stamp.Added;
import org.khet.signing.SigningPlace;
import org.khet.signing.Way;

/** ลงนามในระบบ: the mark is drawn on the paper, and who signed which bytes stands in our record. No certificate is in the file. */
record SystemPen(boolean withCode) implements Pen {

    @Override
    public Way.Kind kind() {
        return Way.Kind.SYSTEM;
    }

    @Override
    public @Nullable UUID certificate() {
        return null;
    }

    /** A paper that carries a certificate's signature is not drawn on: readers would call that signature broken. */
    @Override
    public byte[] sign(byte[] pdf, @Nullable SigningPlace place, Mark mark, OffsetDateTime at) throws IOException {
        if (isSigned(pdf) || place == null) {
            return pdf;
        }
        var where = new Added.Place(place.sheet(), place.x(), place.y(), place.width(), place.height());
        return Added.picture(pdf, mark.drawn(place), where);
    }

    private static boolean isSigned(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return !document.getSignatureDictionaries().isEmpty();
        } catch (RuntimeException odd) {
            throw new IOException("no PDF", odd);
        }
    }
}
