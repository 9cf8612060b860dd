package org.khet.audit.internal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.khet.audit.ActSentences;
import org.khet.platform.audit.ActWords;
import org.khet.platform.audit.PastAct;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What all modules call what was done. */
@Component
class ActVerbs {

    private final Map<String, String> words = new LinkedHashMap<>();
    private final List<ActSentences> tellers;

    ActVerbs(ObjectProvider<ActWords> modules, List<ActSentences> tellers) {
        modules.orderedStream().forEach(module -> words.putAll(module.all()));
        this.tellers = tellers;
    }

    /** Every verb with its words. */
    Map<String, String> all() {
        return words;
    }

    /** In a few words. */
    String brief(String verb) {
        return words.getOrDefault(verb, verb);
    }

    /** With its particulars. */
    String whole(PastAct act) {
        return tellers.stream()
                .filter(teller -> teller.tells(act.verb()))
                .findFirst()
                .map(teller -> teller.sentence(act))
                .orElseGet(() -> brief(act.verb()));
    }
}
