package org.khet.office;

/** Bearer tokens of the API. */
public interface Tokens {

    /** Issues a new token to the person who signs in under this name. */
    Issued issue(String userName);

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
