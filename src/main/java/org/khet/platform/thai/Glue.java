package org.khet.platform.thai;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Glues what Thai line breaking must not part: a number and its unit, a date, ครั้งที่ 4/2569, ที่ of a letter, and the
 * compounds that the line breaker of browsers splits or reads wrongly (คำขอ|งบประมาณ becomes คำ|ของ|บ|ประมาณ).
 */
public final class Glue {

    private static final char NO_BREAK_SPACE = '\u00a0';
    private static final String WORD_JOINER = "\u2060";
    private static final String MAY_BREAK = "\u200b";

    private static final String DIGIT = "[0-9๐-๙]";
    private static final String NUMBER = DIGIT + "+(?:[.,:/–-]" + DIGIT + "+)*";
    private static final String MONTH =
            "(?:มกราคม|กุมภาพันธ์|มีนาคม|เมษายน|พฤษภาคม|มิถุนายน|กรกฎาคม|สิงหาคม|กันยายน|ตุลาคม|พฤศจิกายน|ธันวาคม"
                    + "|ม\\.ค\\.|ก\\.พ\\.|มี\\.ค\\.|เม\\.ย\\.|พ\\.ค\\.|มิ\\.ย\\.|ก\\.ค\\.|ส\\.ค\\.|ก\\.ย\\.|ต\\.ค\\.|พ\\.ย\\.|ธ\\.ค\\.)";
    private static final String DAY = "(?:วันที่ ?|วัน(?:จันทร์|อังคาร|พุธ|พฤหัสบดี|ศุกร์|เสาร์|อาทิตย์)ที่ ?)?";
    private static final String DATE =
            DAY + DIGIT + "{1,2}(?:[–-]" + DIGIT + "{1,2})? ?" + MONTH + "(?: (?:พ\\.ศ\\. ?)?" + DIGIT + "{4})?";
    private static final String UNIT =
            "(?:เรื่อง|ฉบับ|ชุด|แผ่น|หน้า|รายการ|ราย|คน|แห่ง|โรงเรียน|วันทำการ|วัน|สัปดาห์|เดือน|ปี|นาที"
                    + "|ชั่วโมง|ชม\\.|วินาที|น\\.|ล้านบาท|บาท|กม\\.|ข้อ|ครั้ง|ขั้น|ตัวอักษร|ไฟล์|กลุ่ม|เครือข่าย|ตำแหน่ง|KB|MB|GB)";
    private static final String ORDINAL =
            "(?:วันที่|ครั้งที่|ฉบับที่|ภาคเรียนที่|ปีการศึกษา|ปีงบประมาณ|ไตรมาสที่|คำสั่งที่|ลำดับที่|ชั้น|เขต|ข้อ|หน้า|เลขรับ|เวลา|พ\\.ศ\\.) ?"
                    + NUMBER + "(?: น\\.)?";
    private static final String MEASURE = NUMBER + " " + UNIT;
    private static final String REFERENCE =
            "(?<![ก-๙])[ก-ฮ]{1,4} " + DIGIT + "{3,5}(?:\\." + DIGIT + "+)*/(?:ว ?)?" + DIGIT + "+";
    private static final String RANGE = DIGIT + "+–" + DIGIT + "+";
    private static final String COMPOUND =
            "(?:งบประมาณ|งบลงทุน|งบดำเนินงาน|หอประชุม|ห้องประชุม|ผู้บริหาร|ผู้อำนวยการ|ผู้ปกครอง"
                    + "|ราชการ|กรรมการ|โรงเรียน|นักเรียน|ครุภัณฑ์|ทะเบียน|สารบรรณ|บุคลากร|การศึกษา)";

    static final Pattern TOGETHER =
            Pattern.compile(String.join("|", DATE, ORDINAL, MEASURE, REFERENCE, RANGE, COMPOUND));

    /** The words that DAY, ORDINAL and COMPOUND begin with, by their first letter less {@code ก}. */
    private static final String[][] WORDS = byFirstLetter(DAY, ORDINAL, COMPOUND);
    /** Between two clusters: not before a vowel or mark of the letter before, not after เ แ โ ใ ไ. */
    private static final Pattern BETWEEN_CLUSTERS =
            Pattern.compile("(?<=[ก-ฺเ-๎])(?<![เแโใไ])(?=[ก-ฮเ-ไ–])|(?<=[–/])(?=[0-9๐-๙ก-ฮเ-ไ])");

    private Glue() {}

    /** A piece of a text; {@code together} when no line may end inside it. */
    public record Piece(String text, boolean together) {}

    /** The pieces of a text in order; joined they are the text, letter by letter. */
    public static List<Piece> pieces(String text) {
        var pieces = new ArrayList<Piece>();
        var matcher = TOGETHER.matcher(text).useTransparentBounds(true);
        var from = 0;
        for (var at = 0; at < text.length(); at++) {
            if (mayBegin(text, at) && matcher.region(at, text.length()).lookingAt()) {
                if (at > from) {
                    pieces.add(new Piece(text.substring(from, at), false));
                }
                pieces.add(new Piece(matcher.group(), true));
                from = matcher.end();
                at = from - 1;
            }
        }
        if (from < text.length()) {
            pieces.add(new Piece(text.substring(from), false));
        }
        return pieces;
    }

    /** Spares the expression, which is slow at every letter it cannot begin with: a page holds some thousand letters. */
    private static boolean mayBegin(String text, int at) {
        var letter = text.charAt(at);
        if (Character.isDigit(letter)) {
            return true;
        }
        if (letter < 'ก' || letter - 'ก' >= WORDS.length) {
            return false;
        }
        for (var word : WORDS[letter - 'ก']) {
            if (text.startsWith(word, at)) {
                return true;
            }
        }
        return mayBeReference(text, at);
    }

    /** One to four consonants, a space and a digit: ศธ 04006/ว 2841. */
    private static boolean mayBeReference(String text, int at) {
        var space = at;
        while (space < text.length() && space < at + 5 && text.charAt(space) >= 'ก' && text.charAt(space) <= 'ฮ') {
            space++;
        }
        return space + 1 < text.length() && text.charAt(space) == ' ' && Character.isDigit(text.charAt(space + 1));
    }

    private static String[][] byFirstLetter(String... expressions) {
        var words = new String['๛' - 'ก'][];
        Arrays.fill(words, new String[0]);
        var matcher = Pattern.compile("[ก-๎][ก-๎.]+")
                .matcher(String.join("|", expressions).replace("\\", ""));
        while (matcher.find()) {
            var first = matcher.group().charAt(0) - 'ก';
            words[first] = Stream.concat(Arrays.stream(words[first]), Stream.of(matcher.group()))
                    .toArray(String[]::new);
        }
        return words;
    }

    /**
     * The text with its pieces held by U+00A0 and U+2060, for places that take no elements. On pages {@code ui/glued} does
     * it with elements, which leaves the text as it is for finding and copying.
     */
    public static String glue(String text) {
        var glued = new StringBuilder();
        for (var piece : pieces(text)) {
            glued.append(piece.together() ? held(piece.text(), glued.isEmpty()) : piece.text());
        }
        return glued.toString();
    }

    private static String held(String piece, boolean first) {
        var held = BETWEEN_CLUSTERS.matcher(piece.replace(' ', NO_BREAK_SPACE)).replaceAll(WORD_JOINER);
        return first || !piece.matches(COMPOUND) ? held : MAY_BREAK + held;
    }
}
