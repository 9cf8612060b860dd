package org.khet.office;

import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;

/** Bearer tokens of the API. */
public interface Tokens {

    /** No token lasts longer. */
    Duration LONGEST = Duration.ofDays(365);

    /** Issues a new token to the person who signs in under this name. */
    Issued issue(String userName, Wish wish);

    /** One for everything the API offers, for as long as may be. */
    default Issued issue(String userName) {
        return issue(userName, new Wish("khet token", EnumSet.allOf(Scope.class), LONGEST));
    }

    /**
     * What token is wished for.
     *
     * @param name what its owner will know it by
     * @param lasts no longer than {@link #LONGEST}
     */
    record Wish(String name, Set<Scope> scopes, Duration lasts) {}

    /** The outcome of asking for a token. */
    sealed interface Issued {

        /**
         * The token, seen this once.
         *
         * @param token {@code khet_} and 43 characters of base64url; only its hash is kept
         */
        record Done(String token) implements Issued {
            @Override
            public String toString() {
                return "Done[token=…]";
            }
        }

        record UnknownUser(String userName) implements Issued {}
    }
}
