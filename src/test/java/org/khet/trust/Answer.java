package org.khet.trust;

import org.jspecify.annotations.Nullable;

/** @param wrote tables the request wrote to */
record Answer(int status, @Nullable String to, String wrote) {
    boolean asksToSignIn() {
        return to != null && (to.startsWith("/sign-in?to") || to.equals("/sign-in"));
    }

    boolean letIn() {
        return !asksToSignIn() && (status < 400 || status == 422 || status == 400 || status == 409);
    }
}
