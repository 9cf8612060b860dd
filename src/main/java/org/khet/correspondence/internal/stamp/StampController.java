package org.khet.correspondence.internal.stamp;

import static org.khet.platform.web.Texts.text;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.khet.correspondence.Correspondence;
import org.khet.correspondence.Correspondence.Receipt;
import org.khet.correspondence.EntryId;
import org.khet.files.FileId;
import org.khet.files.FileResponses;
import org.khet.files.MediaType;
import org.khet.files.OpenedFile;
import org.khet.office.Actor;
import org.khet.office.Allowed;
import org.khet.office.Office;
import org.khet.office.Permission;
import org.khet.office.UnitKind;
import org.khet.platform.paper.stamp.Overlay;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** A letter with ตรารับ on its first page, to print or to hand on; made when it is asked for, the original untouched. */
@Controller
class StampController {

    private static final int PATIENCE_SECONDS = 10;

    private final Correspondence letters;
    private final Office office;

    /** Each takes as much memory as the file is large. */
    private final Semaphore stampers = new Semaphore(2);

    StampController(Correspondence letters, Office office) {
        this.letters = letters;
        this.office = office;
    }

    @GetMapping({
        "/correspondence/letters/{entry}/files/{file}/stamped.pdf",
        "/api/v1/letters/{entry}/files/{file}/stamped.pdf"
    })
    @Allowed(Permission.SEE_UNIT_LETTERS)
    ResponseEntity<?> stamped(Actor actor, @PathVariable UUID entry, @PathVariable UUID file)
            throws InterruptedException {
        var opened = letters.file(actor, new EntryId(entry), new FileId(file));
        var receipt = letters.receipt(actor, new EntryId(entry));
        if (receipt.isEmpty() || !MediaType.of(opened.mediaType()).hasPages()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        if (!stampers.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            throw new ResponseStatusException(HttpStatus.SERVICE_UNAVAILABLE);
        }
        try {
            return FileResponses.show(stamped(actor, opened, receipt.get()));
        } catch (IOException unreadable) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, null, unreadable);
        } finally {
            stampers.release();
        }
    }

    private OpenedFile stamped(Actor actor, OpenedFile original, Receipt receipt) throws IOException {
        var stamp = ReceiptStamp.of(names(actor, receipt), receipt);
        try (var bytes = original.bytes().getInputStream()) {
            var pdf = original.mediaType().equals(MediaType.PDF.value())
                    ? Overlay.onPdf(bytes, stamp)
                    : Overlay.onPicture(bytes, stamp);
            var name = original.name().replaceFirst("\\.[^.]*$", "");
            return new OpenedFile(
                    text("correspondence.stamp.file", name),
                    MediaType.PDF.value(),
                    pdf.length,
                    original.active(),
                    original.tag() + "-" + receipt.unit() + "-" + receipt.number(),
                    new ByteArrayResource(pdf));
        }
    }

    private List<String> names(Actor actor, Receipt receipt) {
        var names = new ArrayList<String>();
        var unit = office.unit(actor.office(), receipt.unit()).orElseThrow();
        if (unit.kind() != UnitKind.SCHOOL) {
            names.add(office.profile(actor.office()).shortName());
        }
        if (unit.kind() != UnitKind.REGISTRY) {
            names.add(unit.shortName());
        }
        return names;
    }
}
