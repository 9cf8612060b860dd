package org.khet.office;

import static org.khet.office.Permission.CORRECT_LETTERS;
import static org.khet.office.Permission.EXPORT_REGISTERS;
import static org.khet.office.Permission.RECEIVE_LETTERS;
import static org.khet.office.Permission.SEE_ALL_LETTERS;
import static org.khet.office.Permission.SEE_UNIT_LETTERS;
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
    /** Register letters. */
    LETTERS_REGISTER("letters.register", RECEIVE_LETTERS, CORRECT_LETTERS);

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
