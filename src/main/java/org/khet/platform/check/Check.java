package org.khet.platform.check;

/**
 * Something {@code khet verify} proves: that what is kept is whole. Any module may bring one; it is made outside the
 * running application, from a {@code JdbcClient} and the settings of where things lie, and looks on while Khet works.
 */
public interface Check {

    /** What is looked at, in a few words. */
    String subject();

    /** Looks at everything of its kind and tells what it finds. Writes nothing. */
    void run(Findings findings);
}
