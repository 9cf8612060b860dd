package org.khet.office;

import java.util.List;
import java.util.Optional;

/** Who leads what: the posts letters go up through. */
public interface HeadPosts {

    /** Posts of the director, deputies, heads of groups and of schools, held or vacant, in the order of the units. */
    List<HeadPost> all(OfficeId office);

    /** The deputy who supervises the unit (รองผู้อำนวยการที่กำกับดูแล), while they are a deputy. */
    Optional<HeadPost> supervising(OfficeId office, UnitId unit);
}
