package org.khet.drafting;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.khet.office.OfficeId;

/** คำขึ้นต้นและคำลงท้าย by addressee (ภาคผนวก 2), as the office keeps them. */
public interface Salutations {

    /** Those in use, in the office's order; the general one is first. */
    List<Salutation> of(OfficeId office);

    /**
     * How somebody is addressed.
     *
     * @param id null for one of the regulation that the office has not made its own
     * @param addressee for whom it is, e.g. บุคคลทั่วไป
     */
    record Salutation(@Nullable UUID id, String addressee, String opening, String closing) {}
}
