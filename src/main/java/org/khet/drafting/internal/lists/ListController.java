package org.khet.drafting.internal.lists;

import static org.khet.platform.web.Texts.text;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.khet.drafting.DraftState;
import org.khet.drafting.LetterKind;
import org.khet.drafting.internal.lists.DraftLines.Line;
import org.khet.drafting.pages.DraftsPage;
import org.khet.office.Actor;
import org.khet.office.Allowed;
import org.khet.office.Office;
import org.khet.office.Permission;
import org.khet.office.Person;
import org.khet.office.PersonId;
import org.khet.platform.form.FormCheck;
import org.khet.platform.list.Slice;
import org.khet.platform.sheet.ListSheet;
import org.khet.platform.sheet.SheetResponse;
import org.khet.platform.thai.ThaiDate;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** ร่างหนังสือ: mine, those shared with me, my unit's. */
@Controller
class ListController {

    private static final int MOST_COUNTED = 1_000;

    private final DraftLines lines;
    private final Office office;

    ListController(DraftLines lines, Office office) {
        this.lines = lines;
        this.office = office;
    }

    @GetMapping(DraftFilter.PATH)
    @Allowed(Permission.DRAFT_LETTERS)
    ModelAndView list(
            Actor actor,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String whose,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "") String after,
            @RequestParam(defaultValue = "") String before) {
        var filter = DraftFilter.of(actor, q, whose, kind, state);
        var place = new Slice.Place(FormCheck.id(after), FormCheck.id(before));
        var slice = Slice.of(lines.list(actor, filter, place), place);
        return new ModelAndView("drafting/list", "page", page(actor, filter, slice));
    }

    private DraftsPage page(Actor actor, DraftFilter filter, Slice<Line> slice) {
        return new DraftsPage(
                filter.q(),
                filter.whose(),
                filter.kind(),
                filter.state(),
                DraftFilter.whoses(actor),
                DraftFilter.kinds(),
                DraftFilter.states(),
                count(lines.count(actor, filter, MOST_COUNTED + 1)),
                filter.chips(),
                slice.rows().stream().map(line -> line(actor, line)).toList(),
                slice.pager(
                        filter.address(),
                        Line::id,
                        text("drafting.shown", Integer.toString(slice.rows().size()))),
                filter.address().query());
    }

    @GetMapping(DraftFilter.PATH + "/export.csv")
    @Allowed(Permission.DRAFT_LETTERS)
    void csv(
            Actor actor,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String whose,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String state,
            HttpServletResponse response)
            throws IOException {
        sheet(actor, DraftFilter.of(actor, q, whose, kind, state)).csv(response);
    }

    @GetMapping(DraftFilter.PATH + "/export.xlsx")
    @Allowed(Permission.DRAFT_LETTERS)
    void xlsx(
            Actor actor,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String whose,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String state,
            HttpServletResponse response)
            throws IOException {
        sheet(actor, DraftFilter.of(actor, q, whose, kind, state)).xlsx(response);
    }

    private ListSheet sheet(Actor actor, DraftFilter filter) {
        return new ListSheet(
                text("drafting.title"),
                titles(),
                out -> lines.each(actor, filter, line -> out.accept(cells(actor, line))));
    }

    private static List<String> titles() {
        return List.of(text("drafting.columns").split("\\|", -1));
    }

    private List<Object> cells(Actor actor, Line line) {
        return List.of(
                title(line),
                LetterKind.valueOf(line.kind()).title(),
                text("drafting.state." + line.state()),
                name(actor, line.ownerId()),
                Integer.toString(line.versions()),
                SheetResponse.day(ThaiDate.day(line.begunAt())),
                SheetResponse.day(ThaiDate.day(line.savedAt())));
    }

    private DraftsPage.Line line(Actor actor, Line line) {
        return new DraftsPage.Line(
                "/drafting/drafts/" + line.id(),
                title(line),
                LetterKind.valueOf(line.kind()).title(),
                DraftState.valueOf(line.state()).kind(),
                text("drafting.state." + line.state()),
                name(actor, line.ownerId()),
                ThaiDate.briefWithTime(line.savedAt()),
                name(actor, line.savedBy()),
                line.versions() == 0
                        ? text("drafting.version.none")
                        : text("drafting.version", Integer.toString(line.versions())),
                line.file());
    }

    private static String title(Line line) {
        return line.title().isEmpty() ? text("drafting.untitled") : line.title();
    }

    private String name(Actor actor, UUID person) {
        return office.person(actor.office(), new PersonId(person))
                .map(Person::name)
                .orElse("");
    }

    private static String count(int count) {
        return count > MOST_COUNTED
                ? text("drafting.count.over", "1,000")
                : text("drafting.count", Integer.toString(count));
    }
}
