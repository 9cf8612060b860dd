package org.khet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.khet.support.Source;

/** Every text on screen comes from the message bundle. */
class TextsTest {

    private static final Path PAGES = Path.of("src/main/jte");
    private static final Path BUNDLES = Path.of("src/main/resources/messages");
    private static final Pattern THAI = Pattern.compile("[\\u0E01-\\u0E5B]+");
    private static final Pattern KEY = Pattern.compile("\"([a-z]+\\.[\\w.-]*)\"");
    private static final Pattern ASKED = Pattern.compile("\\btext\\(\\s*\"([^\"]+)\"\\s*[,)]");

    @Test
    void no_page_brings_its_own_thai() {
        var pages = Source.find(PAGES, ".jte");
        assertThat(pages).as("pages").isNotEmpty();
        assertThat(pages.stream().filter(page -> THAI.matcher(page(page)).find()))
                .as("pages with Thai in them: put it into messages/<module>.properties")
                .isEmpty();
    }

    @Test
    void no_code_brings_its_own_thai() {
        var strings = Source.main().stream()
                .filter(source -> !source.packageName().startsWith("org.khet.platform.thai"))
                .flatMap(source -> source.strings().stream().map(text -> source.path() + ": " + text))
                .toList();
        assertThat(strings).hasSizeGreaterThan(50);
        assertThat(strings.stream().filter(text -> THAI.matcher(text).find()))
                .as("Thai in code: put it into messages/<module>.properties, or a rule of Thai into platform.thai")
                .isEmpty();
    }

    @Test
    void every_text_that_is_asked_for_is_there() {
        var asked = Stream.concat(
                        Source.find(PAGES, ".jte").stream(), Source.find(Path.of("src/main/java"), ".java").stream())
                .flatMap(file -> ASKED.matcher(page(file)).results().map(key -> file + ": " + key.group(1)))
                .toList();
        assertThat(asked).as("texts asked for").isNotEmpty();
        var keys = keys();
        assertThat(asked.stream().filter(use -> !keys.contains(use.substring(use.indexOf(": ") + 2))))
                .as("texts that are in no bundle")
                .isEmpty();
    }

    /** A text chosen at run time is found by its beginning: {@code text("office.role." + role)}. */
    @Test
    void every_text_is_used() {
        var written = Stream.concat(
                        Source.find(PAGES, ".jte").stream()
                                .flatMap(file -> KEY.matcher(Source.read(file)).results())
                                .map(key -> key.group(1)),
                        Source.main().stream().flatMap(source -> source.strings().stream()))
                .collect(Collectors.toCollection(TreeSet::new));
        var beginnings = written.stream()
                .filter(text -> text.matches("[a-z]+\\.([\\w-]+\\.)+|khet\\."))
                .toList();
        assertThat(keys().stream()
                        .filter(key -> !written.contains(key))
                        .filter(key -> beginnings.stream().noneMatch(key::startsWith)))
                .as("texts nobody shows")
                .isEmpty();
    }

    /** Of two, the last would silently win. */
    @Test
    void no_text_is_there_twice() {
        for (var file : Source.find(BUNDLES, ".properties")) {
            var keys = Source.read(file)
                    .lines()
                    .filter(line -> line.matches("[\\w.-]+\\s*=.*"))
                    .map(line -> line.replaceFirst("\\s*=.*", ""))
                    .toList();
            assertThat(keys).as("%s", file).isNotEmpty().doesNotHaveDuplicates();
        }
    }

    @Test
    void a_key_begins_with_its_module() {
        bundles().forEach((module, keys) -> assertThat(keys).allMatch(key -> key.startsWith(module + ".")));
    }

    private static Set<String> keys() {
        var keys = bundles().values().stream().flatMap(List::stream).collect(Collectors.toCollection(TreeSet::new));
        assertThat(keys).hasSizeGreaterThan(20);
        return keys;
    }

    // The bundle of the commands also holds what picocli looks up by names of its own.
    private static Map<String, List<String>> bundles() {
        var bundles = new TreeMap<String, List<String>>();
        for (var file : Source.find(BUNDLES, ".properties")) {
            var module = file.getFileName().toString().replace(".properties", "");
            var keys = properties(file).stringPropertyNames().stream()
                    .filter(key -> !module.equals("khet") || (key.startsWith("khet.") && !key.contains("usage")))
                    .sorted()
                    .toList();
            bundles.put(module, keys);
        }
        return bundles;
    }

    private static Properties properties(Path file) {
        var properties = new Properties();
        try {
            properties.load(new StringReader(Source.read(file)));
            return properties;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String page(Path file) {
        return Pattern.compile("(?s)<%--.*?--%>|/\\*.*?\\*/")
                .matcher(Source.read(file))
                .replaceAll((MatchResult _) -> "");
    }
}
