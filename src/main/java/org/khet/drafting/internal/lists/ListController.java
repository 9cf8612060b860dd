package org.khet.drafting.internal.lists;

import static org.khet.platform.web.Texts.text;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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
import org.khet.platform.sheet.CsvSheet;
import org.khet.platform.sheet.SheetResponse;
import org.khet.platform.sheet.XlsxSheet;
import org.khet.platform.thai.ThaiDate;
import org.khet.platform.web.Pager;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** ร่างหนังสือ: mine, those shared with me, my unit's. */
@Controller
class ListController {

    private static final int PAGE = 50;
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
            @RequestParam(defaultValue = "") String older,
            @RequestParam(defaultValue = "") String newer) {
        var filter = DraftFilter.of(actor, q, whose, kind, state);
        var above = FormCheck.id(newer);
        var below = above == null ? FormCheck.id(older) : null;
        var found = lines.list(actor, filter, below, above, PAGE + 1);
        var more = found.size() > PAGE;
        var shown = new ArrayList<>(more ? found.subList(0, PAGE) : found);
        if (above != null) {
            Collections.reverse(shown);
        }
        var pager = pager(filter, shown, below != null || (above != null && more), above != null || more);
        return new ModelAndView("drafting/list", "page", page(actor, filter, shown, pager));
    }

    private DraftsPage page(Actor actor, DraftFilter filter, List<Line> shown, @Nullable Pager pager) {
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
                shown.stream().map(line -> line(actor, line)).toList(),
                pager,
                filter.query());
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
        SheetResponse.csv(response, text("drafting.title"));
        var csv = new CsvSheet(response.getOutputStream());
        csv.row(titles());
        lines.each(actor, DraftFilter.of(actor, q, whose, kind, state), line -> csv.row(cells(actor, line)));
        csv.finish();
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
        SheetResponse.xlsx(response, text("drafting.title"));
        try (var sheet = new XlsxSheet(response.getOutputStream(), text("drafting.title"))) {
            sheet.head(titles());
            lines.each(actor, DraftFilter.of(actor, q, whose, kind, state), line -> sheet.row(cells(actor, line)));
        }
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

    private static @Nullable Pager pager(DraftFilter filter, List<Line> shown, boolean newer, boolean older) {
        return shown.isEmpty()
                ? null
                : new Pager(
                        newer ? filter.with("newer", shown.getFirst().id().toString()) : null,
                        older ? filter.with("older", shown.getLast().id().toString()) : null,
                        text("drafting.shown", Integer.toString(shown.size())));
    }
}
