package org.khet.dispatch.internal.thread;

import static org.khet.platform.web.Texts.text;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.khet.dispatch.Outgoing;
import org.khet.files.FileId;
import org.khet.files.Files;
import org.khet.office.Actor;
import org.khet.office.Office;
import org.khet.office.Unit;
import org.khet.office.UnitId;
import org.khet.platform.sheet.SheetResponse;
import org.khet.platform.sheet.ZipResponse;
import org.springframework.stereotype.Component;

/** What came with the answers to a letter as one ZIP, a folder a unit; only of answers this person sees. */
@Component
class ThreadFiles {

    private final Turns turns;
    private final Files files;
    private final Office office;

    ThreadFiles(Turns turns, Files files, Office office) {
        this.turns = turns;
        this.files = files;
        this.office = office;
    }

    void answers(Actor actor, Outgoing letter, HttpServletResponse response) throws IOException {
        var answers = turns.walk(actor, letter.id().value(), null).stream()
                .filter(turn -> letter.carried() != null && letter.carried().equals(turn.answered()))
                .toList();
        var enclosed = turns.files(actor, answers);
        var list = new ArrayList<List<Object>>();
        try (var zip = new ZipResponse(response, text("dispatch.thread.zip", letter.printed()))) {
            for (var turn : answers) {
                var unit = office.unit(actor.office(), new UnitId(turn.unitId()))
                        .map(Unit::name)
                        .orElse("");
                for (var one : enclosed) {
                    if (one.letter().equals(turn.id())) {
                        list.add(line(turn, unit, put(actor, zip, unit, one.file())));
                    }
                }
            }
            zip.table(text("dispatch.zip.list"), head(), list);
        }
    }

    private static List<String> head() {
        return List.of(
                text("dispatch.results.column.unit"),
                text("dispatch.thread.column.number"),
                text("dispatch.thread.column.dated"),
                text("dispatch.thread.column.subject"),
                text("dispatch.zip.file"));
    }

    private static List<Object> line(Turn turn, String unit, String path) {
        return List.of(unit, turn.printed(), SheetResponse.day(turn.dated()), turn.subject(), path);
    }

    private String put(Actor actor, ZipResponse zip, String folder, FileId id) throws IOException {
        var opened = files.open(actor.office(), id).orElse(null);
        if (opened == null) {
            return text("dispatch.zip.missing");
        }
        try (var bytes = opened.bytes().getInputStream()) {
            return zip.file(folder, opened.name(), bytes);
        }
    }
}
