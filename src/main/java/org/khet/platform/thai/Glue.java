package org.khet.platform.thai;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

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

    private static final Pattern TOGETHER =
            Pattern.compile(String.join("|", DATE, ORDINAL, MEASURE, REFERENCE, RANGE, COMPOUND));
    /** Between two clusters: not before a vowel or mark of the letter before, not after เ แ โ ใ ไ. */
    private static final Pattern BETWEEN_CLUSTERS =
            Pattern.compile("(?<=[ก-ฺเ-๎])(?<![เแโใไ])(?=[ก-ฮเ-ไ–])|(?<=[–/])(?=[0-9๐-๙ก-ฮเ-ไ])");

    private Glue() {}

    /** A piece of a text; {@code together} when no line may end inside it. */
    public record Piece(String text, boolean together) {}

    /** The pieces of a text in order; joined they are the text, letter by letter. */
    public static List<Piece> pieces(String text) {
        var pieces = new ArrayList<Piece>();
        var matcher = TOGETHER.matcher(text);
        var from = 0;
        while (matcher.find()) {
            if (matcher.start() > from) {
                pieces.add(new Piece(text.substring(from, matcher.start()), false));
            }
            pieces.add(new Piece(matcher.group(), true));
            from = matcher.end();
        }
        if (from < text.length()) {
            pieces.add(new Piece(text.substring(from), false));
        }
        return pieces;
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
