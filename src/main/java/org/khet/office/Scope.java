package org.khet.office;

import static org.khet.office.Permission.ACT_ON_LETTERS;
import static org.khet.office.Permission.ASSIGN_LETTERS;
import static org.khet.office.Permission.CLOSE_LETTERS;
import static org.khet.office.Permission.CORRECT_LETTERS;
import static org.khet.office.Permission.DECIDE_OWNERS;
import static org.khet.office.Permission.EXPORT_REGISTERS;
import static org.khet.office.Permission.KEEP_SECRETS;
import static org.khet.office.Permission.MANAGE_ACTING;
import static org.khet.office.Permission.MANAGE_OFFICE;
import static org.khet.office.Permission.RECEIVE_LETTERS;
import static org.khet.office.Permission.ROUTE_LETTERS;
import static org.khet.office.Permission.SEE_ALL_LETTERS;
import static org.khet.office.Permission.SEE_AUDIT;
import static org.khet.office.Permission.SEE_OFFICE;
import static org.khet.office.Permission.SEE_UNIT_LETTERS;
import static org.khet.office.Permission.SET_LIMITS;
import static org.khet.office.Permission.WORK;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * What a token of the API may be used for: never more than its owner may do, often less. Every permission an endpoint of
 * the API asks for is in one of these.
 */
public enum Scope {
    /** Read registers, letters and files. */
    LETTERS_READ("letters.read", SEE_UNIT_LETTERS, SEE_ALL_LETTERS, EXPORT_REGISTERS),
    /** Register letters: also from the tray, into reserved numbers, and look into the channels. */
    LETTERS_REGISTER("letters.register", RECEIVE_LETTERS, CORRECT_LETTERS),
    /** Move letters on: route, enter, assign, report, close and all the other verbs. */
    LETTERS_ACT(
            "letters.act", ROUTE_LETTERS, DECIDE_OWNERS, ASSIGN_LETTERS, ACT_ON_LETTERS, CLOSE_LETTERS, KEEP_SECRETS),
    /** Read the trail of acts. */
    AUDIT_READ("audit.read", SEE_AUDIT),
    /** Read units, people and their places. */
    OFFICE_READ("office.read", SEE_OFFICE),
    /** Change the office: people, places, accounts, units, orders of acting, limits, its profile, the rules of signing in. */
    OFFICE_MANAGE("office.manage", MANAGE_OFFICE, MANAGE_ACTING, SET_LIMITS),
    /** What is one's own: tokens, sessions and reminders. */
    ACCOUNT("account", WORK);

    private final String word;

    @SuppressWarnings("ImmutableEnumChecker") // never handed out, never changed
    private final Set<Permission> permissions;

    Scope(String word, Permission first, Permission... rest) {
        this.word = word;
        this.permissions = EnumSet.of(first, rest);
    }

    /** As programs and {@code openapi.yaml} call it. */
    public String word() {
        return word;
    }

    /** Everybody who works may ask who they are: WORK is in all of them. */
    public boolean reaches(Permission permission) {
        return permission == WORK || permissions.contains(permission);
    }

    /** Is there anything this person could use it for? */
    public boolean suits(Actor actor) {
        return permissions.stream().anyMatch(actor::may);
    }

    /** The scope of that word. */
    public static Optional<Scope> of(String word) {
        return Arrays.stream(values()).filter(scope -> scope.word.equals(word)).findFirst();
    }

    /** The scope an endpoint with that permission asks for. */
    public static Optional<Scope> asked(Permission permission) {
        return Arrays.stream(values())
                .filter(scope -> scope.reaches(permission))
                .findFirst();
    }
}
