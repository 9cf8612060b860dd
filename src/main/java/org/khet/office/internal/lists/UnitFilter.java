package org.khet.office.internal.lists;

import static org.khet.platform.web.Texts.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.khet.office.UnitKind;
import org.khet.platform.form.FormCheck;
import org.khet.platform.list.Address;
import org.khet.platform.sql.Where;
import org.khet.platform.web.Chip;
import org.khet.platform.web.Option;

/** Which units are asked for; what is empty is not asked. */
record UnitFilter(String name, String kind, String network, String state, String size, String level) {

    static final String CLOSED = "closed";
    private static final int LONGEST_NAME = 100;

    /** What makes no sense in an address is left out. */
    static UnitFilter of(String name, String kind, String network, String state) {
        var clean = name.strip().replace("\0", "");
        var known = Arrays.stream(UnitKind.values()).anyMatch(one -> one.name().equals(kind));
        return new UnitFilter(
                clean.length() <= LONGEST_NAME ? clean : clean.substring(0, LONGEST_NAME),
                known ? kind : "",
                FormCheck.id(network) == null ? "" : network,
                state.equals(CLOSED) ? CLOSED : "",
                "",
                "");
    }

    /** The same, and schools of this size and level alone. */
    UnitFilter schools(String ofSize, String ofLevel) {
        return new UnitFilter(name, kind, network, state, word(ofSize), word(ofLevel));
    }

    private static String word(String typed) {
        return typed.length() > LONGEST_NAME || typed.contains("\0") ? "" : typed;
    }

    Where where() {
        return new Where()
                .and(state.equals(CLOSED) ? "u.closed_on is not null" : "u.closed_on is null", Map.of())
                .and(
                        "(platform.th_key(u.name || u.short_name) like '%' || platform.th_key(:name) || '%'"
                                + " or u.code = platform.th_key(:name))",
                        "name", name.isEmpty() ? null : name)
                .and("u.kind = :kind", "kind", kind.isEmpty() ? null : kind)
                .and("u.parent_id = :network", "network", FormCheck.id(network))
                .and("u.size = :size", "size", size.isEmpty() ? null : size)
                .and("u.level = :level", "level", level.isEmpty() ? null : level);
    }

    Address address() {
        return Address.of("/office/units/list")
                .with("name", name)
                .with("kind", kind)
                .with("network", network)
                .with("state", state)
                .with("size", size)
                .with("level", level);
    }

    List<Chip> chips(List<Option> networks) {
        var chips = new ArrayList<Chip>();
        if (!name.isEmpty()) {
            chips.add(new Chip("“" + name + "”", address().with("name", "").href()));
        }
        if (!kind.isEmpty()) {
            chips.add(new Chip(
                    text("office.kind." + kind), address().with("kind", "").href()));
        }
        networks.stream()
                .filter(one -> !network.isEmpty() && one.value().equals(network))
                .forEach(one -> chips.add(
                        new Chip(one.label(), address().with("network", "").href())));
        if (!size.isEmpty()) {
            chips.add(new Chip(size, address().with("size", "").href()));
        }
        if (!level.isEmpty()) {
            chips.add(new Chip(level, address().with("level", "").href()));
        }
        if (!state.isEmpty()) {
            chips.add(new Chip(
                    text("office.unit.state.closed"),
                    address().with("state", "").href()));
        }
        return chips;
    }
}
