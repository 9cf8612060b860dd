package org.khet.correspondence.internal.register;

/**
 * Where words are looked for, in SQL over a letter {@code l}. The index proposes by {@code :pattern}; what is found has
 * the folded words {@code :key}.
 *
 * @param key the folded words
 * @param pattern what the trigram index is asked for
 * @param said true where the letter has the words, looked for without an index
 * @param hits the letters of the office with the words, a few more than {@code :bound} at most
 */
record Words(String key, String pattern, String said, String hits) {

    private static final int SHORTEST_TRIGRAM = 3;
    private static final int END = 5;

    private static final String IN_LETTER = "strpos(l.k, :key) > 0";

    private static final String IN_LETTER_OR_FILE = """
            (strpos(l.k, :key) > 0 or exists (
                select from correspondence.letter_file f
                join files.searchable s on s.office_id = f.office_id and s.file_id = f.file_id
                where f.office_id = l.office_id and f.letter_id = l.id and strpos(s.k, :key) > 0))""";

    /** Words too short for a trigram would make the index read itself whole. */
    private static final String READ = "select l.* from correspondence.letter l where l.office_id = :office and ";

    private static final String FOUND_IN_FILES = """
            select l.* from (
                select f.letter_id id from files.files_with(:office, :pattern, :key, :bound::bigint + 1) s (file_id)
                join correspondence.letter_file f on f.office_id = :office and f.file_id = s.file_id
                union
                select w.id from correspondence.letters_with(:office, :pattern, :key, :bound::bigint + 1) w) found
            join correspondence.letter l on l.office_id = :office and l.id = found.id""";

    /** In number, subject and sender. */
    static Words inLetters(String key) {
        return new Words(
                key,
                ends(key),
                IN_LETTER,
                makeTrigrams(key)
                        ? "select l.* from correspondence.letters_with(:office, :pattern, :key, :bound::bigint + 1) l"
                        : READ + IN_LETTER + " limit :bound::bigint + 1");
    }

    /** The same, and in the text of files. A text is long to look through: all trigrams are asked for. */
    static Words inFiles(String key) {
        return new Words(
                key,
                "%" + key + "%",
                IN_LETTER_OR_FILE,
                makeTrigrams(key) ? FOUND_IN_FILES : READ + IN_LETTER_OR_FILE + " limit :bound::bigint + 1");
    }

    boolean makeTrigrams() {
        return makeTrigrams(key);
    }

    static boolean makeTrigrams(String key) {
        return key.length() >= SHORTEST_TRIGRAM;
    }

    /**
     * The index reads a list of letters for each trigram: of long words both ends do as well as all of them, eight times as
     * quickly.
     */
    static String ends(String key) {
        return key.length() <= 2 * END
                ? "%" + key + "%"
                : "%" + key.substring(0, END) + "%" + key.substring(key.length() - END) + "%";
    }
}
