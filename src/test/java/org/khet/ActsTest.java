package org.khet;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.khet.support.Modules;
import org.khet.support.Source;

/** Whoever reads a history reads Thai: every verb that is written into the trail has its words. */
class ActsTest {

    private static final Pattern VERB = Pattern.compile("[a-z]+\\.[a-z]+(-[a-z]+)*");
    private static final Pattern ON_LETTERS = Pattern.compile("trail\\.write\\(\\s*\\w+,\\s*\"([a-z-]+)\"");
    private static final Pattern HANDLED = Pattern.compile("done\\(\\s*actor,\\s*entry,[^;\"]*,\\s*\"([a-z-]+)\",");

    /** @param prefix of the words its module gives the verbs it writes */
    private record Verb(String prefix, String name) {
        String key() {
            return prefix + name;
        }
    }

    @Test
    void every_verb_written_into_the_trail_has_its_words() {
        var verbs = verbs();
        var texts = keys();
        assertThat(verbs).hasSizeGreaterThan(50);
        assertThat(verbs.stream().map(Verb::key).filter(key -> !texts.contains(key)))
                .as("verbs in the trail that are shown as they are: give them words in messages/<module>.properties")
                .isEmpty();
    }

    @Test
    void every_verb_on_a_letter_has_its_sentence_in_the_letters_history() {
        var verbs = onLetters().map(verb -> "correspondence.history." + verb).toList();
        assertThat(verbs).hasSizeGreaterThan(15);
        assertThat(verbs).allSatisfy(key -> assertThat(keys()).contains(key));
    }

    private static Set<Verb> verbs() {
        var texts = keys();
        var here = Source.main().stream()
                .filter(source -> !source.module().isEmpty())
                .filter(source -> Source.read(source.path()).contains("org.khet.platform.audit.")
                        || Source.read(source.path()).contains("Acts "))
                .flatMap(source -> source.strings().stream()
                        .filter(text -> VERB.matcher(text).matches() && !texts.contains(text))
                        .map(text -> new Verb(source.module() + ".act.", text)));
        var letters = onLetters().map(verb -> new Verb("correspondence.act.", "letter." + verb));
        return Stream.concat(here, letters)
                .collect(Collectors.toCollection(() -> new TreeSet<>(Comparator.comparing(Verb::key))));
    }

    private static Stream<String> onLetters() {
        var written = Source.main().stream()
                .filter(source -> source.module().equals("correspondence"))
                .map(source -> Source.read(source.path()))
                .flatMap(code -> Stream.of(ON_LETTERS, HANDLED)
                        .flatMap(pattern -> pattern.matcher(code).results().map(found -> found.group(1))));
        return Stream.concat(written, Stream.of("reserved")).distinct();
    }

    private static Set<String> keys() {
        return Modules.all().stream()
                .flatMap(module -> ResourceBundle.getBundle("messages/" + module).keySet().stream())
                .collect(Collectors.toSet());
    }
}
