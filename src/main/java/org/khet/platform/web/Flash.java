package org.khet.platform.web;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/** The outcome of an act, shown once on the next page, with a way on when there is one. */
public record Flash(
        Kind kind,
        String text,
        @Nullable String link,
        @Nullable String href) implements Serializable {

    /** Name of the redirect attribute that carries it. */
    public static final String NAME = "flash";

    public enum Kind {
        OK,
        WARN,
        BAD
    }

    public static Flash ok(String text) {
        return new Flash(Kind.OK, text, null, null);
    }

    public static Flash bad(String text) {
        return new Flash(Kind.BAD, text, null, null);
    }

    public Flash withLink(String linkText, String target) {
        return new Flash(kind, text, linkText, target);
    }
}
