package org.khet.proposal;

import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.khet.office.HeadPost;
import org.khet.office.Role;

/**
 * A post, or a person in a unit, that a file can be sent to.
 *
 * @param holderId null for a post nobody holds
 * @param post what it is called
 */
public record Seat(UUID unitId, Role role, @Nullable UUID holderId, String post) {

    public static Seat of(HeadPost head) {
        return new Seat(
                head.unit().value(),
                head.role(),
                head.holder() == null ? null : head.holder().value(),
                head.position());
    }

    /** What a form chooses it by. */
    public String key() {
        return unitId + "." + role + "." + (holderId == null ? "" : holderId);
    }

    public boolean isHeldBy(UUID person) {
        return Objects.equals(holderId, person);
    }
}
