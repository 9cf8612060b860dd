package org.khet.platform.paper;

/** What Thai spelling says about neighbours, whatever the word. */
final class ThaiLetters {

    private static final char MAI_HAN_AKAT = '\u0E31';
    private static final char SARA_A = '\u0E30';
    private static final char SARA_UEE = '\u0E37';
    private static final char PAIYANNOI = '\u0E2F';
    private static final char LAKKHANGYAO = '\u0E45';
    private static final char MAI_YAMOK = '\u0E46';
    private static final char FIRST_LEADING_VOWEL = '\u0E40';
    private static final char LAST_LEADING_VOWEL = '\u0E44';
    private static final char NO_NEN = '\u0E13';
    private static final char THO_THONG = '\u0E18';

    private ThaiLetters() {}

    /** Whether a line may end between these two. */
    static boolean mayPart(char before, char after) {
        boolean wantsMore = (before >= FIRST_LEADING_VOWEL && before <= LAST_LEADING_VOWEL)
                || before == MAI_HAN_AKAT
                || before == SARA_UEE;
        return !wantsMore && !leansBack(after);
    }

    /** One consonant alone, other than the words ณ and ธ. */
    static boolean isLoneLetter(String text, int from, int to) {
        return to - from == 1 && isConsonant(text.charAt(from)) && !isWord(text.charAt(from));
    }

    /** A letter or sign of the Thai script, not a digit. */
    static boolean isThai(String text, int at) {
        return at >= 0 && at < text.length() && text.charAt(at) > '\u0E00' && text.charAt(at) < '\u0E4F';
    }

    /** Vowels after and around a consonant, marks, and ๆ and ฯ, which belong to the word before even after a space. */
    private static boolean leansBack(char c) {
        return (c >= SARA_A && c <= '\u0E3A')
                || c == PAIYANNOI
                || c == LAKKHANGYAO
                || c == MAI_YAMOK
                || (c > MAI_YAMOK && c <= '\u0E4E');
    }

    private static boolean isConsonant(char c) {
        return c > '\u0E00' && c < PAIYANNOI;
    }

    private static boolean isWord(char c) {
        return c == NO_NEN || c == THO_THONG;
    }
}
