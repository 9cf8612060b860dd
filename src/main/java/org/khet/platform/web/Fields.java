package org.khet.platform.web;

import org.jspecify.annotations.Nullable;

/** What the field templates share. */
public final class Fields {

    private Fields() {}

    /** The message at a field; null when it is right or nothing was checked. */
    public static @Nullable String error(@Nullable Errors errors, String name) {
        return errors == null ? null : errors.of(name);
    }

    /** The value of aria-describedby: hint and error of a field, as far as they are there. */
    public static @Nullable String describedBy(String name, @Nullable String hint, @Nullable String error) {
        if (hint == null) {
            return error == null ? null : name + "-error";
        }
        return error == null ? name + "-hint" : name + "-hint " + name + "-error";
    }

    /** Id of the choice at a position. The first has the name of the field, so that an error leads to it. */
    public static String choiceId(String name, int index) {
        return index == 0 ? name : name + "-" + index;
    }

    /** "true" on a field that is wrong, nothing on the others. */
    public static @Nullable String invalid(@Nullable String error) {
        return error == null ? null : "true";
    }
}
