package org.khet.correspondence.internal.tray;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.khet.correspondence.Drafts;
import org.khet.correspondence.Speed;
import org.khet.files.FileText;
import org.khet.office.Actor;
import org.khet.platform.thai.ThaiDate;

/**
 * A draft as programs read it.
 *
 * @param refused why it could not be kept, null when it was
 * @param reading how far its text was read, null when it is not read
 * @param same a letter here already that looks like it
 */
record TrayItem(
        String id,
        String name,
        String arrivedAt,
        String source,
        @Nullable String refused,
        FileText.@Nullable State reading,
        Read read,
        @Nullable Same same) {

    record Same(String id, String registerNumber, String unit) {}

    /** @param secret it bears a mark of secrecy */
    record Read(
            String number,
            @Nullable LocalDate dated,
            String from,
            String to,
            String subject,
            @Nullable Speed speed,
            String refersTo,
            List<String> enclosures,
            boolean secret) {

        static Read of(ReadFacts facts) {
            return new Read(
                    facts.number(),
                    facts.dated(),
                    facts.sender(),
                    facts.addressee(),
                    facts.subject(),
                    facts.speed(),
                    facts.refersTo(),
                    facts.enclosures(),
                    facts.secret());
        }
    }

    static TrayItem of(Tray.Shown shown, Drafts drafts, Actor actor) {
        var line = shown.line();
        return new TrayItem(
                line.id().toString(),
                line.name(),
                ThaiDate.machine(line.arrivedAt()),
                line.folder() ? "FOLDER" : "UPLOAD",
                line.file() == null ? line.why() : null,
                shown.state(),
                Read.of(shown.facts()),
                same(shown.facts(), drafts, actor));
    }

    private static @Nullable Same same(ReadFacts facts, Drafts drafts, Actor actor) {
        var dated = facts.dated();
        return dated == null
                ? null
                : drafts.alike(actor, facts.number(), dated, facts.sender())
                        .map(found -> new Same(found.entry().toString(), found.registerNumber(), found.unit()))
                        .orElse(null);
    }
}
