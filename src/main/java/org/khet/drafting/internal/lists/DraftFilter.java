package org.khet.drafting.internal.lists;

import static org.khet.platform.web.Texts.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.khet.drafting.DraftState;
import org.khet.drafting.LetterKind;
import org.khet.office.Actor;
import org.khet.office.Permission;
import org.khet.office.UnitKind;
import org.khet.platform.list.Address;
import org.khet.platform.sql.Where;
import org.khet.platform.web.Chip;
import org.khet.platform.web.Option;

/**
 * Which drafts are asked for.
 *
 * @param q words of the title
 * @param whose {@link #MINE}, {@link #SHARED} or {@link #UNIT}
 * @param kind name of a kind, empty for all
 * @param state name of a state, {@link #ALL} for all, empty for those being written
 */
record DraftFilter(String q, String whose, String kind, String state) {

    static final String PATH = "/drafting";
    static final String MINE = "";
    static final String SHARED = "shared";
    static final String UNIT = "unit";
    static final String ALL = "all";
    private static final int LONGEST = 100;

    /** What makes no sense in an address, or is not for this person, is left out. */
    static DraftFilter of(Actor actor, String q, String whose, String kind, String state) {
        var clean = q.strip().replace("\0", "").replace('\t', ' ');
        var mayUnit = actor.may(Permission.OVERSEE_DRAFTS);
        return new DraftFilter(
                clean.length() <= LONGEST ? clean : clean.substring(0, LONGEST),
                whose.equals(SHARED) || (whose.equals(UNIT) && mayUnit) ? whose : MINE,
                Arrays.stream(LetterKind.values()).anyMatch(one -> one.name().equals(kind)) ? kind : "",
                state.equals(ALL) || later(state) ? state : "");
    }

    /** A state other than the first, which is asked for by none. */
    private static boolean later(String state) {
        return Arrays.stream(DraftState.values())
                .anyMatch(one -> one != DraftState.DRAFT && one.name().equals(state));
    }

    /** Nobody's but what this person may see. */
    Where where(Actor actor) {
        var where = new Where()
                .and("d.office_id = :office", "office", actor.office().value());
        where = switch (whose) {
            case SHARED -> where.and("""
                        exists (select from drafting.draft_sharer s
                            where s.office_id = d.office_id and s.draft_id = d.id and s.person_id = :me)""", "me", actor.person().value());
            case UNIT -> where.and("d.unit_id = :unit", "unit", actor.unit().value());
            default -> where.and("d.owner_id = :me", "me", actor.person().value());
        };
        if (actor.as().unitKind() == UnitKind.SCHOOL) {
            // Who works in several schools sees in each what is its own.
            where.and("d.unit_id = :school", "school", actor.unit().value());
        }
        return where.and("d.kind = :kind", "kind", kind.isEmpty() ? null : kind)
                .and(
                        "d.state = :state",
                        "state",
                        state.equals(ALL) ? null : state.isEmpty() ? DraftState.DRAFT.name() : state)
                .and("d.k like '%' || platform.th_key(:q) || '%'", "q", q.isEmpty() ? null : q);
    }

    Address address() {
        return Address.of(PATH)
                .with("q", q)
                .with("whose", whose)
                .with("kind", kind)
                .with("state", state);
    }

    private String without(String name) {
        return address().with(name, "").href();
    }

    List<Chip> chips() {
        var chips = new ArrayList<Chip>();
        if (!q.isEmpty()) {
            chips.add(new Chip(text("drafting.chip.q", q), without("q")));
        }
        if (!whose.isEmpty()) {
            chips.add(new Chip(text("drafting.whose." + whose), without("whose")));
        }
        if (!kind.isEmpty()) {
            chips.add(new Chip(LetterKind.valueOf(kind).title(), without("kind")));
        }
        if (!state.isEmpty()) {
            chips.add(new Chip(text("drafting.filter.state." + state), without("state")));
        }
        return chips;
    }

    static List<Option> whoses(Actor actor) {
        var options = new ArrayList<Option>();
        options.add(new Option(MINE, text("drafting.whose.mine")));
        options.add(new Option(SHARED, text("drafting.whose." + SHARED)));
        if (actor.may(Permission.OVERSEE_DRAFTS)) {
            options.add(new Option(UNIT, text("drafting.whose." + UNIT)));
        }
        return options;
    }

    static List<Option> kinds() {
        var options = new ArrayList<Option>();
        options.add(new Option("", text("drafting.filter.kinds")));
        Arrays.stream(LetterKind.values()).forEach(kind -> options.add(new Option(kind.name(), kind.title())));
        return options;
    }

    static List<Option> states() {
        return List.of(
                new Option("", text("drafting.state.DRAFT")),
                new Option(DraftState.PROPOSED.name(), text("drafting.state.PROPOSED")),
                new Option(DraftState.SIGNED.name(), text("drafting.state.SIGNED")),
                new Option(DraftState.WITHDRAWN.name(), text("drafting.state.WITHDRAWN")),
                new Option(ALL, text("drafting.filter.state." + ALL)));
    }
}
