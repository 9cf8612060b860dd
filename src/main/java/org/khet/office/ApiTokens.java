package org.khet.office;

import java.util.Optional;

/** Bearer tokens of the API. */
public interface ApiTokens {

    /** Makes a token for the person of that user name and returns it, this once; empty when nobody has that name. */
    Optional<String> issue(String userName);
}
