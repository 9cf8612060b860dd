package org.khet.correspondence;

import java.util.List;
import org.khet.office.Actor;
import org.khet.platform.web.Link;

/** What of another module waits for a person, told in งานของฉัน and in its mails. Each module that does provides one bean. */
public interface WorkLines {

    /** None when nothing waits. */
    List<Line> lines(Actor actor);

    /**
     * A line of it.
     *
     * @param count how many wait
     * @param text how many of what; nothing secret, for it goes into mails
     */
    record Line(int count, String text, Link way) {}
}
