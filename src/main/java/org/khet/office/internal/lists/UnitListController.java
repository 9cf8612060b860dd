package org.khet.office.internal.lists;

import static org.khet.platform.web.Texts.text;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.khet.office.Actor;
import org.khet.office.Allowed;
import org.khet.office.Office;
import org.khet.office.Permission;
import org.khet.office.UnitKind;
import org.khet.office.pages.lists.UnitListPage;
import org.khet.platform.form.FormCheck;
import org.khet.platform.list.Slice;
import org.khet.platform.web.Option;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** หน่วยงาน looked for by name, code, kind and network; the list as a file. */
@Controller
class UnitListController {

    private final UnitLines lines;
    private final UnitSheets sheets;
    private final Office office;

    UnitListController(UnitLines lines, UnitSheets sheets, Office office) {
        this.lines = lines;
        this.sheets = sheets;
        this.office = office;
    }

    /** What units are asked for. */
    record Asked(
            @Nullable String name,
            @Nullable String kind,
            @Nullable String network,
            @Nullable String state,
            @Nullable String size,
            @Nullable String level) {

        UnitFilter filter() {
            return UnitFilter.of(typed(name), typed(kind), typed(network), typed(state))
                    .schools(typed(size), typed(level));
        }

        private static String typed(@Nullable String word) {
            return word == null ? "" : word;
        }
    }

    @GetMapping("/office/units/list")
    @Allowed(Permission.SEE_OFFICE)
    ModelAndView list(
            Actor actor,
            @ModelAttribute Asked asked,
            @RequestParam(defaultValue = "") String after,
            @RequestParam(defaultValue = "") String before) {
        var filter = asked.filter();
        var place = new Slice.Place(FormCheck.id(after), FormCheck.id(before));
        return new ModelAndView("office/foundunits", "page", page(actor, filter, place));
    }

    private UnitListPage page(Actor actor, UnitFilter filter, Slice.Place place) {
        var slice = Slice.of(lines.page(actor.office(), filter, place), place);
        var networks = networks(actor);
        return new UnitListPage(
                filter.name(),
                filter.kind(),
                kinds(),
                filter.network(),
                networks,
                filter.state(),
                states(),
                filter.size(),
                words("office.units.size.all", office.schoolSizes(actor.office())),
                filter.level(),
                words("office.units.level.all", office.schoolLevels(actor.office())),
                text("office.units.count", Integer.toString(lines.count(actor.office(), filter))),
                filter.chips(networks),
                slice.rows().stream().map(UnitListController::line).toList(),
                slice.pager(
                        filter.address(),
                        UnitLines.Line::id,
                        text("office.list.shown", Integer.toString(slice.rows().size()))),
                filter.address().query(),
                actor.may(Permission.MANAGE_OFFICE));
    }

    private static UnitListPage.Line line(UnitLines.Line line) {
        return new UnitListPage.Line(
                "/office/units/" + line.id(),
                line.name(),
                line.shortName(),
                text("office.kind.one." + line.kind()),
                line.code(),
                line.network(),
                line.size(),
                line.level(),
                line.closedOn() != null);
    }

    private static List<Option> kinds() {
        var options = new ArrayList<Option>();
        options.add(new Option("", text("office.units.kind.all")));
        Arrays.stream(UnitKind.values())
                .forEach(kind -> options.add(new Option(kind.name(), text("office.kind." + kind))));
        return options;
    }

    private List<Option> networks(Actor actor) {
        var options = new ArrayList<Option>();
        options.add(new Option("", text("office.units.network.all")));
        office.units(actor.office(), UnitKind.NETWORK)
                .forEach(unit -> options.add(new Option(unit.id().toString(), unit.name())));
        return options;
    }

    private static List<Option> words(String all, List<String> known) {
        var options = new ArrayList<Option>();
        options.add(new Option("", text(all)));
        known.forEach(word -> options.add(new Option(word, word)));
        return options;
    }

    private static List<Option> states() {
        return List.of(
                new Option("", text("office.unit.state.open")),
                new Option(UnitFilter.CLOSED, text("office.unit.state.closed")));
    }

    @GetMapping("/office/units/export.csv")
    @Allowed(Permission.MANAGE_OFFICE)
    void csv(Actor actor, @ModelAttribute Asked asked, HttpServletResponse response) throws IOException {
        sheets.of(actor, asked.filter()).csv(response);
    }

    @GetMapping("/office/units/export.xlsx")
    @Allowed(Permission.MANAGE_OFFICE)
    void xlsx(Actor actor, @ModelAttribute Asked asked, HttpServletResponse response) throws IOException {
        sheets.of(actor, asked.filter()).xlsx(response);
    }
}
