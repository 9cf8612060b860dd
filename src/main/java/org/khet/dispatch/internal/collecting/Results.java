package org.khet.dispatch.internal.collecting;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.khet.office.Actor;
import org.khet.office.Office;
import org.khet.office.Unit;
import org.khet.office.UnitId;
import org.springframework.stereotype.Component;

/** What the receivers of a form answered: a row each, in the order of the office's own list. */
@Component
class Results {

    private final SentAnswers sent;
    private final Office office;

    Results(SentAnswers sent, Office office) {
        this.sent = sent;
        this.office = office;
    }

    /** A receiver by its name; {@code at} is its place in the office's list. */
    record Row(int at, String unit, SentAnswers.@Nullable Version answer, boolean late) {}

    /** Sum and mean of a column of numbers; null of one nobody filled in. */
    record Sum(BigDecimal sum, BigDecimal mean, int count) {}

    List<Row> of(Actor actor, CollectingForm form) {
        var units = office.unitsEver(actor.office());
        var places = new HashMap<UnitId, Integer>();
        for (int at = 0; at < units.size(); at++) {
            places.put(units.get(at).id(), at);
        }
        return sent.all(actor.office(), form).stream()
                .map(row -> row(row, units, places))
                .sorted(Comparator.comparingInt(Row::at))
                .toList();
    }

    private static Row row(SentAnswers.Row row, List<Unit> units, Map<UnitId, Integer> places) {
        var at = Objects.requireNonNull(places.get(row.unit()));
        return new Row(at, units.get(at).name(), row.answer(), row.late());
    }

    static @Nullable Sum sum(FormField field, List<Row> rows) {
        var numbers = rows.stream()
                .map(Row::answer)
                .filter(Objects::nonNull)
                .map(answer -> answer.content().one(field.key()))
                .filter(number -> !number.isEmpty())
                .map(BigDecimal::new)
                .toList();
        if (numbers.isEmpty()) {
            return null;
        }
        var sum = numbers.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        var mean = sum.divide(BigDecimal.valueOf(numbers.size()), MathContext.DECIMAL64)
                .setScale(2, RoundingMode.HALF_UP);
        return new Sum(sum, mean, numbers.size());
    }

    /** How many chose this. */
    static long chose(FormField field, List<Row> rows, String choice) {
        return rows.stream()
                .map(Row::answer)
                .filter(Objects::nonNull)
                .filter(answer -> answer.content().of(field.key()).contains(choice))
                .count();
    }
}
