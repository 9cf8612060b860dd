package org.khet.dispatch.internal.copies;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.khet.dispatch.Outgoing;
import org.khet.dispatch.OutgoingLetters;
import org.khet.files.Files;
import org.khet.files.MediaType;
import org.khet.files.OpenedFile;
import org.khet.files.StoredFile;
import org.khet.office.Actor;
import org.khet.platform.paper.stamp.PaperCopy;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** Lays words over copies of a letter's files. Two at once: each takes as much memory as its file is large. */
@Component
class CopyMaking {

    private static final int PATIENCE_SECONDS = 10;

    private final OutgoingLetters letters;
    private final Files files;
    private final Semaphore hands = new Semaphore(2);

    CopyMaking(OutgoingLetters letters, Files files) {
        this.letters = letters;
        this.files = files;
    }

    /** The files of the letter that can be copied, the letter itself first; none as long as it has no number for good. */
    List<StoredFile> sources(Actor actor, Outgoing letter) {
        return letter.issued()
                ? files.describe(actor.office(), letters.files(actor, letter.id())).stream()
                        .filter(file -> file.mediaType().isDrawn() && !file.sealed())
                        .toList()
                : List.of();
    }

    /** A copy of the file with the words on it. */
    PaperCopy.Made copy(Actor actor, StoredFile source, List<PaperCopy.Words> words) {
        var opened = files.open(actor.office(), source.id())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        take();
        try {
            return copied(opened, words);
        } catch (IOException unreadable) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, null, unreadable);
        } finally {
            hands.release();
        }
    }

    private static PaperCopy.Made copied(OpenedFile opened, List<PaperCopy.Words> words) throws IOException {
        try (var bytes = opened.bytes().getInputStream()) {
            return opened.mediaType().equals(MediaType.PDF.value())
                    ? PaperCopy.ofPdf(bytes, words)
                    : PaperCopy.ofPicture(bytes, words);
        }
    }

    private void take() {
        try {
            if (hands.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                return;
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        throw new ResponseStatusException(HttpStatus.SERVICE_UNAVAILABLE);
    }
}
