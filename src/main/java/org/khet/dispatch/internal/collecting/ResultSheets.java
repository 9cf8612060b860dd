package org.khet.dispatch.internal.collecting;

import static org.khet.platform.web.Texts.text;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.khet.files.FileId;
import org.khet.files.Files;
import org.khet.files.StoredFile;
import org.khet.office.Actor;
import org.khet.office.Office;
import org.khet.office.Person;
import org.khet.office.PersonId;
import org.khet.platform.sheet.ListSheet;
import org.khet.platform.sheet.ZipResponse;
import org.khet.platform.thai.ThaiDate;
import org.springframework.stereotype.Component;

/** What was answered, as a table to be kept and as the files that came with it. */
@Component
class ResultSheets {

    private final Results results;
    private final ResultWords words;
    private final Files files;
    private final Office office;

    ResultSheets(Results results, ResultWords words, Files files, Office office) {
        this.results = results;
        this.words = words;
        this.files = files;
        this.office = office;
    }

    ListSheet sheet(Actor actor, FormDesk.Whole whole) {
        var form = whole.form();
        var rows = results.of(actor, form);
        var head = new ArrayList<>(List.of(
                text("dispatch.results.column.unit"),
                text("dispatch.results.column.state"),
                text("dispatch.results.column.sent"),
                text("dispatch.results.column.time"),
                text("dispatch.results.column.by"),
                text("dispatch.results.column.version")));
        form.fields().forEach(field -> head.add(field.label()));
        return new ListSheet(text("dispatch.results.sheet"), head, give -> {
            var named = words.files(actor, form, contents(rows));
            rows.forEach(row -> give.accept(cells(actor, form, row, named)));
        });
    }

    private static List<Content> contents(List<Results.Row> rows) {
        return rows.stream()
                .map(Results.Row::answer)
                .filter(Objects::nonNull)
                .map(SentAnswers.Version::content)
                .toList();
    }

    private List<Object> cells(Actor actor, CollectingForm form, Results.Row row, Map<String, StoredFile> named) {
        var cells = new ArrayList<Object>();
        cells.add(row.unit());
        var answer = row.answer();
        if (answer == null) {
            cells.add(text("dispatch.results.missing"));
            cells.addAll(java.util.Collections.nCopies(4 + form.fields().size(), ""));
            return cells;
        }
        cells.add(text(row.late() ? "dispatch.results.late" : "dispatch.results.sent"));
        cells.add(ThaiDate.day(answer.sentAt()));
        cells.add(ThaiDate.time(answer.sentAt()));
        cells.add(office.person(actor.office(), new PersonId(answer.sentBy()))
                .map(Person::name)
                .orElse(""));
        cells.add(answer.version());
        form.fields()
                .forEach(field ->
                        cells.add(ResultWords.cell(field, answer.content().of(field.key()), named)));
        return cells;
    }

    /** A folder a receiver, and a list of all that is in them. */
    void files(Actor actor, FormDesk.Whole whole, HttpServletResponse response) throws IOException {
        var form = whole.form();
        var rows = results.of(actor, form);
        var named = words.files(actor, form, contents(rows));
        var list = new ArrayList<List<Object>>();
        try (var zip = new ZipResponse(
                response, text("dispatch.results.zip", whole.letter().printed()))) {
            for (var row : rows) {
                for (var field : form.fields()) {
                    for (var id : ids(field, row)) {
                        list.add(List.of(row.unit(), field.label(), put(actor, zip, row.unit(), named.get(id))));
                    }
                }
            }
            zip.table(
                    text("dispatch.zip.list"),
                    List.of(
                            text("dispatch.results.column.unit"),
                            text("dispatch.zip.field"),
                            text("dispatch.zip.file")),
                    list);
        }
    }

    private static List<String> ids(FormField field, Results.Row row) {
        var answer = row.answer();
        return answer == null || field.type() != FieldType.FILE
                ? List.of()
                : answer.content().of(field.key());
    }

    private String put(Actor actor, ZipResponse zip, String folder, @org.jspecify.annotations.Nullable StoredFile file)
            throws IOException {
        var opened = file == null
                ? null
                : files.open(actor.office(), new FileId(file.id().value())).orElse(null);
        if (opened == null) {
            return text("dispatch.zip.missing");
        }
        try (var bytes = opened.bytes().getInputStream()) {
            return zip.file(folder, opened.name(), bytes);
        }
    }
}
