package org.khet.platform.audit;

import static org.khet.platform.web.Texts.text;

import java.util.LinkedHashMap;
import java.util.Map;
import org.khet.platform.web.Texts;

/**
 * A module's words for the verbs it writes into the trail: the texts under a prefix, {@code office.act.person.added}. A module
 * that writes acts provides one as a bean.
 *
 * @param prefix with its last dot
 */
public record ActWords(String prefix) {

    /** Each verb with its words. */
    public Map<String, String> all() {
        var words = new LinkedHashMap<String, String>();
        Texts.keys(prefix).forEach(key -> words.put(key.substring(prefix.length()), text(key)));
        return words;
    }
}
