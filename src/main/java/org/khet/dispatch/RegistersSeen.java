package org.khet.dispatch;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.khet.office.Actor;
import org.khet.office.Unit;
import org.khet.platform.sql.Where;
import org.khet.platform.web.Errors;
import org.khet.platform.web.Option;

/**
 * Whose send registers a person may look into: their own unit's, and those of the office for whoever sees every letter. A
 * school's are its own.
 */
public interface RegistersSeen {

    /** The unit asked for, or the person's own, or the central registry for those whose unit keeps none. */
    Optional<Unit> unit(Actor actor, @Nullable String asked);

    /** The same; one that is not theirs to see is noted, and their own stands in for it. */
    Unit unit(Actor actor, @Nullable String asked, Errors errors);

    /** The units a person may choose from; none when there is only their own. */
    List<Option> choices(Actor actor);

    /**
     * The unit's letters and those in the registers it keeps, as far as this person may see them: conditions on
     * {@code dispatch.letter l}.
     */
    Where where(Actor actor, Unit unit);
}
