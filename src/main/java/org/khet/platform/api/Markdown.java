package org.khet.platform.api;

import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/** Markdown as HTML; HTML written in it is shown, not obeyed. */
final class Markdown {

    private static final Parser PARSER = Parser.builder().build();
    private static final HtmlRenderer RENDERER =
            HtmlRenderer.builder().escapeHtml(true).sanitizeUrls(true).build();

    private Markdown() {}

    static String html(String text) {
        return RENDERER.render(PARSER.parse(text));
    }

    /** Of a text that is one paragraph, without the paragraph. */
    static String inline(String text) {
        var html = html(text).strip();
        boolean one = html.startsWith("<p>") && html.indexOf("</p>") == html.length() - "</p>".length();
        return one ? html.substring("<p>".length(), html.length() - "</p>".length()) : html;
    }
}
