package org.khet.office;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The post of somebody who leads, with who does its work today.
 *
 * @param position as it stands under a signature
 * @param holder whose post it is; null: nobody holds it
 * @param holderName without title, empty when nobody holds it
 * @param acting who act in it today by an order
 */
public record HeadPost(
        UnitId unit,
        UnitKind unitKind,
        Role role,
        String position,
        @Nullable PersonId holder,
        String holderName,
        List<PersonId> acting) {

    /** Does anybody do its work today? */
    public boolean manned() {
        return holder != null || !acting.isEmpty();
    }

    /** Is its work this person's alone today? */
    public boolean isOf(PersonId person) {
        return holder == null ? !acting.isEmpty() && acting.stream().allMatch(person::equals) : holder.equals(person);
    }
}
