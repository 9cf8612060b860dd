package org.khet.drafting.internal.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.khet.drafting.ContentFixture;
import org.khet.drafting.Field;
import org.khet.drafting.LetterKind;
import org.khet.platform.paper.Golden;
import org.khet.platform.paper.PdfReading;
import org.khet.platform.thai.ThaiDigits;

/** Thirty texts that are hard to set: marks over marks, marks under tails, long words, mixed scripts, numbers. */
class ThaiTextsTest {

    private static final List<String> TEXTS = List.of(
            "กตัญญูกตเวทิตาคุณต่อผู้มีพระคุณและอุกอาจญุญูปัญญูธัญญุ",
            "ฐุฐูมัธยฐานรัฐุปถัมภ์ทรงวุฒิฐานันดรฐูปกรรมสันนิษฐาน",
            "ฎีกากฎุกฎูฏุฏูรูปกฎหมายปฏิรูปปรากฏขบฏปฏูประกาศกฤษฎีกา",
            "ปี่พาทย์ปี่ใน ฝั่งฟ้าป่าฝ้าย ปั้นปู่ฟื้นฟูฝึกฝนใฝ่ฝันป้าปุ๋ยปั๊ม",
            "ป้าฟื้นจากป่วยไข้แล้วปลื้มปีติที่ฟื้นฟูน้ำท่วมให้ชุ่มชื้นทั่วทั้งผืนป่า",
            "ฤๅษี ฤๅชา ฦๅชา ฤกษ์ ฤทธิ์ พฤกษ์ พฤษภาคม ฤดูกาล อังกฤษ",
            "ต่าง ๆ นานา เด็ก ๆ โรงเรียนต่าง ๆ ทุก ๆ ปี ฯลฯ กรุงเทพฯ ข้าฯ พณฯ",
            "น้ำ ซ้ำ ค่ำ ช้ำ ย้ำ ก้ำกึ่ง ล่ำสัน กำยำ อำนวย ดำเนิน สำเนา น้ำใจ",
            "เปี๊ยบ เกี๊ยว เก๊ะ โต๊ะ จ๊ะจ๋า ก๋วยเตี๋ยว เดี๋ยว ตั๋ว ปิ๋ว ตุ๋น เป๋",
            "สิทธิ์ ศักดิ์ จันทร์ วิทยาศาสตร์ สัมพันธ์ พิพิธภัณฑ์ ประชาสัมพันธ์ ทรัพย์ ลักษมณ์",
            "ไม้หันอากาศ กัลปพฤกษ์ สรรพ์ วรรณกรรม กรรมกรณ์ ธรรมชาติ พรรณพฤกษ์ บรรทัดฐาน",
            "เครื่องราชอิสริยาภรณ์อันเป็นที่เชิดชูยิ่งช้างเผือกและเครื่องราชอิสริยาภรณ์อันมีเกียรติยศยิ่งมงกุฎไทย",
            "กรุงเทพมหานครอมรรัตนโกสินทร์มหินทรายุธยามหาดิลกภพนพรัตนราชธานีบูรีรมย์อุดมราชนิเวศน์มหาสถาน",
            "พระราชบัญญัติสภาครูและบุคลากรทางการศึกษา พ.ศ. 2546 และที่แก้ไขเพิ่มเติมถึงปัจจุบัน",
            "ข้าราชการครูและบุคลากรทางการศึกษาตำแหน่งเจ้าพนักงานพัสดุปฏิบัติงานชำนาญงานอาวุโส",
            "การประเมินผลสัมฤทธิ์ทางการเรียน O-NET NT และ RT ระดับชั้นประถมศึกษาปีที่ 3 และปีที่ 6",
            "ระบบ AMSS++ (Area Management Support System) และ Smart OBEC ใช้ผ่าน https://example.go.th/2569/edu?id=12",
            "ส่งไฟล์ .xlsx หรือ PDF/A-2b ขนาดไม่เกิน 20 MB ไปที่ saraban@phuthara1.example.go.th ภายในเวลา 16.30 น.",
            "งบประมาณ 1,234,567.89 บาท (หนึ่งล้านสองแสนสามหมื่นสี่พันห้าร้อยหกสิบเจ็ดบาทแปดสิบเก้าสตางค์)",
            "ระหว่างวันที่ 1-3 มกราคม 2570 เวลา 09.00-16.30 น. ณ ห้องประชุม 1/2 ชั้น 3 อาคาร 100 ปี",
            "COVID-19 PM2.5 H1N1 5G ม.ค. 2570 พ.ศ. 2569 ค.ศ. 2026 ร้อยละ 99.99 อัตรา 1:20",
            "คู่มือการปฏิบัติงาน “สำนักงานเขตพื้นที่การศึกษา” ฉบับปรับปรุง (ครั้งที่ 2) หน้า 12–15",
            "ผู้เชี่ยวชาญเฉพาะด้านเทคโนโลยีสารสนเทศและปัญญาประดิษฐ์อิเล็กทรอนิกส์คอมพิวเตอร์ซอฟต์แวร์",
            "ที่รฦก สังขยา ธนบัตร ศุลกากร ฏ ฎ ฑ ฒ ณ ญ ฐ ฬ ฮ ซึ่งพยัญชนะไทยมีสี่สิบสี่ตัว",
            "ผู้ใหญ่หาผ้าใหม่ ให้สะใภ้ใช้คล้องคอ ใฝ่ใจเอาใส่ห่อ มิหลงใหลใครขอดู",
            "สมเด็จพระนางเจ้าฯ พระบรมราชินีนาถ พระบรมราชชนนีพันปีหลวง เสด็จพระราชดำเนิน",
            "บริษัท ทดสอบ-ตัวอย่าง จำกัด (มหาชน) เลขทะเบียน 0-1055-99999-99-9 สาขาที่ 00012",
            "ญาติผู้ใหญ่ ผู้เฒ่าผู้แก่ ปู่ย่าตายาย ญี่ปุ่น หญ้าแพรก หญิงใหญ่ บัญชีรายชื่อ ปริญญา",
            "ก็ เป็น เห็น เล็ก เร็ว เข็ม เพชร์ ก็ดี แต่ก็ยังไม่เป็นที่พึงพอใจเท่าที่ควรจะเป็น",
            "ด้วยสำนักงานเขตพื้นที่การศึกษาประถมศึกษาภูธาราเขต1ได้ดำเนินการจัดกิจกรรมพัฒนาผู้เรียนอย่างต่อเนื่อง");

    private static String body() {
        return TEXTS.stream().map(text -> (text + " ").repeat(3).strip()).collect(Collectors.joining("\n\n"));
    }

    @Test
    void thirty_hard_texts_are_set_as_they_were_looked_at() throws IOException {
        assertThat(TEXTS).hasSize(30);
        byte[] pdf = Printing.print(ContentFixture.of(LetterKind.ANNOUNCEMENT).with(Field.BODY, body()));
        Golden.check("letter-thai", pdf);
    }

    @Test
    void thirty_hard_texts_are_copied_exactly() throws IOException {
        PdfReading.needsPoppler();
        byte[] pdf = Printing.print(ContentFixture.of(LetterKind.MINUTES).with(Field.BODY, body()));
        String paper = PdfReading.withoutSpace(PdfReading.popplerText(pdf)).replaceAll("-[๒-๙]-", "");
        for (String text : TEXTS) {
            assertThat(paper)
                    .contains(PdfReading.withoutSpace(ThaiDigits.onPaper(text).repeat(2)));
        }
    }

    @Test
    void their_lines_end_at_the_margin_and_never_beyond_it() throws IOException {
        var lines = Seen.on(
                Printing.print(ContentFixture.of(LetterKind.ANNOUNCEMENT).with(Field.BODY, body())));
        assertThat(lines).hasSizeGreaterThan(90).allMatch(line -> line.right() < 190.6);
        long full = lines.stream()
                .filter(line -> Math.abs(line.right() - 190) < 0.5)
                .count();
        assertThat(full).as("lines spread to the margin").isGreaterThan(50);
        assertThat(Seen.find(lines, "กตัญญู").right()).isCloseTo(190, within(3.0));
    }

    /** No line begins with a mark, a vowel that leans back, ๆ or ฯ, nor ends with a vowel that waits for its consonant. */
    @Test
    void no_line_is_cut_inside_a_letter() throws IOException {
        byte[] pdf = Printing.print(ContentFixture.of(LetterKind.MINUTES).with(Field.BODY, body()));
        for (String line : PdfReading.text(pdf).lines().map(String::strip).toList()) {
            assertThat(line).doesNotMatch("^[ะ-ฺๅๆ็-๎ฯ].*").doesNotMatch(".*[เแโใไ]$");
        }
    }
}
