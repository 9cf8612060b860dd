package org.khet.dispatch.internal.collecting;

import static org.khet.platform.web.Texts.text;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.khet.files.Files;
import org.khet.office.Actor;
import org.khet.office.Office;
import org.khet.office.Permission;
import org.khet.office.Person;
import org.khet.office.PersonId;
import org.khet.platform.audit.Recording;
import org.khet.platform.thai.ThaiDate;
import org.khet.platform.web.Errors;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.ResponseStatus;

/** ตอบแบบ: one of the receivers' people saves what the unit answers, and sends it; again and again until the form is closed. */
@Service
class Answering {

    private final FormRows forms;
    private final AnswerRows answers;
    private final SentAnswers sent;
    private final Files files;
    private final Office office;
    private final Recording recording;
    private final Clock clock;

    Answering(
            FormRows forms,
            AnswerRows answers,
            SentAnswers sent,
            Files files,
            Office office,
            Recording recording,
            Clock clock) {
        this.forms = forms;
        this.answers = answers;
        this.sent = sent;
        this.files = files;
        this.office = office;
        this.recording = recording;
        this.clock = clock;
    }

    /** The form, for people of a unit that has its letter; before it is opened nobody knows of it. */
    CollectingForm open(Actor actor, UUID id) {
        var form = forms.find(actor.office(), id).orElseThrow(() -> new NoSuchForm(id));
        return received(actor, form);
    }

    private CollectingForm received(Actor actor, CollectingForm form) {
        if (form.state() == FormState.DRAFT || !sent.has(actor.office(), form.letter(), actor.unit())) {
            throw new NoSuchForm(form.id());
        }
        if (!answers(actor)) {
            throw new AccessDeniedException(Permission.ACT_ON_LETTERS.name());
        }
        return form;
    }

    /** May this person answer for the unit? Who acts on its letters or enters them. */
    static boolean answers(Actor actor) {
        return actor.may(Permission.ACT_ON_LETTERS) || actor.may(Permission.RECEIVE_LETTERS);
    }

    @Transactional
    Answered save(Actor actor, UUID id, TypedAnswer typed, boolean sending) {
        var found = forms.share(actor.office(), id).orElseThrow(() -> new NoSuchForm(id));
        var form = received(actor, found);
        if (form.state() != FormState.OPEN) {
            return refused(text("dispatch.answer.closed"), typed.typed(), typed.revision());
        }
        var answer = answers.lock(actor.office(), form.id(), actor.unit());
        var content = withFiles(actor, form, answer, typed);
        if (answer.revision() != typed.revision()) {
            return refused(text("dispatch.answer.others", who(actor, answer)), content, answer.revision());
        }
        var check = new AnswerCheck();
        var checked = check.check(form, content);
        if (sending && form.version() == typed.formVersion() && !check.errors().any()) {
            return send(actor, form, answer, checked);
        }
        answers.keep(actor, answer, content, now());
        if (!sending) {
            recording.write(actor.did("answer.kept", form.letter().value(), ""), null, null);
            return new Answered.Kept();
        }
        return form.version() == typed.formVersion()
                ? new Answered.Refused(check.errors(), content, answer.revision() + 1)
                : refused(text("dispatch.answer.form-changed"), content, answer.revision() + 1);
    }

    private Answered send(Actor actor, CollectingForm form, Answer answer, Content content) {
        var late = form.late(now());
        answers.send(actor, answer, content, now(), late);
        recording.write(
                actor.did("answer.sent", form.letter().value(), ""),
                null,
                Map.of("version", answer.version() + 1, "late", late));
        return new Answered.Sent(answer.version() + 1, late);
    }

    /** What was typed with the files that came along; of those named before only what was put to this answer. */
    private Content withFiles(Actor actor, CollectingForm form, Answer answer, TypedAnswer typed) {
        var ours = new HashSet<>(answers.files(actor.office(), answer.id()));
        var content = typed.typed();
        for (var field : form.fields()) {
            if (field.type() != FieldType.FILE) {
                continue;
            }
            var ids = new ArrayList<>(
                    content.of(field.key()).stream().filter(ours::contains).toList());
            for (var fresh : typed.fresh().getOrDefault(field.key(), List.of())) {
                var file = files.keep(actor.office(), actor.person(), fresh);
                answers.put(actor, answer, file, now());
                ids.add(file.toString());
            }
            content = content.with(field.key(), ids);
        }
        return content;
    }

    private String who(Actor actor, Answer answer) {
        var by = answer.typedBy() == null
                ? sent.versions(actor.office(), answer.id()).getFirst().sentBy()
                : answer.typedBy();
        var at = answer.typedAt() == null ? answer.sentAt() : answer.typedAt();
        var name = office.person(actor.office(), new PersonId(by))
                .map(Person::name)
                .orElse("");
        return at == null ? name : name + " " + ThaiDate.briefWithTime(at);
    }

    private static Answered refused(String why, Content typed, int revision) {
        return new Answered.Refused(new Errors().add("main", why), typed, revision);
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }

    /** There is no such form, or none for this person: the answer is the same. */
    @ResponseStatus(HttpStatus.NOT_FOUND)
    static final class NoSuchForm extends RuntimeException {
        NoSuchForm(UUID id) {
            super("no form " + id);
        }
    }
}
