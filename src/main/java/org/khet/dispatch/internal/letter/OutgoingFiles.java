package org.khet.dispatch.internal.letter;

import java.util.List;
import org.khet.dispatch.Outgoing;
import org.khet.dispatch.OutgoingId;
import org.khet.dispatch.OutgoingLetters;
import org.khet.dispatch.Papers;
import org.khet.dispatch.pages.Paper;
import org.khet.files.FileId;
import org.khet.files.Files;
import org.khet.files.OpenedFile;
import org.khet.files.PageImage;
import org.khet.office.Actor;
import org.springframework.stereotype.Component;

/** Files of an outgoing letter, to whoever may see the letter. */
@Component
class OutgoingFiles {

    private final OutgoingLetters letters;
    private final Files files;

    OutgoingFiles(OutgoingLetters letters, Files files) {
        this.letters = letters;
        this.files = files;
    }

    List<Paper> papers(Actor actor, Outgoing letter) {
        var carried = files.describe(actor.office(), letters.files(actor, letter.id()));
        return Papers.of(files, actor.office(), carried, letter.path());
    }

    OpenedFile file(Actor actor, OutgoingId letter, FileId file) {
        return files.open(actor.office(), carried(actor, letter, file)).orElseThrow(() -> none(letter));
    }

    PageImage page(Actor actor, OutgoingId letter, FileId file, int page) {
        return files.page(actor.office(), carried(actor, letter, file), page);
    }

    private FileId carried(Actor actor, OutgoingId letter, FileId file) {
        return letters.files(actor, letter).stream()
                .filter(file::equals)
                .findFirst()
                .orElseThrow(() -> none(letter));
    }

    private static OutgoingLetters.NoSuchOutgoing none(OutgoingId letter) {
        return new OutgoingLetters.NoSuchOutgoing(letter.value());
    }
}
