package org.khet.dispatch.internal.register;

/**
 * What has become of a delivery {@code d}, in SQL: of one in the system its entry {@code v} knows, of another what was noted
 * by hand.
 */
final class Fate {

    static final String DELIVERIES = """
            dispatch.delivery d
            left join correspondence.delivered v on v.office_id = d.office_id and v.id = d.entry_id\s""";

    static final String RECALLED = "(d.recalled_at is not null or coalesce(v.state = 'RECALLED', false))";

    static final String RETURNED = "(d.returned_at is not null or coalesce(v.state = 'RETURNED_TO_SENDER', false))";

    static final String ENTERED = "(v.received_at is not null or d.acknowledged_at is not null)";

    /** Neither recalled nor, having come back, seen to. */
    static final String STANDS = "(not " + RECALLED + " and not d.settled)";

    private Fate() {}
}
