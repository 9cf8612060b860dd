package org.khet.dispatch.internal;

import static org.khet.platform.web.Texts.text;

import java.util.List;
import org.khet.dispatch.Outgoing;
import org.khet.dispatch.OutgoingState;
import org.khet.dispatch.pages.AttachPage;
import org.khet.dispatch.pages.CancelPage;
import org.khet.dispatch.pages.CorrectPage;
import org.khet.dispatch.pages.IssueFields;
import org.khet.office.Actor;
import org.khet.platform.form.Forms;
import org.khet.platform.thai.ThaiDate;
import org.khet.platform.web.Errors;
import org.khet.platform.web.Fact;
import org.khet.platform.web.KeptFile;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Lays out what is done to a letter that has its number. */
@Component
class ChangePages {

    private final IssuePages issuing;
    private final OutgoingRows rows;
    private final Uploading uploading;

    ChangePages(IssuePages issuing, OutgoingRows rows, Uploading uploading) {
        this.issuing = issuing;
        this.rows = rows;
        this.uploading = uploading;
    }

    ModelAndView correct(Actor actor, Outgoing letter, int version, IssueFields fields, Errors errors) {
        var page = new CorrectPage(
                letter.path(),
                letter.printed(),
                letter.state() == OutgoingState.RESERVED,
                version,
                fields,
                IssuePages.speeds(),
                issuing.people(actor, letter.unit()),
                errors);
        return Forms.page("dispatch/correct", page, errors);
    }

    ModelAndView cancel(Outgoing letter, int version, String reason, Errors errors) {
        var facts = List.of(
                new Fact(text("dispatch.field.number"), letter.printed()),
                new Fact(text("dispatch.field.dated"), ThaiDate.full(letter.dated())),
                new Fact(text("dispatch.field.subject"), letter.subject()),
                new Fact(text("dispatch.field.addressee"), letter.addressee()));
        var page = new CancelPage(letter.path(), letter.printed(), version, facts, reason, errors);
        return Forms.page("dispatch/cancel", page, errors);
    }

    ModelAndView attach(Actor actor, Outgoing letter, int version, List<KeptFile> kept, Errors errors) {
        var page = new AttachPage(
                letter.path(),
                letter.printed(),
                letter.subject(),
                version,
                none(actor, letter),
                kept,
                uploading.hint(),
                errors);
        return Forms.page("dispatch/attach", page, errors);
    }

    boolean none(Actor actor, Outgoing letter) {
        return rows.files(actor.office(), letter.id()).isEmpty();
    }
}
