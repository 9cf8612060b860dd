package org.khet.office.internal.intake;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.khet.platform.web.Sha256;

/**
 * What reading a table in would do, in the order of its rows.
 *
 * @param changes what each row does; a row with a problem does nothing
 */
record Plan<T>(List<Change<T>> changes, List<Table.Problem> problems) {

    enum Act {
        ADD,
        CHANGE,
        SAME
    }

    /**
     * What a row does.
     *
     * @param name whom or what it is about
     * @param detail what is added or changed, in words
     */
    record Change<T>(int row, Act act, String name, String detail, T what) {}

    long count(Act act) {
        return changes.stream().filter(change -> change.act() == act).count();
    }

    boolean ready() {
        return problems.isEmpty() && changes.stream().anyMatch(change -> change.act() != Act.SAME);
    }

    /** The same table on the same office makes the same plan. */
    String fingerprint() {
        var told = new StringBuilder();
        changes.forEach(change -> told.append(change.row())
                .append(change.act())
                .append(change.name())
                .append(change.detail())
                .append('\n'));
        return Sha256.of(told.toString().getBytes(StandardCharsets.UTF_8));
    }
}
