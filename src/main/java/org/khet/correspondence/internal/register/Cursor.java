package org.khet.correspondence.internal.register;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A place in a register, written {@code 2569-4821}: paging goes on from it and stays put while others register. */
record Cursor(int year, int number) {

    private static final Pattern FORM = Pattern.compile("(\\d{4})-(\\d{1,9})");

    static Optional<Cursor> parse(@Nullable String text) {
        var match = FORM.matcher(text == null ? "" : text);
        return match.matches()
                ? Optional.of(new Cursor(Integer.parseInt(match.group(1)), Integer.parseInt(match.group(2))))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return year + "-" + number;
    }
}
