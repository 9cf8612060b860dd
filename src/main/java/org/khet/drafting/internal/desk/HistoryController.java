package org.khet.drafting.internal.desk;

import static org.khet.platform.web.Texts.text;

import java.util.List;
import java.util.UUID;
import org.khet.drafting.Draft;
import org.khet.drafting.DraftId;
import org.khet.drafting.DraftVersion;
import org.khet.drafting.Drafts;
import org.khet.drafting.pages.HistoryPage;
import org.khet.office.Actor;
import org.khet.office.Allowed;
import org.khet.office.Office;
import org.khet.office.Permission;
import org.khet.office.Person;
import org.khet.platform.audit.PastAct;
import org.khet.platform.form.Forms;
import org.khet.platform.thai.ThaiDate;
import org.khet.platform.web.Flash;
import org.khet.platform.web.HistoryItem;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** ร่างที่เก็บไว้ and ประวัติ of a draft. */
@Controller
class HistoryController {

    private final Drafts drafts;
    private final Writing writing;
    private final DraftTrail trail;
    private final DraftPens pens;
    private final Office office;

    HistoryController(Drafts drafts, Writing writing, DraftTrail trail, DraftPens pens, Office office) {
        this.drafts = drafts;
        this.writing = writing;
        this.trail = trail;
        this.pens = pens;
        this.office = office;
    }

    @GetMapping("/drafting/drafts/{id}/history")
    @Allowed(Permission.DRAFT_LETTERS)
    ModelAndView history(Actor actor, @PathVariable UUID id) {
        var draft = drafts.open(actor, new DraftId(id));
        var page = new HistoryPage(
                id.toString(),
                draft.title().isEmpty() ? text("drafting.untitled") : draft.title(),
                draft.revision(),
                pens.writes(actor, draft),
                draft.ahead(),
                drafts.versions(actor, draft.id()).reversed().stream()
                        .map(version -> line(actor, draft, version))
                        .toList(),
                acts(actor, draft));
        return new ModelAndView("drafting/history", "page", page);
    }

    @PostMapping("/drafting/drafts/{id}/restore")
    @Allowed(Permission.DRAFT_LETTERS)
    ModelAndView restore(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "0") int number,
            @RequestParam(defaultValue = "0") int revision,
            RedirectAttributes redirect) {
        var seen = new Drafts.Seen(new DraftId(id), revision, UUID.randomUUID());
        return switch (writing.restore(actor, seen, number)) {
            case Outcome.Done done ->
                Forms.done("/drafting/drafts/" + id, text("drafting.restored.done", "" + number), redirect);
            case Outcome.Refused(var why) -> refused(id, why, redirect);
            case Outcome.Stale stale -> refused(id, text("drafting.restore.stale"), redirect);
        };
    }

    private static ModelAndView refused(UUID id, String why, RedirectAttributes redirect) {
        redirect.addFlashAttribute(Flash.NAME, Flash.bad(why));
        return new ModelAndView("redirect:/drafting/drafts/" + id + "/history");
    }

    private HistoryPage.Version line(Actor actor, Draft draft, DraftVersion version) {
        return new HistoryPage.Version(
                version.number(),
                office.person(actor.office(), version.by()).map(Person::name).orElse(""),
                ThaiDate.briefWithTime(version.at()),
                text("drafting.how." + version.how()),
                version.why(),
                "/drafting/drafts/" + draft.id() + "/compare?from=" + version.number());
    }

    private List<HistoryItem> acts(Actor actor, Draft draft) {
        return trail.of(actor, draft.id()).reversed().stream()
                .map(HistoryController::item)
                .toList();
    }

    private static HistoryItem item(PastAct act) {
        return HistoryItem.of(HistoryItem.State.DONE, text("drafting.act." + act.verb()), act.personName())
                .as(act.capacity())
                .at(ThaiDate.briefWithTime(act.at()), ThaiDate.machine(act.at()))
                .note(act.note());
    }
}
