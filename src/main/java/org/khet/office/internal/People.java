package org.khet.office.internal;

import static org.khet.platform.web.Texts.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.khet.office.Office;
import org.khet.office.OfficeId;
import org.khet.office.Unit;
import org.khet.office.UnitKind;
import org.khet.office.pages.PeoplePage;
import org.khet.platform.sql.Where;
import org.khet.platform.web.Chip;
import org.khet.platform.web.Option;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/** Makes the list of people. */
@Component
class People {

    private static final String INSIDE = "";
    private static final String SCHOOLS = "schools";
    private static final String ALL = "all";
    private static final int MOST = 500;
    private static final int LONGEST_NAME = 100;

    private final Office office;
    private final Directory directory;

    People(Office office, Directory directory) {
        this.office = office;
        this.directory = directory;
    }

    PeoplePage page(OfficeId of, String typedName, String unit) {
        var name = shortened(typedName.strip().replace("\0", ""));
        var units = office.units(of, UnitKind.EXECUTIVE, UnitKind.REGISTRY, UnitKind.GROUP);
        var options = options(units);
        var asked = options.stream().anyMatch(option -> option.value().equals(unit)) ? unit : INSIDE;
        var found = directory.people(of, where(name, asked), MOST + 1);
        var shown = found.subList(0, Math.min(found.size(), MOST));
        return new PeoplePage(
                name,
                asked,
                options,
                text(found.size() > MOST ? "office.people.count.more" : "office.people.count", "" + shown.size()),
                chips(name, asked, options),
                shown,
                found.size() > MOST);
    }

    private static Where where(String name, String unit) {
        var where = new Where()
                .and(
                        "platform.th_key(p.first_name || p.last_name) like '%' || platform.th_key(:name) || '%'",
                        "name", name.isEmpty() ? null : name);
        return switch (unit) {
            case ALL -> where;
            case INSIDE -> where.and("u.kind = any(:kinds)", "kinds", new String[] {"EXECUTIVE", "REGISTRY", "GROUP"});
            case SCHOOLS -> where.and("u.kind = any(:kinds)", "kinds", new String[] {"SCHOOL"});
            default -> where.and("m.unit_id = :unit", "unit", Units.uuid(unit).orElseThrow());
        };
    }

    private static List<Option> options(List<Unit> units) {
        var options = new ArrayList<Option>();
        options.add(new Option(INSIDE, text("office.people.unit.inside")));
        units.forEach(unit -> options.add(new Option(unit.id().toString(), unit.name())));
        options.add(new Option(SCHOOLS, text("office.people.unit.schools")));
        options.add(new Option(ALL, text("office.people.unit.all")));
        return options;
    }

    private static List<Chip> chips(String name, String unit, List<Option> options) {
        var chips = new ArrayList<Chip>();
        if (!name.isEmpty()) {
            chips.add(new Chip("“" + name + "”", href("", unit)));
        }
        options.stream()
                .filter(option -> !unit.equals(INSIDE) && option.value().equals(unit))
                .forEach(option -> chips.add(new Chip(option.label(), href(name, INSIDE))));
        return chips;
    }

    private static String href(String name, String unit) {
        var link = UriComponentsBuilder.fromPath("/office/people");
        if (!name.isEmpty()) {
            link.queryParam("name", "{name}");
        }
        if (!unit.isEmpty()) {
            link.queryParam("unit", "{unit}");
        }
        return link.encode().buildAndExpand(Map.of("name", name, "unit", unit)).toUriString();
    }

    private static String shortened(String name) {
        return name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME);
    }
}
