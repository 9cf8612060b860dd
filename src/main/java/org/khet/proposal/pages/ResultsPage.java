package org.khet.proposal.pages;

import java.io.Serializable;
import java.util.List;

/** Which of several went, and which not and why. */
public record ResultsPage(List<Row> went, List<Row> stayed) implements Serializable {

    public record Row(String title, String href, String words) implements Serializable {}
}
