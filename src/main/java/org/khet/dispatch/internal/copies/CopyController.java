package org.khet.dispatch.internal.copies;

import static org.khet.platform.web.Texts.text;

import java.util.List;
import java.util.UUID;
import org.khet.dispatch.Outgoing;
import org.khet.dispatch.OutgoingId;
import org.khet.dispatch.OutgoingLetters;
import org.khet.files.FileResponses;
import org.khet.files.MediaType;
import org.khet.files.OpenedFile;
import org.khet.office.Actor;
import org.khet.office.Allowed;
import org.khet.office.Permission;
import org.khet.platform.paper.stamp.PaperCopy;
import org.khet.platform.paper.stamp.PaperCopy.Corner;
import org.khet.platform.paper.stamp.PaperCopy.Sheets;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** สำเนาคู่ฉบับ of an outgoing letter, made when it is asked for. */
@Controller
class CopyController {

    private final OutgoingLetters letters;
    private final CopyMaking making;
    private final Makers makers;

    CopyController(OutgoingLetters letters, CopyMaking making, Makers makers) {
        this.letters = letters;
        this.making = making;
        this.makers = makers;
    }

    @GetMapping("/dispatch/letters/{id}/copy.pdf")
    @Allowed(Permission.SEE_UNIT_LETTERS)
    ResponseEntity<?> duplicate(Actor actor, @PathVariable UUID id) {
        var letter = letters.open(actor, new OutgoingId(id));
        var source = making.sources(actor, letter).stream()
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var pdf = making.copy(actor, source, words(actor, letter)).pdf();
        return FileResponses.show(new OpenedFile(
                text("dispatch.copy.file", letter.printed().replace('/', '-')),
                MediaType.PDF.value(),
                pdf.length,
                source.active(),
                source.sha256() + "-" + letter.version(),
                new ByteArrayResource(pdf)));
    }

    /** The same letter gives the same copy, whenever it is asked for. */
    private List<PaperCopy.Words> words(Actor actor, Outgoing letter) {
        var at = letter.takenAt().toInstant();
        return List.of(
                new PaperCopy.Words(CopyWords.duplicate(at), Corner.TOP_RIGHT, Sheets.FIRST),
                new PaperCopy.Words(CopyWords.makers(makers.of(actor, letter), at), Corner.BOTTOM_RIGHT, Sheets.LAST));
    }
}
