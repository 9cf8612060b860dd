package org.khet.dispatch.internal.register;

import static org.khet.platform.web.Texts.text;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.khet.dispatch.OutgoingState;
import org.khet.dispatch.RegistersSeen;
import org.khet.dispatch.Series;
import org.khet.dispatch.internal.register.SendQuery.Sending;
import org.khet.dispatch.pages.SendRegisterPage.Filter;
import org.khet.office.Actor;
import org.khet.office.Unit;
import org.khet.platform.period.TypedSpan;
import org.khet.platform.web.Errors;
import org.springframework.stereotype.Component;

/** Reads the filter of the register as it stands in the address; what cannot be read is said at its field. */
@Component
class SendFilter {

    static final String MINE = "mine";
    private static final int LONGEST_WORDS = 200;

    private final RegistersSeen registers;

    SendFilter(RegistersSeen registers) {
        this.registers = registers;
    }

    /** What is asked, of the unit asked; the person's own unit stands in for one that is not theirs to see. */
    record Read(Unit unit, SendQuery query) {}

    Read read(Actor actor, Filter typed, Errors errors) {
        var unit = registers.unit(actor, typed.unit(), errors);
        var from = TypedSpan.day("from", typed.from(), errors);
        var to = TypedSpan.day("to", typed.to(), errors);
        if (from != null && to != null && to.isBefore(from)) {
            errors.add("to", text("platform.period.backwards"));
        }
        return new Read(
                unit,
                new SendQuery(
                        actor.office(),
                        registers.where(actor, unit),
                        series(typed.series(), errors),
                        words(typed.q(), errors),
                        MINE.equals(typed.whose()) ? actor.person() : null,
                        choice("state", List.of(OutgoingState.values()), OutgoingState::name, typed.state(), errors),
                        choice("sent", List.of(Sending.values()), Sending::code, typed.sent(), errors),
                        from,
                        to));
    }

    static @Nullable Series series(@Nullable String typed, Errors errors) {
        return choice("series", List.of(Series.values()), Series::code, typed, errors);
    }

    private static <E> @Nullable E choice(
            String field, List<E> choices, Function<E, String> name, @Nullable String typed, Errors errors) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        var chosen =
                choices.stream().filter(one -> name.apply(one).equals(typed)).findFirst();
        if (chosen.isEmpty()) {
            errors.add(field, text("dispatch.filter." + field + ".unknown"));
        }
        return chosen.orElse(null);
    }

    private static @Nullable String words(@Nullable String typed, Errors errors) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        if (typed.length() > LONGEST_WORDS) {
            errors.add("q", text("dispatch.filter.long", Integer.toString(LONGEST_WORDS)));
        }
        return typed.strip().replace("\u0000", "");
    }
}
