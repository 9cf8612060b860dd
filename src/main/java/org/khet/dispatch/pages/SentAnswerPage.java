package org.khet.dispatch.pages;

import java.util.List;
import org.khet.platform.web.Link;

/**
 * One receiver's answer as it was sent.
 *
 * @param path of all answers
 */
public record SentAnswerPage(String path, String unit, String title, List<Value> values, List<Version> versions) {

    public record Value(String label, String text, List<Link> files) {}

    public record Version(String href, String name, String when, boolean late, boolean current) {}
}
