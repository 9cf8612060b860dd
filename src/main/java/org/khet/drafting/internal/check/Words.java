package org.khet.drafting.internal.check;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.khet.platform.web.Texts;

/** The words rules look for, regular expressions among the texts of the module. */
final class Words {

    private static final Map<String, Pattern> READ = new ConcurrentHashMap<>();

    private Words() {}

    static boolean in(String text, String name) {
        return pattern(name).matcher(text).find();
    }

    static Pattern pattern(String name) {
        return READ.computeIfAbsent(name, key -> Pattern.compile(Texts.text("drafting.words." + key)));
    }
}
