package org.khet.proposal;

/**
 * Who may act on a stop today, as a condition on {@code proposal.stop s} and {@code office.current_place c}: its person in
 * its unit, who acts in the post by an order, and whoever follows in a post that has one holder.
 */
public final class InHand {

    public static final String SQL = """
            c.office_id = s.office_id and c.unit_id = s.unit_id and (
                (c.acting is null and c.person_id = s.holder_id)
                or (c.acting is not null and c.role = s.role and c.holder_id is not distinct from s.holder_id)
                or (c.role = s.role and s.role in ('DIRECTOR', 'GROUP_DIRECTOR', 'SCHOOL_HEAD')
                    and (s.holder_id is null or not exists (select from office.current_membership m
                        where m.office_id = s.office_id and m.person_id = s.holder_id and m.unit_id = s.unit_id))))
            """;

    private InHand() {}
}
