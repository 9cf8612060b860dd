package org.khet.dispatch.internal.collecting;

import static org.khet.platform.web.Texts.text;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.khet.dispatch.Outgoing;
import org.khet.dispatch.OutgoingState;
import org.khet.dispatch.pages.FormPage.Typed;
import org.khet.office.Actor;
import org.khet.platform.audit.Recording;
import org.khet.platform.form.Kept;
import org.khet.platform.web.Errors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The owner of a letter makes its form, opens it, closes it, opens it again. */
@Service
class FormEditing {

    private final FormDesk desk;
    private final FormRows forms;
    private final SentAnswers sent;
    private final Recording recording;
    private final Clock clock;

    FormEditing(FormDesk desk, FormRows forms, SentAnswers sent, Recording recording, Clock clock) {
        this.desk = desk;
        this.forms = forms;
        this.sent = sent;
        this.recording = recording;
        this.clock = clock;
    }

    /** What was wrong is added to {@code errors}; nothing is kept then. */
    @Transactional
    Kept save(Actor actor, UUID id, Typed typed, Errors errors) {
        var letter = desk.own(actor, id);
        if (letter.state() == OutgoingState.CANCELLED) {
            return new Kept.Refused("main", text("dispatch.form.refused.cancelled"));
        }
        var form = forms.lock(actor.office(), letter.id());
        var wished = form.filter(CollectingForm::answered)
                .map(old -> FormTyped.of(old).with(typed.explanation(), typed.due(), typed.time()))
                .orElse(typed);
        var reading = new FormReading();
        var wish = reading.read(wished, LocalDate.now(clock));
        reading.errors().all().forEach(errors::add);
        if (errors.any()) {
            return new Kept.Refused("", "");
        }
        if (form.map(CollectingForm::version).orElse(0) != typed.version() || !written(actor, letter, form, wish)) {
            return new Kept.Refused("main", text("dispatch.form.refused.changed"));
        }
        recording.write(
                actor.did("form.saved", letter.id().value(), ""),
                null,
                Map.of("fields", wish.fields().size()));
        return new Kept.Done(letter.id().value());
    }

    /** False when somebody else has added one meanwhile. */
    private boolean written(Actor actor, Outgoing letter, Optional<CollectingForm> form, FormWish wish) {
        if (form.isEmpty()) {
            return forms.add(actor.office(), letter.id(), wish).isPresent();
        }
        forms.change(actor.office(), form.get(), wish);
        return true;
    }

    /** เปิดรับ, ปิดรับ, เปิดรับอีกครั้ง; refused when it stands there already. */
    @Transactional
    Kept become(Actor actor, UUID id, FormState state) {
        var letter = desk.own(actor, id);
        var form = locked(actor, letter);
        if (form.state() == state || (state == FormState.CLOSED && form.state() == FormState.DRAFT)) {
            return new Kept.Refused("", text("dispatch.form.refused." + form.state()));
        }
        if (letter.state() == OutgoingState.CANCELLED && state == FormState.OPEN) {
            return new Kept.Refused("", text("dispatch.form.refused.cancelled"));
        }
        forms.become(actor.office(), form, state);
        var verb = state == FormState.CLOSED
                ? "form.closed"
                : form.state() == FormState.DRAFT ? "form.opened" : "form.reopened";
        recording.write(actor.did(verb, letter.id().value(), ""), null, null);
        return new Kept.Done(form.id());
    }

    /** เตือน those that sent nothing: their งานของฉัน and its mails say so. */
    @Transactional
    Kept remind(Actor actor, UUID id) {
        var letter = desk.own(actor, id);
        var form = locked(actor, letter);
        var missing = sent.all(actor.office(), form).stream()
                .filter(row -> row.answer() == null)
                .count();
        if (form.state() != FormState.OPEN || missing == 0) {
            return new Kept.Refused("", text("dispatch.form.refused.remind"));
        }
        var at = OffsetDateTime.now(clock);
        var before = form.remindedAt();
        if (before != null && before.plusHours(1).isAfter(at)) {
            return new Kept.Refused("", text("dispatch.form.refused.reminded"));
        }
        forms.reminded(actor, form, at);
        recording.write(actor.did("form.reminded", letter.id().value(), ""), null, Map.of("units", missing));
        return new Kept.Done(form.id());
    }

    private CollectingForm locked(Actor actor, Outgoing letter) {
        return forms.lock(actor.office(), letter.id())
                .orElseThrow(() -> new Answering.NoSuchForm(letter.id().value()));
    }
}
