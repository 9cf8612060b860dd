package org.khet.drafting;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Places left to be filled in a draft, written like [ชื่อโครงการ]. */
public final class Blanks {

    private static final Pattern BLANK = Pattern.compile("\\[([^\\[\\]\\n|]{1,80})]");

    private Blanks() {}

    /** What is to be filled, each once, with the field it is met in first, in the order of the form. */
    public static Map<String, Field> in(Content content) {
        var found = new LinkedHashMap<String, Field>();
        for (var field : content.kind().fields()) {
            BLANK.matcher(content.text(field))
                    .results()
                    .map(match -> match.group(1).strip())
                    .filter(name -> name.codePoints().anyMatch(Character::isLetter))
                    .forEach(name -> found.putIfAbsent(name, field));
        }
        return found;
    }

    /** With what is known filled in; the rest stays to be filled. */
    public static Content fill(Content content, Map<String, String> known) {
        var filled = content;
        for (var field : content.values().keySet()) {
            var text = BLANK.matcher(content.text(field)).replaceAll(match -> {
                var words = known.getOrDefault(match.group(1).strip(), "").strip();
                return Matcher.quoteReplacement(words.isEmpty() ? match.group() : words);
            });
            filled = filled.with(field, text);
        }
        return filled;
    }
}
