package org.khet.drafting.internal.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.khet.drafting.Content;
import org.khet.drafting.ContentFixture;
import org.khet.drafting.Field;
import org.khet.drafting.LetterKind;
import org.khet.drafting.Measures;
import org.khet.platform.paper.Golden;
import org.khet.platform.paper.PdfReading;
import org.khet.platform.thai.ThaiDigits;

/** The forms, measured with a ruler against the typing rules. */
class FormsOnPaperTest {

    private static final double LEFT = 30;
    private static final double AXIS = 110;
    private static final double RIGHT = 190;
    private static final double POINT = 25.4 / 72;

    @ParameterizedTest
    @EnumSource(LetterKind.class)
    void every_form_is_as_it_was_looked_at(LetterKind kind) throws IOException {
        Golden.check("letter-" + kind.code(), Printing.print(ContentFixture.of(kind)));
        Golden.check("letter-" + kind.code() + "-long", Printing.print(ContentFixture.longer(kind)));
    }

    @ParameterizedTest
    @EnumSource(LetterKind.class)
    void archives_take_every_form(LetterKind kind) throws Exception {
        assertThat(PdfReading.violations(
                        Printing.print(ContentFixture.longer(kind).with(Field.SECRECY, "SECRET"))))
                .isEmpty();
        assertThat(PdfReading.violations(Printing.print(Content.of(kind), Printing.SETTING.asDraft())
                        .pdf()))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(LetterKind.class)
    void what_was_typed_can_be_copied_from_the_paper(LetterKind kind) throws IOException {
        PdfReading.needsPoppler();
        Content content = ContentFixture.of(kind);
        String paper = PdfReading.withoutSpace(PdfReading.popplerText(Printing.print(content)))
                .replaceAll("(/[^/]{1,40}[.]{3})?-[๒-๙]-", "");
        for (Field field : kind.fields()) {
            if (field.shape() == Field.Shape.LINE || field.shape() == Field.Shape.LINES) {
                for (String line : content.lines(field)) {
                    for (String part : line.split("\\|", -1)) {
                        assertThat(paper).contains(PdfReading.withoutSpace(ThaiDigits.onPaper(part)));
                    }
                }
            }
        }
        content.body()
                .blocks()
                .forEach(block -> assertThat(paper)
                        .contains(PdfReading.withoutSpace(ThaiDigits.onPaper(
                                block.text().lines().toList().getFirst().replace("|", "")))));
    }

    @Test
    void an_external_letter_keeps_the_measures() throws IOException {
        var lines = Seen.on(Printing.print(ContentFixture.of(LetterKind.EXTERNAL)));
        assertThat(Seen.find(lines, "ที่ศธ๐๔๒๙๙/ว๑๒๓๔").left()).isCloseTo(LEFT, within(0.5));
        assertThat(Seen.find(lines, "ที่ศธ๐๔๒๙๙/ว๑๒๓๔").baseline())
                .as("foot of the krut")
                .isCloseTo(45, within(0.3));
        assertThat(Seen.find(lines, "อำเภอเมือง จังหวัดภูธารา").right()).isCloseTo(RIGHT, within(0.5));
        assertThat(Seen.find(lines, "๒๔ พฤศจิกายน ๒๕๖๙").left()).isCloseTo(AXIS, within(0.5));
        assertThat(Seen.find(lines, "ขอแสดงความนับถือ").left()).isCloseTo(AXIS, within(0.5));
        assertThat(Seen.find(lines, "ด้วยสำนักงาน").left()).as("indent").isCloseTo(LEFT + 25, within(0.5));
        assertThat(Seen.find(lines, "ด้วยสำนักงาน").right()).as("justified").isCloseTo(RIGHT, within(0.5));
        assertThat(Seen.find(lines, "กลุ่มนิเทศ").left()).isCloseTo(LEFT, within(0.5));
        var closing = Seen.find(lines, "ขอแสดงความนับถือ");
        var name = Seen.find(lines, "(นายสมมติ");
        assertThat(name.centre()).isCloseTo(closing.centre(), within(0.5));
        assertThat(name.baseline() - closing.baseline()).as("four returns").isCloseTo(4 * 18 * POINT, within(0.2));
        assertThat(Seen.find(lines, "รักษาราชการแทน").centre()).isCloseTo(name.centre(), within(0.5));
    }

    @Test
    void lines_are_18_points_apart_and_parts_6_more() throws IOException {
        var lines = Seen.on(Printing.print(ContentFixture.of(LetterKind.EXTERNAL)));
        int first = lines.indexOf(Seen.find(lines, "ด้วยสำนักงาน"));
        double pitch = lines.get(first + 1).baseline() - lines.get(first).baseline();
        assertThat(pitch).isCloseTo(18 * POINT, within(0.1));
        double part = Seen.find(lines, "เรียนผู้อำนวยการโรงเรียน").baseline();
        assertThat(Seen.find(lines, "อ้างถึง").baseline() - part).isCloseTo(24 * POINT, within(0.1));
    }

    @Test
    void a_memo_has_a_small_krut_and_a_title_of_29_points_in_the_middle() throws IOException {
        var lines = Seen.on(Printing.print(ContentFixture.of(LetterKind.INTERNAL)));
        assertThat(Seen.find(lines, "บันทึกข้อความ").centre()).isCloseTo(AXIS, within(0.5));
        assertThat(Seen.find(lines, "บันทึกข้อความ").baseline()).isBetween(15.0, 30.0);
        assertThat(lines.stream().map(Seen::text)).noneMatch(text -> text.contains("ขอแสดงความนับถือ"));
    }

    @Test
    void heads_of_orders_stand_in_the_middle() throws IOException {
        for (LetterKind kind : List.of(LetterKind.ORDER, LetterKind.ANNOUNCEMENT, LetterKind.NEWS)) {
            var lines = Seen.on(Printing.print(ContentFixture.of(kind)));
            assertThat(Seen.find(lines, kind.title() + "สำนักงานเขต").centre()).isCloseTo(AXIS, within(0.5));
            assertThat(Seen.find(lines, "เรื่อง").centre()).isCloseTo(AXIS, within(0.5));
        }
    }

    @Test
    void a_second_sheet_is_numbered_and_announced_by_its_first_words() throws IOException {
        var lines = Seen.on(Printing.print(ContentFixture.longer(LetterKind.EXTERNAL)));
        assertThat(lines.stream().filter(line -> line.sheet() == 1).map(Seen::text))
                .noneMatch(text -> text.matches("-.*-"));
        var number = Seen.find(lines, "-๒-");
        assertThat(number.sheet()).isEqualTo(2);
        assertThat(number.centre()).isCloseTo(AXIS, within(0.5));
        var announced =
                lines.stream().filter(line -> line.sheet() == 1).toList().getLast();
        assertThat(announced.text()).startsWith("/").endsWith("...");
        assertThat(announced.right()).isCloseTo(RIGHT, within(0.5));
        var next = lines.get(lines.indexOf(number) + 1);
        String words = announced.text().substring(1).replace("...", "");
        assertThat(next.text()).startsWith(words);
    }

    @Test
    void the_last_sheet_carries_two_lines_of_the_text_however_long_it_is() throws IOException {
        for (int extra = 0; extra < 45; extra++) {
            Content content = ContentFixture.of(LetterKind.EXTERNAL)
                    .with(Field.BODY, "ข้อความบรรทัด\n".repeat(extra) + "ข้อความบรรทัด\n\nข้อความบรรทัดสรุป");
            var lines = Seen.on(Printing.print(content));
            var closing = Seen.find(lines, "ขอแสดงความนับถือ");
            assertThat(lines.stream()
                            .filter(line -> line.sheet() == closing.sheet()
                                    && line.text().startsWith("ข้อความบรรทัด")))
                    .as("%s lines", extra + 2)
                    .hasSizeGreaterThanOrEqualTo(2);
            assertThat(Seen.find(lines, "(นายสมมติ").sheet()).isEqualTo(closing.sheet());
            assertThat(lines).allMatch(line -> line.baseline() < 297 - 20 && line.right() < RIGHT + 0.6);
        }
    }

    @Test
    void a_secret_letter_says_so_at_the_head_and_foot_of_every_sheet() throws IOException {
        var lines = Seen.on(
                Printing.print(ContentFixture.longer(LetterKind.INTERNAL).with(Field.SECRECY, "VERY_SECRET")));
        int sheets = lines.getLast().sheet();
        var marks = lines.stream().filter(line -> line.text().equals("ลับมาก")).toList();
        assertThat(marks)
                .hasSize(2 * sheets)
                .allSatisfy(mark -> assertThat(mark.centre()).isCloseTo(AXIS, within(0.5)));
    }

    @Test
    void what_stayed_from_another_kind_is_not_printed() throws IOException {
        Content sealed = ContentFixture.of(LetterKind.EXTERNAL)
                .with(Field.TO, "โรงเรียนบ้านนา")
                .with(Field.COPIES, "สำเนาลอย")
                .as(LetterKind.SEALED);
        assertThat(PdfReading.text(Printing.print(sealed)))
                .contains("โรงเรียนบ้านนา")
                .doesNotContain("สำเนาลอย")
                .doesNotContain("ขอแสดงความนับถือ");
    }

    @Test
    void the_head_of_a_table_comes_again_on_every_sheet() throws IOException {
        var lines = Seen.on(Printing.print(ContentFixture.longer(LetterKind.ORDER)));
        var heads = lines.stream()
                .filter(line -> line.text().contains("งบประมาณ(บาท)"))
                .toList();
        assertThat(heads).hasSizeGreaterThan(1);
        assertThat(heads).extracting(Seen::sheet).doesNotHaveDuplicates();
    }

    @Test
    void what_is_not_given_yet_is_dots_and_a_draft_says_so() throws IOException {
        Content content = ContentFixture.of(LetterKind.EXTERNAL)
                .with(Field.NUMBER, "ศธ 04299/")
                .with(Field.DATE, "");
        var lines = Seen.on(Printing.print(content, Printing.SETTING.asDraft()).pdf());
        assertThat(Seen.find(lines, "ศธ๐๔๒๙๙/...").text()).contains("....................");
        assertThat(lines.stream().map(Seen::text)).anyMatch("ร่าง"::equals).anyMatch(text -> text.matches("\\.{40,}"));
    }

    @Test
    void digits_are_thai_or_arabic_as_the_office_sets() throws IOException {
        Content content = ContentFixture.of(LetterKind.ANNOUNCEMENT);
        String arabic = PdfReading.text(
                Printing.print(content, Printing.SETTING.withThaiDigits(false)).pdf());
        assertThat(arabic).contains("24 พฤศจิกายน พ.ศ. 2569").doesNotContainPattern("[๐-๙]");
        String thai = PdfReading.text(Printing.print(content));
        assertThat(thai).contains("๒๔ พฤศจิกายน พ.ศ. ๒๕๖๙").contains("phuthara1");
    }

    @Test
    void a_measure_an_office_sets_is_kept() throws IOException {
        var u = Measures.USUAL;
        var own = new Measures(
                35,
                u.rightMm(),
                u.topMm(),
                u.footMm(),
                u.krutTopMm(),
                u.krutMm(),
                u.smallKrutMm(),
                20,
                15,
                u.markPoints(),
                u.partPoints(),
                u.closingPoints(),
                u.signatureLines(),
                u.lastLines());
        var lines = Seen.on(Printing.print(ContentFixture.of(LetterKind.EXTERNAL), Printing.SETTING.with(own))
                .pdf());
        assertThat(Seen.find(lines, "เรื่อง").left()).isCloseTo(35, within(0.5));
        assertThat(Seen.find(lines, "ด้วยสำนักงาน").left()).isCloseTo(55, within(0.5));
    }

    @Test
    void the_place_of_the_signature_is_between_closing_and_name() throws IOException {
        var printed = Printing.print(ContentFixture.of(LetterKind.EXTERNAL), Printing.SETTING);
        var place = printed.signature().orElseThrow();
        var lines = Seen.on(printed.pdf());
        assertThat(place.sheet()).isEqualTo(Seen.find(lines, "ขอแสดงความนับถือ").sheet());
        assertThat(place.y() * POINT)
                .isGreaterThan(Seen.find(lines, "ขอแสดงความนับถือ").baseline());
        assertThat((place.y() + place.height()) * POINT)
                .isLessThan(Seen.find(lines, "(นายสมมติ").baseline());
        assertThat(Printing.print(ContentFixture.of(LetterKind.NEWS), Printing.SETTING)
                        .signature())
                .isEmpty();
    }

    @Test
    void the_same_letter_gives_the_same_file() {
        Content content = ContentFixture.of(LetterKind.EXTERNAL);
        assertThat(Printing.print(content)).isEqualTo(Printing.print(content));
    }

    static Stream<String> oddTexts() {
        return Stream.of(
                "",
                " ",
                "ก".repeat(5_000),
                "a".repeat(3_000),
                "|".repeat(200),
                "|a|b|\n|---|\n" + "|" + "ก".repeat(4_000) + "|x|",
                "1. ".repeat(500),
                "๑.\n".repeat(300),
                "\u0e48\u0e49\u0e4d",
                "\uD83D\uDE00 \u202E \u0000 \t",
                "<b>&amp;</b> %s {0} '",
                "ประโยค\n\n".repeat(400));
    }

    @ParameterizedTest
    @MethodSource("oddTexts")
    void anything_can_be_printed_in_any_field(String text) throws IOException {
        for (LetterKind kind : LetterKind.values()) {
            Content content = Content.of(kind);
            for (Field field : kind.fields()) {
                content =
                        content.with(field, text.length() > 600 && field != Field.BODY ? text.substring(0, 600) : text);
            }
            assertThat(PdfReading.pages(Printing.print(content))).isPositive();
        }
    }
}
