package org.khet.platform.paper;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Papers to look at. */
final class PaperFixture {

    static final Instant CREATED = Instant.parse("2024-05-01T02:30:00Z");

    private PaperFixture() {}

    static byte[] paper(Element... elements) {
        return paper(Sheet.portrait(), elements);
    }

    static byte[] paper(Sheet sheet, Element... elements) {
        return new Paper("ทดสอบ", CREATED, sheet, List.of(), List.of(elements)).toBytes();
    }

    static byte[] paragraphs(int count) throws IOException {
        List<String> subjects = subjects();
        var elements = new ArrayList<Element>();
        elements.add(new Heading("รายการหนังสือ"));
        for (int i = 0; i < count; i++) {
            elements.add(Paragraph.of(subjects.get(i % subjects.size()) + " " + subjects.get(i * 7 % subjects.size()))
                    .indented(25)
                    .aligned(Align.JUSTIFIED)
                    .spacedBefore(6));
        }
        var number = new Running(Running.Place.BOTTOM_RIGHT, TextStyle.BODY, (page, pages) -> page + "/" + pages);
        return new Paper("รายการหนังสือ", CREATED, Sheet.portrait(), List.of(number), elements).toBytes();
    }

    /** A letter without its emblem. */
    static byte[] letter() {
        var heavy = TextStyle.BODY.heavy();
        return paper(
                new Heading("บันทึกข้อความ", heavy.at(29)),
                Paragraph.of(
                                new Span("เรื่อง\t", heavy.at(20)),
                                new Span(
                                        "ขอเชิญประชุมคณะกรรมการพัฒนาระบบเทคโนโลยีสารสนเทศและการสื่อสารเพื่อการศึกษา"
                                                + "ระดับเขตพื้นที่การศึกษา ครั้งที่ ๒/๒๕๖๗",
                                        TextStyle.BODY))
                        .hanging(18),
                Rule.whole(),
                Paragraph.of("เรียน\tผู้อำนวยการโรงเรียนทุกโรงเรียน")
                        .hanging(18)
                        .spacedBefore(6),
                Paragraph.of("ด้วยสำนักงานเขตพื้นที่การศึกษาประถมศึกษาพิษณุโลก เขต ๓ กำหนดจัดประชุมเชิงปฏิบัติการ"
                                + "จัดทำแผนปฏิบัติการประจำปีงบประมาณ พ.ศ. ๒๕๖๘ ในวันที่ ๑๒ พฤศจิกายน ๒๕๖๗ เวลา ๐๙.๐๐ น. "
                                + "ณ ห้องประชุมสำนักงานเขตพื้นที่การศึกษา เพื่อให้การดำเนินงานเป็นไปด้วยความเรียบร้อย"
                                + "และบรรลุวัตถุประสงค์ต่าง ๆ ที่ตั้งไว้")
                        .indented(25)
                        .aligned(Align.JUSTIFIED)
                        .spacedBefore(6),
                new SignatureBlock("", 20, List.of("(นายสมชาย ใจดี)", "ผู้อำนวยการกลุ่มนโยบายและแผน"), TextStyle.BODY));
    }

    /** Subjects of real letters and news of government offices. */
    static List<String> subjects() throws IOException {
        return Files.readAllLines(Path.of("src/test/resources/paper/subjects.txt"));
    }
}
