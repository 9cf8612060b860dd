package org.khet.platform.compare;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.List;
import org.khet.platform.compare.Piece.Kind;

/**
 * What one text has and the other has not, word by word: Thai is taken apart where a dictionary finds its words. Texts too
 * long to compare word by word are compared line by line.
 */
public final class Comparison {

    /** So many cells of the table take some milliseconds and a few MB. */
    private static final long MOST_CELLS = 4_000_000;

    private Comparison() {}

    /** Stretches that, those of {@link Kind#GONE} left out, are {@code after}, and those of {@link Kind#NEW}, {@code before}. */
    public static List<Piece> of(String before, String after) {
        var one = words(before);
        var two = words(after);
        int head = head(one, two);
        int tail = tail(one, two, head);
        var gone = one.subList(head, one.size() - tail);
        var fresh = two.subList(head, two.size() - tail);
        var pieces = new Pieces();
        one.subList(0, head).forEach(word -> pieces.add(Kind.SAME, word));
        middle(gone, fresh, pieces);
        one.subList(one.size() - tail, one.size()).forEach(word -> pieces.add(Kind.SAME, word));
        return pieces.list();
    }

    private static void middle(List<String> gone, List<String> fresh, Pieces pieces) {
        if ((gone.size() + 1L) * (fresh.size() + 1L) <= MOST_CELLS) {
            walk(gone, fresh, pieces);
            return;
        }
        var lines = lines(String.join("", gone));
        var newLines = lines(String.join("", fresh));
        if ((lines.size() + 1L) * (newLines.size() + 1L) <= MOST_CELLS) {
            walk(lines, newLines, pieces);
        } else {
            gone.forEach(word -> pieces.add(Kind.GONE, word));
            fresh.forEach(word -> pieces.add(Kind.NEW, word));
        }
    }

    /** Along the longest row of words that both have, in order. */
    private static void walk(List<String> gone, List<String> fresh, Pieces pieces) {
        var common = common(gone, fresh);
        int i = 0;
        int j = 0;
        while (i < gone.size() || j < fresh.size()) {
            if (i < gone.size() && j < fresh.size() && gone.get(i).equals(fresh.get(j))) {
                pieces.add(Kind.SAME, gone.get(i++));
                j++;
            } else if (j == fresh.size() || (i < gone.size() && common[i + 1][j] >= common[i][j + 1])) {
                pieces.add(Kind.GONE, gone.get(i++));
            } else {
                pieces.add(Kind.NEW, fresh.get(j++));
            }
        }
    }

    /** How many words the rests behind each pair of places have in common. */
    private static int[][] common(List<String> one, List<String> two) {
        var common = new int[one.size() + 1][two.size() + 1];
        for (int i = one.size() - 1; i >= 0; i--) {
            for (int j = two.size() - 1; j >= 0; j--) {
                common[i][j] = one.get(i).equals(two.get(j))
                        ? common[i + 1][j + 1] + 1
                        : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        return common;
    }

    private static int head(List<String> one, List<String> two) {
        int most = Math.min(one.size(), two.size());
        int head = 0;
        while (head < most && one.get(head).equals(two.get(head))) {
            head++;
        }
        return head;
    }

    private static int tail(List<String> one, List<String> two, int head) {
        int most = Math.min(one.size(), two.size()) - head;
        int tail = 0;
        while (tail < most && one.get(one.size() - 1 - tail).equals(two.get(two.size() - 1 - tail))) {
            tail++;
        }
        return tail;
    }

    private static List<String> lines(String text) {
        return List.of(text.split("(?<=\n)", -1));
    }

    private static List<String> words(String text) {
        var breaks = BreakIterator.getWordInstance(new ULocale("th"));
        breaks.setText(text);
        var words = new ArrayList<String>();
        int from = breaks.first();
        for (int to = breaks.next(); to != BreakIterator.DONE; to = breaks.next()) {
            words.add(text.substring(from, to));
            from = to;
        }
        return words;
    }

    /** Neighbours of a kind become one; what is gone stands before what is new. */
    private static final class Pieces {

        private final List<Piece> done = new ArrayList<>();
        private final StringBuilder same = new StringBuilder();
        private final StringBuilder gone = new StringBuilder();
        private final StringBuilder fresh = new StringBuilder();

        void add(Kind kind, String word) {
            if (kind == Kind.SAME) {
                flushChanges();
                same.append(word);
            } else {
                flush(Kind.SAME, same);
                (kind == Kind.GONE ? gone : fresh).append(word);
            }
        }

        List<Piece> list() {
            flush(Kind.SAME, same);
            flushChanges();
            return List.copyOf(done);
        }

        private void flushChanges() {
            flush(Kind.GONE, gone);
            flush(Kind.NEW, fresh);
        }

        private void flush(Kind kind, StringBuilder words) {
            if (!words.isEmpty()) {
                done.add(new Piece(kind, words.toString()));
                words.setLength(0);
            }
        }
    }
}
