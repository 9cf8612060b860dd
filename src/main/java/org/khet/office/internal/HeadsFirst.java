package org.khet.office.internal;

/** Who stands before whom in a list of a unit's people; roles not named come after, all alike. */
final class HeadsFirst {

    static final String[] ROLES = {"DIRECTOR", "DEPUTY", "GROUP_DIRECTOR", "SCHOOL_HEAD"};

    private HeadsFirst() {}
}
