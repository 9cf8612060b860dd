package org.khet.office.internal.access;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.khet.office.Allowed;
import org.khet.office.OfficeId;
import org.khet.office.PersonId;
import org.khet.office.Scope;

/**
 * All a session or a token knows: who, and the place chosen. What the person may do is read anew for every request, so
 * that one who is moved or whose account is closed loses the rights at once.
 *
 * @param place id of the membership chosen at "ทำในฐานะ", null for the first
 * @param scopes what a token may be used for, null for a session
 */
record Visit(
        OfficeId office,
        PersonId person,
        @Nullable UUID place,
        @Nullable Set<Scope> scopes) {

    Visit(OfficeId office, PersonId person, @Nullable UUID place) {
        this(office, person, place, null);
    }

    /** May what stands behind this request be used for that at all? */
    boolean reaches(Allowed allowed) {
        return scopes == null
                || (allowed.scope().length == 0
                        ? scopes.stream().anyMatch(scope -> scope.reaches(allowed.value()))
                        : scopes.containsAll(List.of(allowed.scope())));
    }

    /** The same in another of the person's places. */
    Visit in(UUID other) {
        return new Visit(office, person, other, scopes);
    }
}
