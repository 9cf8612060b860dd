package org.khet.dispatch.internal.collecting;

import static org.khet.platform.web.Texts.text;

import java.util.Arrays;
import java.util.List;
import org.khet.dispatch.Outgoing;
import org.khet.dispatch.pages.FormPage;
import org.khet.dispatch.pages.FormPage.Typed;
import org.khet.office.Actor;
import org.khet.platform.form.Forms;
import org.khet.platform.web.Errors;
import org.khet.platform.web.Option;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Lays a form out for who makes it. */
@Component
class FormPages {

    private final FormRows forms;

    FormPages(FormRows forms) {
        this.forms = forms;
    }

    ModelAndView asked(Actor actor, Outgoing letter) {
        var typed = forms.of(actor.office(), letter.id())
                .map(FormTyped::of)
                .orElseGet(() -> FormTyped.fresh(letter.subject()));
        return page(actor, letter, typed, new Errors());
    }

    /** The form as it is after a button beside a field. */
    Typed after(Actor actor, Outgoing letter, Typed typed, String then, String add) {
        var made = forms.of(actor.office(), letter.id())
                .map(CollectingForm::fieldsMade)
                .orElse(0);
        return FormTyped.after(typed, then, add, made);
    }

    ModelAndView page(Actor actor, Outgoing letter, Typed typed, Errors errors) {
        var form = forms.of(actor.office(), letter.id()).orElse(null);
        var answered = form != null && form.answered();
        var page = new FormPage(
                letter.path(),
                text("dispatch.form.of", letter.printed(), letter.subject()),
                form != null,
                answered,
                form == null ? "" : form.state().kind(),
                form == null ? "" : form.state().words(),
                form != null && form.state() == FormState.DRAFT,
                form != null && answered
                        ? FormTyped.of(form).with(typed.explanation(), typed.due(), typed.time())
                        : typed,
                types(),
                errors);
        return Forms.page("dispatch/form", page, errors);
    }

    private static List<Option> types() {
        return Arrays.stream(FieldType.values())
                .map(type -> new Option(type.name(), type.words()))
                .toList();
    }
}
