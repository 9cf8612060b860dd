package org.khet.office.internal.token;

import static org.khet.platform.web.Texts.text;

import java.time.Duration;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.khet.office.Actor;
import org.khet.office.Scope;
import org.khet.office.Tokens.Wish;
import org.khet.platform.web.Errors;

/** A wish for a token as it is typed. */
record TokenForm(String name, List<String> scopes, String days) {

    static final List<Integer> DAYS = List.of(30, 90, 180, 365);

    static final TokenForm EMPTY = new TokenForm("", List.of(Scope.LETTERS_READ.word()), "90");

    private static final int LONGEST_NAME = 100;

    Errors errors(Actor actor, Collection<String> taken) {
        var errors = new Errors();
        var wanted = name.strip();
        if (wanted.isEmpty()) {
            errors.add("name", text("office.token.name.missing"));
        } else if (wanted.length() > LONGEST_NAME || wanted.contains("\0")) {
            errors.add("name", text("office.token.name.long", "" + LONGEST_NAME));
        } else if (taken.contains(wanted)) {
            errors.add("name", text("office.token.name.taken", wanted));
        }
        if (scopes.isEmpty()) {
            errors.add("scopes", text("office.token.scopes.missing"));
        } else if (!scopes.stream().allMatch(word -> mayHave(actor, word))) {
            errors.add("scopes", text("office.token.scopes.unknown"));
        }
        if (DAYS.stream().noneMatch(some -> days.equals("" + some))) {
            errors.add("days", text("office.token.days.unknown"));
        }
        return errors;
    }

    private static boolean mayHave(Actor actor, String word) {
        return Scope.of(word).filter(scope -> scope.suits(actor)).isPresent();
    }

    /** Of a form without errors. */
    Wish wish() {
        Set<Scope> wanted = EnumSet.noneOf(Scope.class);
        scopes.forEach(word -> Scope.of(word).ifPresent(wanted::add));
        return new Wish(name.strip(), wanted, Duration.ofDays(Integer.parseInt(days)));
    }
}
