package org.khet.correspondence.internal.tray;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.multipdf.Splitter;
import org.junit.jupiter.api.Test;
import org.khet.correspondence.Speed;
import org.khet.files.FileTexts;
import org.khet.files.Files;
import org.khet.files.Prepared;
import org.khet.office.OfficeId;
import org.khet.office.PersonId;
import org.khet.platform.paper.Align;
import org.khet.platform.paper.Element;
import org.khet.platform.paper.Paper;
import org.khet.platform.paper.Paragraph;
import org.khet.platform.paper.Sheet;
import org.khet.platform.paper.Span;
import org.khet.platform.paper.TextStyle;
import org.khet.platform.thai.ThaiDate;
import org.khet.platform.thai.ThaiDigits;
import org.khet.support.KhetTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What share of fields is filled right, over 42 letters of three makers: LibreOffice by way of .docx, Chromium, and our own
 * papers. {@code src/test/resources/reading/make.py} made the first two; letters.tsv says what is in all.
 */
@KhetTest
class ReadingShareTest {

    private static final Map<String, Speed> SPEEDS =
            Map.of("ด่วน", Speed.URGENT, "ด่วนมาก", Speed.VERY_URGENT, "ด่วนที่สุด", Speed.MOST_URGENT);

    @Autowired
    Files files;

    @Autowired
    FileTexts texts;

    @Autowired
    TransactionTemplate transaction;

    /** A letter as it was made. */
    private record Made(
            String kind,
            String speed,
            String number,
            String dated,
            String sender,
            String to,
            String subject,
            String block) {

        static Made of(String row) {
            var cells = row.split("\t", -1);
            return new Made(cells[0], cells[1], cells[2], cells[3], cells[4], cells[5], cells[6], cells[7]);
        }
    }

    @Test
    void at_least_95_in_100_fields_are_filled_right_and_no_wrong_number_or_date_is_offered() throws IOException {
        var letters = lines();
        var papers = new ArrayList<byte[]>();
        papers.addAll(pages("libreoffice"));
        papers.addAll(pages("chromium"));
        letters.subList(28, 42).forEach(letter -> papers.add(own(letter)));
        assertThat(papers).hasSize(letters.size()).hasSize(42);
        var right = new TreeMap<String, Integer>();
        var wrong = new ArrayList<String>();
        for (int i = 0; i < letters.size(); i++) {
            compare(letters.get(i), read(papers.get(i)), i, right, wrong);
        }
        int all = letters.size() * 6;
        int filled = right.values().stream().mapToInt(Integer::intValue).sum();
        System.out.printf("fields filled right: %d of %d (%.1f %%), %s%n", filled, all, 100.0 * filled / all, right);
        wrong.forEach(System.out::println);
        assertThat(filled).isGreaterThanOrEqualTo(all * 95 / 100);
        assertThat(wrong.stream().filter(one -> one.matches("\\d+ (number|dated):.*") && !one.endsWith("read: ")))
                .isEmpty();
    }

    private static void compare(Made made, ReadFacts read, int at, Map<String, Integer> right, List<String> wrong) {
        check("number", made.number, read.number(), at, right, wrong);
        check("dated", made.dated, Objects.toString(read.dated(), ""), at, right, wrong);
        check("sender", made.sender, read.sender(), at, right, wrong);
        check("addressee", made.to, read.addressee(), at, right, wrong);
        check("subject", made.subject, read.subject(), at, right, wrong);
        check(
                "speed",
                Objects.toString(SPEEDS.get(made.speed), ""),
                Objects.toString(read.speed(), ""),
                at,
                right,
                wrong);
    }

    /** Where a line broke nobody can tell whether a space stood there: spaces do not count, nor does the kind of digits. */
    private static void check(
            String field, String made, String read, int at, Map<String, Integer> right, List<String> wrong) {
        if (plain(made).equals(plain(read))) {
            right.merge(field, 1, Integer::sum);
        } else {
            wrong.add(at + " " + field + ": made: " + made + " read: " + read);
        }
    }

    private static String plain(String text) {
        return ThaiDigits.toArabic(text).replaceAll("\\s", "");
    }

    private ReadFacts read(byte[] pdf) throws IOException {
        var office = new OfficeId(UUID.randomUUID());
        var ready = (Prepared.Ready) files.prepare("x.pdf", new ByteArrayInputStream(pdf));
        var file = transaction.execute(status -> files.keep(office, new PersonId(UUID.randomUUID()), ready));
        return LetterReader.read(texts.read(office, file).text());
    }

    private static List<Made> lines() throws IOException {
        return new String(resource("letters.tsv"), StandardCharsets.UTF_8)
                .lines()
                .map(Made::of)
                .toList();
    }

    private static List<byte[]> pages(String maker) throws IOException {
        try (var pdf = Loader.loadPDF(resource(maker + ".pdf"))) {
            var pages = new ArrayList<byte[]>();
            for (var page : new Splitter().split(pdf)) {
                try (page;
                        var out = new ByteArrayOutputStream()) {
                    page.save(out);
                    pages.add(out.toByteArray());
                }
            }
            return pages;
        }
    }

    private static byte[] resource(String name) throws IOException {
        try (var in = ReadingShareTest.class.getResourceAsStream("/reading/" + name)) {
            return Objects.requireNonNull(in, name).readAllBytes();
        }
    }

    private static byte[] own(Made letter) {
        var elements = new ArrayList<Element>();
        var date = ThaiDate.onPaper(LocalDate.parse(letter.dated));
        if (!letter.speed.isEmpty()) {
            elements.add(
                    Paragraph.of(new Span(letter.speed, TextStyle.BODY.at(32).heavy())));
        }
        var number = "ที่ " + ThaiDigits.toThai(letter.number);
        switch (letter.kind) {
            case "memo" -> {
                elements.add(Paragraph.of("ส่วนราชการ  " + letter.sender + "  โทร. ๑๒๓๔"));
                elements.add(tabbed(number, "วันที่ " + date));
            }
            case "sealed" -> elements.add(Paragraph.of(number));
            default -> {
                var block = letter.block.split("\\|", -1);
                elements.add(tabbed(number, block[0]));
                for (int i = 1; i < block.length; i++) {
                    elements.add(Paragraph.of(block[i]).indented(80));
                }
                elements.add(Paragraph.of(date).indented(80));
            }
        }
        body(elements, letter, date);
        return new Paper("x", Instant.EPOCH, Sheet.portrait(), List.of(), elements).toBytes();
    }

    private static void body(List<Element> elements, Made letter, String date) {
        boolean sealed = letter.kind.equals("sealed");
        if (sealed) {
            elements.add(hanging("ถึง", letter.to));
        } else {
            elements.add(hanging("เรื่อง", letter.subject));
            elements.add(hanging("เรียน", letter.to));
        }
        elements.add(Paragraph.of(
                        "ตามที่ได้มีการสำรวจข้อมูลอาคารเรียนที่ชำรุดทรุดโทรมจากเหตุน้ำท่วมไปแล้ว นั้น ขอให้รายงานผลภายในวันที่ ๓๐ พฤศจิกายน ๒๕๖๙")
                .indented(25)
                .aligned(Align.JUSTIFIED));
        if (sealed) {
            elements.add(Paragraph.of(letter.sender).indented(80));
            elements.add(Paragraph.of(date).indented(80));
        }
    }

    private static Element tabbed(String left, String right) {
        return Paragraph.of(left + "\t" + right).hanging(80);
    }

    private static Element hanging(String label, String text) {
        return Paragraph.of(label + "\t" + text).hanging(15).spacedBefore(6);
    }
}
