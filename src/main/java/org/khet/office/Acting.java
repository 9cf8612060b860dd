package org.khet.office;

import java.util.Optional;

/** People at work without a visit: for what samples, imports and jobs do in a person's name. */
public interface Acting {

    /** The person in that unit with what they may do there today; empty when they have no place there. */
    Optional<Actor> actor(OfficeId office, PersonId person, UnitId unit);
}
