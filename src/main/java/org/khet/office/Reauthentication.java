package org.khet.office;

/**
 * Somebody signed in proves once more that it is they who sit there: with the password of their account, and the code of
 * their second factor where they have one.
 */
public interface Reauthentication {

    /** Is a code asked for as well? */
    boolean needsCode(OfficeId office, PersonId person);

    /**
     * Takes or refuses what was typed. Wrong passwords and codes are counted with those of signing in and lock as they do.
     * Not to be called in a transaction: passwords are hashed, and what was counted must stay.
     *
     * @param code empty when none is asked for
     * @param address the network address it came from
     */
    Proven prove(Actor actor, String password, String code, String address);

    /** What came of it. */
    sealed interface Proven {

        record Right() implements Proven {}

        /**
         * It is not proven.
         *
         * @param field {@code password} or {@code code}
         * @param message Thai
         */
        record Refused(String field, String message) implements Proven {}
    }
}
