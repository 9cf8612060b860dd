package org.khet.platform.web;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Every text a person sees comes from {@code messages/<module>.properties}, in the office's words. A key begins with its
 * module: {@code office.people.title}.
 */
public final class Texts {

    private static final Map<String, ResourceBundle> BUNDLES = new ConcurrentHashMap<>();

    private Texts() {}

    /**
     * The text of a key, its {@code {0}} filled in. Arguments are put in as they are: a number is given as text, since
     * grouping is wrong for most of the office's numbers.
     *
     * @throws java.util.MissingResourceException when there is no such key
     */
    public static String text(String key, Object... args) {
        var pattern = bundle(key.substring(0, key.indexOf('.'))).getString(key);
        return args.length == 0 ? pattern : new MessageFormat(pattern, Locale.ROOT).format(args);
    }

    /** Keys with this beginning, in order. */
    public static List<String> keys(String beginning) {
        return bundle(beginning.substring(0, beginning.indexOf('.'))).keySet().stream()
                .filter(key -> key.startsWith(beginning))
                .sorted()
                .toList();
    }

    private static ResourceBundle bundle(String module) {
        return BUNDLES.computeIfAbsent(module, m -> ResourceBundle.getBundle("messages/" + m, Locale.ROOT));
    }
}
