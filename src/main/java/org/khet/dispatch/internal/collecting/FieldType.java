package org.khet.dispatch.internal.collecting;

import static org.khet.platform.web.Texts.text;

/** What a field of a form asks for. */
enum FieldType {
    /** One line. */
    SHORT,
    /** Lines. */
    LONG,
    WHOLE,
    DECIMAL,
    /** บาท, with at most two places. */
    MONEY,
    DAY,
    /** One of several. */
    CHOICE,
    /** Any of several. */
    CHOICES,
    YES_NO,
    FILE;

    static final String YES = "yes";
    static final String NO = "no";

    boolean number() {
        return this == WHOLE || this == DECIMAL || this == MONEY;
    }

    boolean chosen() {
        return this == CHOICE || this == CHOICES;
    }

    /** Answers that can be counted into bars. */
    boolean counted() {
        return chosen() || this == YES_NO;
    }

    /** Most digits after the point. */
    int places() {
        return switch (this) {
            case DECIMAL -> 6;
            case MONEY -> 2;
            default -> 0;
        };
    }

    String words() {
        return text("dispatch.field." + this);
    }
}
