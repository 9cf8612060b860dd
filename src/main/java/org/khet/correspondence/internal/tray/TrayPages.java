package org.khet.correspondence.internal.tray;

import static org.khet.platform.web.Texts.text;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.khet.correspondence.Drafts;
import org.khet.correspondence.internal.tray.Tray.Shown;
import org.khet.correspondence.pages.TrayPage;
import org.khet.files.FileText.State;
import org.khet.files.FileTexts;
import org.khet.files.Files;
import org.khet.office.Actor;
import org.khet.platform.thai.ThaiDate;
import org.khet.platform.web.Errors;
import org.springframework.stereotype.Component;

/** Lays the tray out for its page. */
@Component
class TrayPages {

    private final Drafts drafts;
    private final FileTexts texts;
    private final Files files;

    TrayPages(Drafts drafts, FileTexts texts, Files files) {
        this.drafts = drafts;
        this.texts = texts;
        this.files = files;
    }

    TrayPage page(Actor actor, List<Shown> lines, Errors errors) {
        var secret = TrayId.of(actor).secret();
        return new TrayPage(
                actor.as().unitName(),
                secret,
                lines.stream().map(line -> line(actor, line)).toList(),
                lines.size() == Tray.MOST,
                lines.stream().anyMatch(this::busy),
                text(
                        secret ? "correspondence.tray.hint.secret" : "correspondence.tray.hint",
                        Long.toString(files.largestMegabytes())),
                errors);
    }

    private boolean busy(Shown shown) {
        return shown.state() == State.WAITING || (shown.state() == State.NEEDS_OCR && texts.recognises());
    }

    private TrayPage.Line line(Actor actor, Shown shown) {
        var line = shown.line();
        var facts = shown.facts();
        var dated = facts.dated();
        var alike = dated == null
                ? null
                : drafts.alike(actor, facts.number(), dated, facts.sender()).orElse(null);
        return new TrayPage.Line(
                line.id().toString(),
                facts.subject().isEmpty() ? line.name() : facts.subject(),
                line.name(),
                line.file() == null ? line.why() : about(shown),
                text(
                        line.folder() ? "correspondence.tray.scanned" : "correspondence.tray.uploaded",
                        ThaiDate.briefWithTime(line.arrivedAt())),
                state(shown, TrayId.of(actor).secret()),
                kind(shown),
                alike == null ? "" : alike.registerNumber(),
                alike == null ? "" : "/correspondence/letters/" + alike.entry(),
                facts.secret(),
                line.file() == null ? null : "/correspondence/receive?draft=" + line.id());
    }

    private static String about(Shown shown) {
        var facts = shown.facts();
        var dated = facts.dated();
        return Stream.of(facts.number(), dated == null ? "" : ThaiDate.brief(dated), facts.sender())
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    private String state(Shown shown, boolean secret) {
        if (shown.line().file() == null) {
            return text("correspondence.tray.state.refused");
        }
        return shown.state() == null
                ? text(secret ? "correspondence.tray.state.sealed" : "correspondence.reading-state.NOT_READ")
                : text("correspondence.reading-state." + (busy(shown) ? "BUSY" : shown.state()));
    }

    private String kind(Shown shown) {
        if (shown.line().file() == null) {
            return "st-void";
        }
        return busy(shown) ? "st-wait" : shown.facts().fields().isEmpty() ? "st-todo" : "st-done";
    }
}
