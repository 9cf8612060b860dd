package org.khet.correspondence.internal.tray;

import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.khet.correspondence.Speed;
import org.khet.correspondence.pages.LetterFields;
import org.khet.platform.web.DateBoxes;

/**
 * A form filled with what was read: a field somebody typed into is never written over.
 *
 * @param read names of the fields that were filled
 */
record Filling(LetterFields fields, Set<String> read) {

    /** @param usual the addressee the form suggests by itself, which counts as not typed */
    static Filling of(LetterFields typed, ReadFacts facts, @Nullable String usual) {
        var from = TrayDrafts.fields(facts);
        var taken = new LinkedHashSet<>(facts.fields());
        var typedTo = Objects.equals(typed.addressee(), usual) && taken.contains("addressee") ? "" : typed.addressee();
        var fields = new LetterFields(
                either("number", typed.number(), from.number(), taken),
                dated(typed.dated(), from.dated(), taken),
                either("sender", typed.sender(), from.sender(), taken),
                either("addressee", typedTo, from.addressee(), taken),
                either("subject", typed.subject(), from.subject(), taken),
                speed(typed.speed(), from.speed(), taken),
                typed.secrecy(),
                typed.channel(),
                either("refersTo", typed.refersTo(), from.refersTo(), taken),
                either("enclosures", typed.enclosures(), from.enclosures(), taken),
                typed.remark());
        return new Filling(fields, taken);
    }

    private static @Nullable String either(
            String field, @Nullable String typed, @Nullable String read, Set<String> taken) {
        if (typed == null || typed.isBlank()) {
            return taken.contains(field) ? read : typed;
        }
        taken.remove(field);
        return typed;
    }

    private static @Nullable DateBoxes dated(@Nullable DateBoxes typed, @Nullable DateBoxes read, Set<String> taken) {
        if (typed == null || typed.isEmpty()) {
            return taken.contains("dated") ? read : typed;
        }
        taken.remove("dated");
        return typed;
    }

    private static @Nullable String speed(@Nullable String typed, @Nullable String read, Set<String> taken) {
        if (taken.contains("speed") && (typed == null || typed.equals(Speed.NORMAL.name()))) {
            return read;
        }
        taken.remove("speed");
        return typed;
    }
}
