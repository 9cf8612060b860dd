package org.khet.correspondence.internal.inbox;

import static org.khet.platform.web.Texts.text;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.khet.correspondence.pages.EnteredPage;
import org.khet.correspondence.pages.InboxPage;
import org.khet.office.Actor;
import org.khet.office.Allowed;
import org.khet.office.Permission;
import org.khet.platform.form.FormCheck;
import org.khet.platform.list.Address;
import org.khet.platform.list.Slice;
import org.khet.platform.thai.ThaiDate;
import org.khet.platform.web.Due;
import org.khet.platform.web.Flash;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** กล่องหนังสือเข้า: letters that wait to be entered, chosen and entered with one press. */
@Controller
class InboxController {

    private static final String PATH = "/correspondence/inbox";
    private static final String RESULTS = "results";

    private final InboxLines lines;
    private final EnteringSeveral entering;
    private final Clock clock;

    InboxController(InboxLines lines, EnteringSeveral entering, Clock clock) {
        this.lines = lines;
        this.entering = entering;
        this.clock = clock;
    }

    /** @param all every letter of the page is chosen already */
    @GetMapping(PATH)
    @Allowed(Permission.RECEIVE_LETTERS)
    ModelAndView inbox(
            Actor actor,
            @RequestParam(defaultValue = "") String after,
            @RequestParam(defaultValue = "") String before,
            @RequestParam(defaultValue = "") String all) {
        var place = new Slice.Place(FormCheck.id(after), FormCheck.id(before));
        var slice = Slice.of(lines.list(actor, place, Slice.MOST + 1), place);
        var here = Address.of(PATH).with("after", after).with("before", before);
        var page = new InboxPage(
                text("correspondence.inbox.lede", actor.as().unitName()),
                text("correspondence.register.count", Integer.toString(lines.count(actor))),
                slice.rows().stream().map(this::line).toList(),
                all.equals("yes"),
                here.with("all", all.equals("yes") ? "" : "yes").href(),
                slice.pager(
                        Address.of(PATH),
                        InboxLines.Line::id,
                        text(
                                "correspondence.inbox.shown",
                                Integer.toString(slice.rows().size()))));
        return new ModelAndView("correspondence/inbox", "page", page);
    }

    @PostMapping(PATH)
    @Allowed(Permission.RECEIVE_LETTERS)
    ModelAndView enter(Actor actor, @RequestParam(defaultValue = "") List<String> pick, RedirectAttributes redirect) {
        if (pick.isEmpty() || pick.size() > Slice.MOST) {
            var why = pick.isEmpty() ? text("correspondence.inbox.none") : text("correspondence.inbox.many");
            redirect.addFlashAttribute(Flash.NAME, Flash.bad(why));
            return new ModelAndView("redirect:" + PATH);
        }
        redirect.addFlashAttribute(RESULTS, entering.enter(actor, pick));
        return new ModelAndView("redirect:" + PATH + "/entered");
    }

    /** Shown once; asked for again there is nothing to tell. */
    @GetMapping(PATH + "/entered")
    @Allowed(Permission.RECEIVE_LETTERS)
    ModelAndView entered(Actor actor, Model model) {
        return model.getAttribute(RESULTS) instanceof EnteredPage page
                ? new ModelAndView("correspondence/entered", "page", page)
                : new ModelAndView("redirect:" + PATH);
    }

    private InboxPage.Line line(InboxLines.Line line) {
        var due = Due.of(line.due(), LocalDate.now(clock));
        return new InboxPage.Line(
                line.key(),
                "/correspondence/letters/" + line.id(),
                line.subject(),
                line.speed().kind(),
                text("correspondence.speed." + line.speed()),
                text("correspondence.inbox.from", line.sender(), line.number(), ThaiDate.brief(line.dated())),
                text("correspondence.purpose." + line.purpose()),
                text(
                        "correspondence.work.lay",
                        ThaiDate.lay(Duration.between(line.sentAt(), OffsetDateTime.now(clock)))),
                due.words(),
                due.kind());
    }
}
