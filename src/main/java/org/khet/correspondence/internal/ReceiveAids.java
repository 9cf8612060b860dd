package org.khet.correspondence.internal;

import static org.khet.platform.web.Texts.text;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.khet.correspondence.DraftId;
import org.khet.correspondence.Drafts;
import org.khet.correspondence.pages.ReceivePage.Aid;
import org.khet.correspondence.pages.ReceivePage.Same;
import org.khet.files.StoredFile;
import org.khet.office.Actor;
import org.springframework.stereotype.Component;

/** What the form of receiving shows beside its fields: the file itself, what was read from it, and a letter like it. */
@Component
class ReceiveAids {

    private static final int MOST_PICTURES = 5;

    private final Drafts drafts;
    private final Attaching attaching;

    ReceiveAids(Drafts drafts, Attaching attaching) {
        this.drafts = drafts;
        this.attaching = attaching;
    }

    Aid draft(Actor actor, UUID draft, Drafts.Read read) {
        return with(shown(actor, draft), read.read(), note(read), read.secret(), null);
    }

    /** Of what lies sealed no machine reads the words. */
    Aid sealed(Actor actor, UUID draft) {
        var note = text("correspondence.receive.read.sealed");
        return with(shown(actor, draft), Set.of(), note, false, null);
    }

    Aid uploads(Actor actor, List<StoredFile> aside, Drafts.Read read) {
        var sealed = aside.stream().anyMatch(StoredFile::sealed);
        var note = sealed ? text("correspondence.receive.read.sealed") : note(read);
        return with(shown(actor, aside), read.read(), note, read.secret(), null);
    }

    /** The form comes back: what was read was looked at by now, the file stays in sight. */
    Aid again(Actor actor, @Nullable UUID draft, List<StoredFile> aside, Optional<Drafts.Alike> alike) {
        var same = alike.map(found ->
                        new Same(found.registerNumber(), found.unit(), "/correspondence/letters/" + found.entry()))
                .orElse(null);
        return with(draft == null ? shown(actor, aside) : shown(actor, draft), Set.of(), "", false, same);
    }

    private static Aid with(Aid shown, Set<String> read, String note, boolean secret, @Nullable Same same) {
        return new Aid(read, note, secret, same, shown.draft(), shown.file(), shown.original(), shown.pictures());
    }

    private static String note(Drafts.Read read) {
        if (read.state() == null) {
            return text("correspondence.receive.read.none");
        }
        return read.read().isEmpty() ? text("correspondence.receive.read." + read.state()) : "";
    }

    private Aid shown(Actor actor, UUID draft) {
        return drafts.waiting(actor, new DraftId(draft))
                .map(found -> shown(
                        draft.toString(),
                        found.name(),
                        found.sealed() ? null : "/correspondence/tray/" + draft + "/file",
                        "/correspondence/tray/" + draft,
                        attaching.pages(actor, found.file())))
                .orElse(Aid.NONE);
    }

    private Aid shown(Actor actor, List<StoredFile> aside) {
        return aside.stream()
                .filter(file -> file.mediaType().hasPages())
                .findFirst()
                .map(file -> shown(
                        "",
                        file.name(),
                        null,
                        "/correspondence/receive/files/" + file.id(),
                        attaching.pages(actor, file.id())))
                .orElse(Aid.NONE);
    }

    private static Aid shown(String draft, String name, @Nullable String original, String pages, int count) {
        var pictures = IntStream.rangeClosed(1, Math.min(count, MOST_PICTURES))
                .mapToObj(page -> pages + "/pages/" + page + ".png")
                .toList();
        return new Aid(Set.of(), "", false, null, draft, name, original, pictures);
    }
}
