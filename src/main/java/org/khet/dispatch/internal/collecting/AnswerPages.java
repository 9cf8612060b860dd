package org.khet.dispatch.internal.collecting;

import static org.khet.platform.web.Texts.text;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.khet.dispatch.pages.AnswerPage;
import org.khet.files.FileId;
import org.khet.files.Files;
import org.khet.files.StoredFile;
import org.khet.office.Actor;
import org.khet.office.Office;
import org.khet.office.Person;
import org.khet.office.PersonId;
import org.khet.platform.form.FormCheck;
import org.khet.platform.form.Forms;
import org.khet.platform.thai.ThaiDate;
import org.khet.platform.web.DateBoxes;
import org.khet.platform.web.Errors;
import org.khet.platform.web.FileSize;
import org.khet.platform.web.KeptFile;
import org.khet.platform.web.Link;
import org.khet.platform.web.Option;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Lays a form out for those who answer it, and as its owner looks at it beforehand. */
@Component
class AnswerPages {

    private final AnswerRows answers;
    private final SentAnswers sent;
    private final Files files;
    private final Office office;
    private final Clock clock;

    AnswerPages(AnswerRows answers, SentAnswers sent, Files files, Office office, Clock clock) {
        this.answers = answers;
        this.sent = sent;
        this.files = files;
        this.office = office;
        this.clock = clock;
    }

    /** As it stands: what was typed last, else what was sent. */
    ModelAndView asked(Actor actor, CollectingForm form) {
        return page(actor, form, null, 0, new Errors());
    }

    /** As it was kept a moment ago, with what is wrong. */
    ModelAndView again(Actor actor, CollectingForm form, Errors errors) {
        return page(actor, form, null, 0, errors);
    }

    /** With what was typed and is wrong. */
    ModelAndView again(Actor actor, CollectingForm form, Answered.Refused refused, Errors errors) {
        return page(actor, form, refused.typed(), refused.revision(), errors);
    }

    /** As its receivers will see it. */
    ModelAndView preview(Actor actor, CollectingForm form, Link back) {
        var page = new AnswerPage(
                form.path(),
                form.title(),
                form.explanation(),
                back,
                text("dispatch.answer.due", ThaiDate.full(ThaiDate.day(form.dueAt())), ThaiDate.time(form.dueAt())),
                "",
                "",
                true,
                false,
                false,
                false,
                form.version(),
                0,
                fields(actor, form, null, Content.EMPTY),
                new Errors());
        return Forms.page("dispatch/answer", page, page.errors());
    }

    private ModelAndView page(Actor actor, CollectingForm form, @Nullable Content typed, int revision, Errors errors) {
        var answer = answers.of(actor.office(), form.id(), actor.unit()).orElse(null);
        var content = typed == null ? standing(actor, form, answer) : typed;
        var page = new AnswerPage(
                form.path(),
                form.title(),
                form.explanation(),
                new Link(text("dispatch.answer.back"), "/dispatch/forms"),
                text("dispatch.answer.due", ThaiDate.full(ThaiDate.day(form.dueAt())), ThaiDate.time(form.dueAt())),
                sentAt(answer),
                typedAt(actor, answer),
                false,
                form.state() == FormState.OPEN,
                form.late(OffsetDateTime.now(clock)),
                answer != null && answer.sent(),
                form.version(),
                typed == null ? answer == null ? 0 : answer.revision() : revision,
                fields(actor, form, answer, content),
                errors);
        return Forms.page("dispatch/answer", page, errors);
    }

    private static String sentAt(@Nullable Answer answer) {
        return answer == null || answer.sentAt() == null
                ? ""
                : text(
                        "dispatch.answer.sent-at",
                        ThaiDate.briefWithTime(answer.sentAt()),
                        Integer.toString(answer.version()));
    }

    private String typedAt(Actor actor, @Nullable Answer answer) {
        if (answer == null || answer.typedBy() == null || answer.typedAt() == null) {
            return "";
        }
        var by = office.person(actor.office(), new PersonId(answer.typedBy()))
                .map(Person::name)
                .orElse("");
        return text("dispatch.answer.typed-at", by, ThaiDate.briefWithTime(answer.typedAt()));
    }

    private Content standing(Actor actor, CollectingForm form, @Nullable Answer answer) {
        if (answer == null) {
            return Content.EMPTY;
        }
        if (answer.typed() != null) {
            return answer.typed();
        }
        return answer.sent()
                ? boxed(
                        form,
                        sent.versions(actor.office(), answer.id()).getFirst().content())
                : Content.EMPTY;
    }

    /** Days as their three boxes, as they are typed. */
    private static Content boxed(CollectingForm form, Content checked) {
        var typed = checked;
        for (var field : form.fields()) {
            if (field.type() == FieldType.DAY && !checked.one(field.key()).isEmpty()) {
                var boxes = Forms.boxes(LocalDate.parse(checked.one(field.key())));
                typed = typed.with(field.key(), List.of(boxes.day(), boxes.month(), boxes.year()));
            }
        }
        return typed;
    }

    private List<AnswerPage.Field> fields(Actor actor, CollectingForm form, @Nullable Answer answer, Content content) {
        return form.fields().stream()
                .map(field -> field(actor, field, answer, content.of(field.key())))
                .toList();
    }

    private AnswerPage.Field field(Actor actor, FormField field, @Nullable Answer answer, List<String> typed) {
        var kept = field.type() == FieldType.FILE ? kept(actor, typed) : List.<KeptFile>of();
        var day = field.type() == FieldType.DAY
                ? new DateBoxes(AnswerCheck.box(typed, 0), AnswerCheck.box(typed, 1), AnswerCheck.box(typed, 2))
                : DateBoxes.EMPTY;
        return new AnswerPage.Field(
                field.key(),
                field.type().name(),
                field.label(),
                hint(field),
                !field.required(),
                AnswerCheck.box(typed, 0),
                typed,
                day,
                options(field),
                kept,
                answer == null
                        ? List.of()
                        : kept.stream()
                                .map(file ->
                                        new Link(file.name(), AnswerFiles.path(answer.id(), file.id()), "paperclip"))
                                .toList());
    }

    private @Nullable String hint(FormField field) {
        var bounds = field.least() != null && field.most() != null
                ? text("dispatch.answer.between", AnswerCheck.plain(field.least()), AnswerCheck.plain(field.most()))
                : field.least() != null
                        ? text("dispatch.answer.from", AnswerCheck.plain(field.least()))
                        : field.most() != null ? text("dispatch.answer.to", AnswerCheck.plain(field.most())) : "";
        var own = field.type() == FieldType.FILE
                ? text(
                        "dispatch.answer.files.hint",
                        Integer.toString(AnswerCheck.MOST_FILES),
                        Long.toString(files.largestMegabytes()))
                : field.type() == FieldType.MONEY ? text("dispatch.answer.baht") : "";
        var all = String.join(" ", List.of(field.hint(), own, bounds)).strip().replaceAll(" {2,}", " ");
        return all.isEmpty() ? null : all;
    }

    private static List<Option> options(FormField field) {
        return field.type() == FieldType.YES_NO
                ? List.of(
                        new Option(FieldType.YES, text("dispatch.yes")), new Option(FieldType.NO, text("dispatch.no")))
                : field.choices().stream().map(one -> new Option(one, one)).toList();
    }

    private List<KeptFile> kept(Actor actor, List<String> ids) {
        var known = ids.stream()
                .map(FormCheck::id)
                .filter(java.util.Objects::nonNull)
                .map((UUID id) -> new FileId(id))
                .toList();
        return files.describe(actor.office(), known).stream()
                .map((StoredFile file) -> new KeptFile(file.id().toString(), file.name(), FileSize.of(file.size())))
                .toList();
    }
}
