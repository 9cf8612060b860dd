package org.khet.dispatch;

/**
 * What has become of a delivery {@code d}, in SQL: of one in the system its entry {@code v} knows, of another what was noted
 * by hand.
 */
public final class Fate {

    public static final String DELIVERIES = """
            dispatch.delivery d
            left join correspondence.delivered v on v.office_id = d.office_id and v.id = d.entry_id\s""";

    public static final String RECALLED = "(d.recalled_at is not null or coalesce(v.state = 'RECALLED', false))";

    public static final String RETURNED =
            "(d.returned_at is not null or coalesce(v.state = 'RETURNED_TO_SENDER', false))";

    public static final String ENTERED = "(v.received_at is not null or d.acknowledged_at is not null)";

    /** Neither recalled nor, having come back, seen to. */
    public static final String STANDS = "(not " + RECALLED + " and not d.settled)";

    private Fate() {}
}
