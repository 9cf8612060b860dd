package org.khet.office.internal.structure;

import static org.khet.platform.web.Texts.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.khet.office.Actor;
import org.khet.office.Office;
import org.khet.office.UnitId;
import org.khet.office.UnitKind;
import org.khet.office.pages.admin.UnitFields;
import org.khet.office.pages.admin.UnitFormPage;
import org.khet.platform.form.FormCheck;
import org.khet.platform.form.Forms;
import org.khet.platform.thai.ThaiDigits;
import org.khet.platform.web.Errors;
import org.khet.platform.web.Link;
import org.khet.platform.web.Option;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** The form of a unit: read and shown. */
@Component
class UnitForms {

    private static final int NAME = 200;
    private static final int CODE = 20;
    /** Kinds of which an office may have more than it began with. */
    private static final List<UnitKind> KINDS =
            List.of(UnitKind.SCHOOL, UnitKind.NETWORK, UnitKind.GROUP, UnitKind.OUTSIDE);

    private final Office office;

    UnitForms(Office office) {
        this.office = office;
    }

    /** @param kind of the unit that is there; null: it is chosen in the form */
    UnitFacts read(Actor actor, UnitFields typed, @Nullable UnitKind kind, FormCheck check) {
        var of = kind != null
                ? kind
                : check.choice(
                        "kind", UnitKind.class, typed.kind(), UnitKind.OUTSIDE, text("office.unit.kind.missing"));
        if (kind == null && !KINDS.contains(of)) {
            check.errors().add("kind", text("office.unit.kind.missing"));
        }
        var name = check.needed("name", typed.name(), NAME, text("office.unit.name.missing"));
        var shortName = check.optional("shortName", typed.shortName(), NAME);
        return new UnitFacts(
                of,
                name,
                shortName.isEmpty() ? name : shortName,
                code(typed, check),
                of == UnitKind.SCHOOL ? network(actor, typed, check) : null,
                of == UnitKind.SCHOOL ? known("size", typed.size(), office.schoolSizes(actor.office()), check) : "",
                of == UnitKind.SCHOOL ? known("level", typed.level(), office.schoolLevels(actor.office()), check) : "");
    }

    /** One of the office's own words, or none. */
    private static String known(String field, @Nullable String typed, List<String> words, FormCheck check) {
        if (typed == null || typed.isEmpty() || words.contains(typed)) {
            return Objects.requireNonNullElse(typed, "");
        }
        check.errors().add(field, text("office.unit." + field + ".missing"));
        return "";
    }

    private static String code(UnitFields typed, FormCheck check) {
        var code = ThaiDigits.toArabic(check.optional("code", typed.code(), CODE));
        if (!code.matches("[0-9A-Za-z-]*")) {
            check.errors().add("code", text("office.unit.code.shape"));
        }
        return code;
    }

    private @Nullable UUID network(Actor actor, UnitFields typed, FormCheck check) {
        var id = FormCheck.id(typed.network());
        var known = id != null
                && office.unit(actor.office(), new UnitId(id))
                        .filter(unit -> unit.kind() == UnitKind.NETWORK)
                        .isPresent();
        if (!known && typed.network() != null && !typed.network().isEmpty()) {
            check.errors().add("network", text("office.unit.network.missing"));
        }
        return known ? id : null;
    }

    static UnitFields fields(UnitFacts facts) {
        return new UnitFields(
                facts.kind().name(),
                facts.name(),
                facts.shortName(),
                facts.code(),
                facts.network() == null ? "" : facts.network().toString(),
                facts.size(),
                facts.level());
    }

    ModelAndView adding(Actor actor, UnitFields typed, Errors errors) {
        var page = new UnitFormPage(
                text("office.unit.add"),
                "/office/units/new",
                new Link(text("office.units.title"), "/office/units"),
                0,
                typed,
                kinds(),
                networks(actor),
                words(office.schoolSizes(actor.office())),
                words(office.schoolLevels(actor.office())),
                errors);
        return Forms.page("office/admin/unit-form", page, errors);
    }

    ModelAndView changing(Actor actor, UnitFacts.Stored unit, int version, UnitFields typed, Errors errors) {
        var href = "/office/units/" + unit.id();
        var school = unit.facts().kind() == UnitKind.SCHOOL;
        var page = new UnitFormPage(
                text("office.unit.change"),
                href + "/change",
                new Link(unit.facts().name(), href),
                version,
                typed,
                List.of(),
                school ? networks(actor) : List.of(),
                school ? words(office.schoolSizes(actor.office())) : List.of(),
                school ? words(office.schoolLevels(actor.office())) : List.of(),
                errors);
        return Forms.page("office/admin/unit-form", page, errors);
    }

    private static List<Option> kinds() {
        return KINDS.stream()
                .map(kind -> new Option(kind.name(), text("office.kind.one." + kind)))
                .toList();
    }

    private static List<Option> words(List<String> known) {
        var options = new ArrayList<Option>();
        options.add(new Option("", text("office.unit.unknown")));
        known.forEach(word -> options.add(new Option(word, word)));
        return options;
    }

    private List<Option> networks(Actor actor) {
        var options = new ArrayList<Option>();
        options.add(new Option("", text("office.unit.network.none")));
        office.units(actor.office(), UnitKind.NETWORK)
                .forEach(unit -> options.add(new Option(unit.id().toString(), unit.name())));
        return options;
    }
}
