package org.khet.platform.paper;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The exceptions of {@code paper/keep-together.txt}: words that are not broken, prefixes, and what keeps to a number. */
final class KeepTogether {

    private static final KeepTogether OFFICE =
            new KeepTogether(new String(Resource.bytes("keep-together.txt"), StandardCharsets.UTF_8).lines());
    private static final String PREFIX = "prefix ";
    private static final String NUMBER = "#";
    private static final char COMMENT = ';';

    private final List<String> prefixes = new ArrayList<>();
    private final List<String> beforeNumber = new ArrayList<>();
    private final List<String> afterNumber = new ArrayList<>();
    /** By first letter, the longest first. */
    private final Map<Character, List<String>> words = new HashMap<>();

    private KeepTogether(Stream<String> lines) {
        lines.map(String::strip)
                .filter(line -> !line.isEmpty() && line.charAt(0) != COMMENT)
                .forEach(this::learn);
        words.values()
                .forEach(each ->
                        each.sort(Comparator.comparingInt(String::length).reversed()));
    }

    static KeepTogether office() {
        return OFFICE;
    }

    /** Takes back the allowed breaks that would part what belongs together. */
    void forbidIn(String text, BitSet allowed) {
        BitSet ends = keepWords(text, allowed);
        for (int at = allowed.nextSetBit(0); at >= 0; at = allowed.nextSetBit(at + 1)) {
            boolean afterPrefix = !ends.get(at) && isPrefix(text, at, allowed);
            if (afterPrefix || isInNumber(text, at, allowed)) {
                allowed.clear(at);
            }
        }
    }

    /** Answers where the listed words end. */
    private BitSet keepWords(String text, BitSet allowed) {
        var ends = new BitSet(text.length() + 1);
        int at = 0;
        while (at < text.length()) {
            int length = longestWord(text, at);
            if (length > 0) {
                allowed.clear(at + 1, at + length);
                ends.set(at + length);
            }
            at += Math.max(1, length);
        }
        return ends;
    }

    private int longestWord(String text, int at) {
        for (String word : words.getOrDefault(text.charAt(at), List.of())) {
            if (text.startsWith(word, at)) {
                return word.length();
            }
        }
        return 0;
    }

    /** Whether the word that ends here is one of the prefixes, with its noun to follow. */
    private boolean isPrefix(String text, int end, BitSet allowed) {
        if (!ThaiLetters.isThai(text, end)) {
            return false;
        }
        return prefixes.stream().anyMatch(prefix -> {
            int start = end - prefix.length();
            boolean wholeWord = start >= 0 && (!ThaiLetters.isThai(text, start - 1) || allowed.get(start));
            return wholeWord && text.startsWith(prefix, start);
        });
    }

    private boolean isInNumber(String text, int at, BitSet allowed) {
        if (at == 0 || at == text.length() || text.charAt(at - 1) != ' ') {
            return false;
        }
        int word = at - 1;
        if (Character.isDigit(text.charAt(at))) {
            return endsWithAny(text, word, beforeNumber);
        }
        return word > 0
                && Character.isDigit(text.charAt(word - 1))
                && afterNumber.stream()
                        .anyMatch(unit -> text.startsWith(unit, at) && isWordEnd(text, at + unit.length(), allowed));
    }

    private static boolean isWordEnd(String text, int at, BitSet allowed) {
        return !ThaiLetters.isThai(text, at) || allowed.get(at);
    }

    private static boolean endsWithAny(String text, int end, List<String> endings) {
        return endings.stream().anyMatch(ending -> text.startsWith(ending, end - ending.length()));
    }

    private void learn(String line) {
        if (line.startsWith(PREFIX)) {
            prefixes.add(line.substring(PREFIX.length()));
        } else if (line.endsWith(" " + NUMBER)) {
            beforeNumber.add(line.substring(0, line.length() - 2));
            learn(beforeNumber.getLast());
        } else if (line.startsWith(NUMBER + " ")) {
            afterNumber.add(line.substring(2));
        } else {
            words.computeIfAbsent(line.charAt(0), first -> new ArrayList<>()).add(line);
        }
    }
}
