package org.khet.office.internal.acting;

import static org.khet.platform.web.Texts.text;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.khet.office.Role;

/**
 * A post whose work another may do.
 *
 * @param position as it stands under a signature
 * @param holder whose post it is; null: nobody holds it
 */
record Post(
        UUID unitId,
        String unit,
        Role role,
        String position,
        @Nullable UUID holder,
        String holderName) {

    /** What a form chooses it by. */
    String key() {
        return unitId + "." + role + "." + (holder == null ? "" : holder);
    }

    String label() {
        return holder == null
                ? text("office.acting.post.vacant", position)
                : text("office.acting.post.held", position, holderName);
    }
}
