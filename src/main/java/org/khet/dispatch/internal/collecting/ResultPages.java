package org.khet.dispatch.internal.collecting;

import static org.khet.platform.web.Texts.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.khet.dispatch.OutgoingLetters;
import org.khet.dispatch.pages.ResultsPage;
import org.khet.dispatch.pages.SentAnswerPage;
import org.khet.files.StoredFile;
import org.khet.office.Actor;
import org.khet.office.Office;
import org.khet.office.Person;
import org.khet.office.PersonId;
import org.khet.platform.chart.Amount;
import org.khet.platform.thai.ThaiDate;
import org.khet.platform.web.Link;
import org.khet.platform.web.Tab;
import org.springframework.stereotype.Component;

/** Lays out what the receivers answered. */
@Component
class ResultPages {

    private final Results results;
    private final ResultWords words;
    private final OutgoingLetters letters;
    private final Office office;

    ResultPages(Results results, ResultWords words, OutgoingLetters letters, Office office) {
        this.results = results;
        this.words = words;
        this.letters = letters;
        this.office = office;
    }

    ResultsPage page(Actor actor, FormDesk.Whole whole, String show) {
        var form = whole.form();
        var rows = results.of(actor, form);
        var contents = contents(rows);
        var files = words.files(actor, form, contents);
        var path = whole.letter().path() + "/form";
        return new ResultsPage(
                whole.letter().path(),
                form.title(),
                text("dispatch.results.lede", whole.letter().printed(), ThaiDate.briefWithTime(form.dueAt())),
                form.state().kind(),
                form.state().words(),
                letters.acts(actor, whole.letter()),
                form.state() == FormState.OPEN,
                reminded(form),
                (int) rows.stream().filter(row -> row.answer() == null).count(),
                rows.size(),
                !files.isEmpty(),
                tabs(path + "/answers", rows, show),
                form.fields().stream().map(ResultPages::head).toList(),
                lines(path, form, rows.stream().filter(row -> shown(row, show)), files),
                foot(form, rows, true),
                foot(form, rows, false),
                charts(form, rows, contents.size()));
    }

    private static List<Content> contents(List<Results.Row> rows) {
        return rows.stream()
                .map(Results.Row::answer)
                .filter(Objects::nonNull)
                .map(SentAnswers.Version::content)
                .toList();
    }

    private static String reminded(CollectingForm form) {
        return form.remindedAt() == null
                ? ""
                : text("dispatch.forms.reminded", ThaiDate.briefWithTime(form.remindedAt()));
    }

    private static List<ResultsPage.Line> lines(
            String path, CollectingForm form, Stream<Results.Row> rows, Map<String, StoredFile> files) {
        return rows.map(row -> line(path, form, row, files)).toList();
    }

    private static boolean shown(Results.Row row, String show) {
        return switch (show) {
            case "missing" -> row.answer() == null;
            case "late" -> row.late();
            case "sent" -> row.answer() != null;
            default -> true;
        };
    }

    private static List<Tab> tabs(String path, List<Results.Row> rows, String show) {
        return Stream.of("", "sent", "missing", "late")
                .map(one -> new Tab(
                        text("dispatch.results.show." + (one.isEmpty() ? "all" : one)),
                        one.isEmpty() ? path : path + "?show=" + one,
                        one.equals(show),
                        Long.toString(
                                rows.stream().filter(row -> shown(row, one)).count())))
                .toList();
    }

    private static ResultsPage.Head head(FormField field) {
        return new ResultsPage.Head(field.label(), field.type().number());
    }

    private static ResultsPage.Line line(
            String path, CollectingForm form, Results.Row row, Map<String, StoredFile> files) {
        var answer = row.answer();
        return new ResultsPage.Line(
                row.unit(),
                answer == null ? null : path + "/answers/" + answer.answer(),
                answer == null ? "st-new" : row.late() ? "st-back" : "st-done",
                text("dispatch.results." + (answer == null ? "missing" : row.late() ? "late" : "sent")),
                answer == null ? "" : ThaiDate.briefWithTime(answer.sentAt()),
                answer != null && answer.version() > 1
                        ? text("dispatch.results.version", Integer.toString(answer.version()))
                        : "",
                form.fields().stream().map(field -> cell(field, answer, files)).toList());
    }

    private static ResultsPage.Cell cell(
            FormField field, SentAnswers.@Nullable Version answer, Map<String, StoredFile> files) {
        if (answer == null) {
            return new ResultsPage.Cell("", field.type().number(), List.of());
        }
        var value = answer.content().of(field.key());
        return field.type() == FieldType.FILE
                ? new ResultsPage.Cell("", false, links(answer, value, files))
                : new ResultsPage.Cell(
                        ResultWords.words(field, value), field.type().number(), List.of());
    }

    private static List<Link> links(SentAnswers.Version answer, List<String> ids, Map<String, StoredFile> files) {
        return ids.stream()
                .filter(files::containsKey)
                .map(id -> new Link(
                        Objects.requireNonNull(files.get(id)).name(),
                        AnswerFiles.path(answer.answer(), id),
                        "paperclip"))
                .toList();
    }

    /** Sums, or means, below the columns of numbers; empty when there is none. */
    private static List<String> foot(CollectingForm form, List<Results.Row> rows, boolean sums) {
        if (form.fields().stream().noneMatch(field -> field.type().number())) {
            return List.of();
        }
        return form.fields().stream().map(field -> foot(field, rows, sums)).toList();
    }

    private static String foot(FormField field, List<Results.Row> rows, boolean sums) {
        var sum = field.type().number() ? Results.sum(field, rows) : null;
        if (sum == null) {
            return "";
        }
        return sums
                ? ResultWords.number(field.type(), sum.sum())
                : ResultWords.number(field.type() == FieldType.WHOLE ? FieldType.DECIMAL : field.type(), sum.mean());
    }

    private static List<ResultsPage.Chart> charts(CollectingForm form, List<Results.Row> rows, int answers) {
        return answers == 0
                ? List.of()
                : form.fields().stream()
                        .filter(field -> field.type().counted())
                        .map(field ->
                                new ResultsPage.Chart("chart-" + field.key(), field.label(), amounts(field, rows)))
                        .toList();
    }

    private static List<Amount> amounts(FormField field, List<Results.Row> rows) {
        var choices = field.type() == FieldType.YES_NO ? List.of(FieldType.YES, FieldType.NO) : field.choices();
        return choices.stream()
                .map(choice -> {
                    var count = Results.chose(field, rows, choice);
                    return Amount.of(ResultWords.words(field, List.of(choice)), count, count);
                })
                .toList();
    }

    /** One receiver's answer as it was sent at one time, with all those times. */
    SentAnswerPage one(Actor actor, FormDesk.Whole whole, String unit, List<SentAnswers.Version> versions, int number) {
        var form = whole.form();
        var shown = versions.stream()
                .filter(version -> version.version() == number)
                .findFirst()
                .orElse(versions.getFirst());
        var files = words.files(actor, form, List.of(shown.content()));
        var path = whole.letter().path() + "/form/answers";
        var rows = new ArrayList<SentAnswerPage.Value>();
        for (var field : form.fields()) {
            var value = shown.content().of(field.key());
            rows.add(new SentAnswerPage.Value(
                    field.label(),
                    field.type() == FieldType.FILE ? "" : ResultWords.words(field, value),
                    field.type() == FieldType.FILE ? links(shown, value, files) : List.of()));
        }
        return new SentAnswerPage(
                path,
                unit,
                form.title(),
                rows,
                versions.stream()
                        .map(version -> version(actor, path, version, version.version() == shown.version()))
                        .toList());
    }

    private SentAnswerPage.Version version(Actor actor, String path, SentAnswers.Version version, boolean current) {
        var by = office.person(actor.office(), new PersonId(version.sentBy()))
                .map(Person::name)
                .orElse("");
        return new SentAnswerPage.Version(
                path + "/" + version.answer() + "?version=" + version.version(),
                text("dispatch.results.nth", Integer.toString(version.version())),
                text("dispatch.results.sent-by", ThaiDate.briefWithTime(version.sentAt()), by),
                version.late(),
                current);
    }
}
