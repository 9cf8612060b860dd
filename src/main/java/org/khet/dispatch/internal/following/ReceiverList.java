package org.khet.dispatch.internal.following;

import static org.khet.platform.web.Texts.text;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.khet.dispatch.DeliveryState;
import org.khet.dispatch.Outgoing;
import org.khet.dispatch.OutgoingLetters;
import org.khet.dispatch.ReceiversOf;
import org.khet.dispatch.pages.OutgoingPage;
import org.khet.office.Actor;
import org.khet.office.Office;
import org.khet.office.Permission;
import org.khet.office.Unit;
import org.khet.office.UnitKind;
import org.khet.platform.list.Address;
import org.khet.platform.web.Pager;
import org.khet.platform.web.Tab;
import org.springframework.stereotype.Component;

/** The receivers of a letter by network and kind, in the office's own order; counted by where they stand. */
@Component
class ReceiverList implements ReceiversOf {

    private static final int MOST = 250;

    private final FollowedRows rows;
    private final OutgoingLetters letters;
    private final Office office;
    private final Clock clock;

    ReceiverList(FollowedRows rows, OutgoingLetters letters, Office office, Clock clock) {
        this.rows = rows;
        this.letters = letters;
        this.office = office;
        this.clock = clock;
    }

    /** A delivery with what it is listed under. */
    record Placed(Followed one, String group, int order) {}

    @Override
    public OutgoingPage.@Nullable Receivers of(Actor actor, Outgoing letter, String state, String page) {
        var all = placed(actor, letter, "");
        if (all.isEmpty()) {
            return null;
        }
        var known = known(state);
        var shown = all.stream().filter(one -> stands(one, known)).toList();
        var acts = letters.acts(actor, letter);
        var pages = Math.max(1, (shown.size() + MOST - 1) / MOST);
        var number = Math.clamp(number(page), 1, pages);
        var address = Address.of(letter.path()).with("state", known);
        return new OutgoingPage.Receivers(
                text("dispatch.receivers.count", Integer.toString(all.size())),
                tabs(letter, all, known),
                groups(shown.subList((number - 1) * MOST, Math.min(number * MOST, shown.size())), acts),
                pager(address, number, pages, shown.size()),
                address.query(),
                actor.may(Permission.EXPORT_REGISTERS),
                acts,
                acts && all.stream().anyMatch(one -> FollowedWords.remindable(one.one(), today())),
                acts && all.stream().anyMatch(one -> one.one().waitsInSystem()));
    }

    /** Every one, or those that stand so, in the order of the list. */
    List<Placed> placed(Actor actor, Outgoing letter, String state) {
        var places = places(actor);
        var none = new Place(text("dispatch.group.OUTSIDE"), Integer.MAX_VALUE - 1);
        return rows.of(actor.office(), letter.id()).stream()
                .map(one -> place(one, places, none))
                .filter(one -> stands(one, state))
                .sorted(Comparator.comparingInt(Placed::order)
                        .thenComparing(one -> one.one().name()))
                .toList();
    }

    static String known(String state) {
        return Arrays.stream(DeliveryState.values()).anyMatch(one -> one.name().equals(state)) ? state : "";
    }

    private static boolean stands(Placed one, String state) {
        return state.isEmpty() || one.one().state().name().equals(state);
    }

    private record Place(String group, int order) {}

    private static Placed place(Followed one, Map<UUID, Place> places, Place none) {
        if (one.personId() != null) {
            return new Placed(one, text("dispatch.group.PERSON"), Integer.MAX_VALUE);
        }
        var place = one.unitId() == null ? none : places.getOrDefault(one.unitId(), none);
        return new Placed(one, place.group(), place.order());
    }

    /** Units of the office first, then schools by network, then those outside, as the office lists them. */
    private Map<UUID, Place> places(Actor actor) {
        var units = office.unitsEver(actor.office());
        var networks = new HashMap<UUID, String>();
        units.stream()
                .filter(unit -> unit.kind() == UnitKind.NETWORK)
                .forEach(unit -> networks.put(unit.id().value(), unit.name()));
        var order = new ArrayList<>(networks(units));
        var places = new HashMap<UUID, Place>();
        for (int at = 0; at < units.size(); at++) {
            var unit = units.get(at);
            places.put(unit.id().value(), place(unit, at, networks, order));
        }
        return places;
    }

    private static List<UUID> networks(List<Unit> units) {
        return units.stream()
                .filter(unit -> unit.kind() == UnitKind.NETWORK)
                .map(unit -> unit.id().value())
                .toList();
    }

    private static Place place(Unit unit, int at, Map<UUID, String> networks, List<UUID> order) {
        if (unit.kind() != UnitKind.SCHOOL) {
            var outside = unit.kind() == UnitKind.OUTSIDE;
            return new Place(text("dispatch.group." + (outside ? "OUTSIDE" : "UNIT")), outside ? 100_000_000 + at : at);
        }
        var parent = unit.parent();
        return parent == null
                ? new Place(text("dispatch.send.no-network"), 90_000_000 + at)
                : new Place(
                        networks.getOrDefault(parent.value(), text("dispatch.send.no-network")),
                        1_000_000 + order.indexOf(parent.value()) * 10_000 + at);
    }

    private List<OutgoingPage.Group> groups(List<Placed> shown, boolean acts) {
        var groups = new LinkedHashMap<String, List<OutgoingPage.Receiver>>();
        shown.forEach(one -> groups.computeIfAbsent(one.group(), name -> new ArrayList<>())
                .add(FollowedWords.line(one.one(), acts, today())));
        return groups.entrySet().stream()
                .map(group -> new OutgoingPage.Group(group.getKey(), group.getValue()))
                .toList();
    }

    private static List<Tab> tabs(Outgoing letter, List<Placed> all, String state) {
        var tabs = new ArrayList<Tab>();
        tabs.add(new Tab(text("dispatch.receivers.all"), letter.path(), state.isEmpty(), Integer.toString(all.size())));
        for (var one : DeliveryState.values()) {
            var count =
                    all.stream().filter(placed -> placed.one().state() == one).count();
            if (count > 0 || one.name().equals(state)) {
                var href = Address.of(letter.path()).with("state", one.name()).href();
                tabs.add(new Tab(one.words(), href, one.name().equals(state), Long.toString(count)));
            }
        }
        return tabs;
    }

    private static Pager pager(Address address, int number, int pages, int shown) {
        return new Pager(
                number == 1
                        ? null
                        : address.with("page", Integer.toString(number - 1)).href(),
                number == pages
                        ? null
                        : address.with("page", Integer.toString(number + 1)).href(),
                text("dispatch.receivers.shown", Integer.toString(shown)));
    }

    private static int number(String typed) {
        return typed.matches("[0-9]{1,4}") ? Integer.parseInt(typed) : 1;
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
