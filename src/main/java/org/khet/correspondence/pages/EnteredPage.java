package org.khet.correspondence.pages;

import java.io.Serializable;
import java.util.List;

/**
 * Which of several letters were entered, with their numbers, and which not and why.
 *
 * @param left how many still wait
 */
public record EnteredPage(List<Row> went, List<Row> stayed, int left) implements Serializable {

    /**
     * One of them.
     *
     * @param href empty where there is no letter to open
     */
    public record Row(String subject, String href, String words) implements Serializable {}
}
