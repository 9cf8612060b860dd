package org.khet.platform.database;

/**
 * The configuration PostgreSQL runs with, a resource beside this class.
 *
 * @param resource file name
 */
record Settings(String resource) {

    /** For an office: what is confirmed is on the disk. */
    static Settings lasting() {
        return new Settings("lasting.conf");
    }

    /** For tests: fast, and lost when the machine stops. */
    static Settings passing() {
        return new Settings("passing.conf");
    }
}
