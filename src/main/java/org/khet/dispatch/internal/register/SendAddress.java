package org.khet.dispatch.internal.register;

import static org.khet.platform.web.Texts.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.khet.dispatch.OutgoingState;
import org.khet.dispatch.internal.register.SendQuery.Sending;
import org.khet.dispatch.pages.SendRegisterPage.Filter;
import org.khet.office.Unit;
import org.khet.platform.list.Address;
import org.khet.platform.thai.ThaiDate;
import org.khet.platform.web.Chip;
import org.khet.platform.web.DateBoxes;

/** The address of a filtered register, so that a link, a bookmark and an export all show the same. */
final class SendAddress {

    static final String PATH = "/dispatch";

    private SendAddress() {}

    /** The list without its place. */
    static Address of(Filter filter) {
        var address = Address.of(PATH)
                .with("unit", given(filter.unit()))
                .with("series", given(filter.series()))
                .with("q", given(filter.q()))
                .with("whose", given(filter.whose()))
                .with("state", given(filter.state()))
                .with("sent", given(filter.sent()));
        return date("to", filter.to(), date("from", filter.from(), address));
    }

    /** The filters in force, each with the address that takes it off. */
    static List<Chip> chips(Filter filter, Unit unit, SendQuery query) {
        var address = of(filter);
        var chips = new ArrayList<Chip>();
        chip(chips, address, "unit", given(filter.unit()).isEmpty() ? "" : unit.shortName());
        chip(
                chips,
                address,
                "series",
                query.series() == null ? "" : query.series().words());
        chip(chips, address, "q", query.words() == null ? "" : text("dispatch.chip.q", query.words()));
        chip(chips, address, "whose", query.owner() == null ? "" : text("dispatch.filter.mine"));
        chip(chips, address, "state", words(query.state()));
        chip(chips, address, "sent", words(query.sending()));
        if (query.from() != null) {
            var without = date("from", null, address);
            chips.add(new Chip(text("dispatch.chip.from", ThaiDate.brief(query.from())), without.href()));
        }
        if (query.to() != null) {
            var without = date("to", null, address);
            chips.add(new Chip(text("dispatch.chip.to", ThaiDate.brief(query.to())), without.href()));
        }
        return chips;
    }

    private static void chip(List<Chip> chips, Address address, String name, String shown) {
        if (!shown.isEmpty()) {
            chips.add(new Chip(shown, address.with(name, "").href()));
        }
    }

    private static String words(@Nullable OutgoingState state) {
        return state == null ? "" : state.words();
    }

    private static String words(@Nullable Sending sending) {
        return sending == null ? "" : text("dispatch.filter.sent." + sending);
    }

    private static Address date(String name, @Nullable DateBoxes typed, Address address) {
        var boxes = Objects.requireNonNullElse(typed, DateBoxes.EMPTY);
        return address.with(name + ".day", boxes.day())
                .with(name + ".month", boxes.month())
                .with(name + ".year", boxes.year());
    }

    private static String given(@Nullable String typed) {
        return typed == null ? "" : typed;
    }
}
