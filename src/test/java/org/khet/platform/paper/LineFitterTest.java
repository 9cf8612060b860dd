package org.khet.platform.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class LineFitterTest {

    private static final double WIDTH = 300;

    @Test
    void no_line_is_wider_than_its_column() throws IOException {
        for (double width : new double[] {30, 60, 120, 300}) {
            for (String subject : PaperFixture.subjects()) {
                assertThat(fit(subject, width))
                        .allSatisfy(line -> assertThat(line.width()).isLessThan(width + 0.1));
            }
        }
    }

    @Test
    void nothing_but_spaces_is_lost_between_lines() throws IOException {
        for (String subject : PaperFixture.subjects()) {
            assertThat(PdfReading.withoutSpace(words(fit(subject, 70)))).isEqualTo(PdfReading.withoutSpace(subject));
        }
    }

    @Test
    void an_endless_string_is_cut_after_a_slash_or_between_letters() {
        assertThat(fit("ศธ ๐๔๐๔๖.๑๒๕/๑๒๓๔", 62))
                .extracting(LineFitterTest::words)
                .contains("๑๒๓๔");
        List<Line> lines = fit("ก".repeat(5000), WIDTH);
        assertThat(lines).hasSizeGreaterThan(50);
        assertThat(words(lines)).isEqualTo("ก".repeat(5000));
    }

    @Test
    void letters_are_cut_with_their_marks() {
        assertThat(fit("ปี่ปี่ปี่ปี่ปี่", 15))
                .extracting(LineFitterTest::words)
                .allMatch(word -> word.startsWith("ปี่"));
    }

    @Test
    void a_justified_line_ends_at_the_right_edge_and_the_last_one_does_not() throws IOException {
        String text = String.join(" ", PaperFixture.subjects());
        List<Line> lines = fit(text, WIDTH);
        long straight =
                lines.stream().filter(line -> Math.abs(end(line) - WIDTH) < 0.5).count();
        assertThat(straight).isGreaterThan(lines.size() * 8L / 10);
        assertThat(lines.getLast().spread(Align.JUSTIFIED)).isEqualTo(new Line.Spread(0, 0, 0));
    }

    @Test
    void spaces_give_before_letters_do() {
        Line line = fit("กขค กขค กขค กขค กขค กขค กขค", 130).getFirst();
        Line.Spread spread = line.spread(Align.JUSTIFIED);
        assertThat(spread.perSpace()).isPositive();
    }

    @Test
    void a_hanging_indent_begins_where_the_tab_went() {
        List<Line> lines = LineFitter.fit(
                List.of(new Span("เรื่อง\t" + "ขอเชิญประชุม ".repeat(20), TextStyle.BODY)), WIDTH, 0, 50);
        assertThat(lines.getFirst().start()).isZero();
        assertThat(lines.get(1).start()).isEqualTo(50);
        double label = lines.getFirst().widths().getFirst();
        assertThat(label + lines.getFirst().widths().get(1)).isCloseTo(50, within(0.01));
    }

    @Test
    void line_feeds_begin_new_lines_of_any_kind() {
        assertThat(fit("หนึ่ง\nสอง\r\nสาม\rสี่\u2028ห้า\n", WIDTH)).hasSize(6);
    }

    private static double end(Line line) {
        Line.Spread spread = line.spread(Align.JUSTIFIED);
        double spaces =
                line.items().stream().filter(item -> item.is(Item.Kind.SPACE)).count();
        double letters =
                line.items().stream().mapToInt(item -> item.word().clusters()).sum() - 1;
        return spread.start() + line.width() + spaces * spread.perSpace() + letters * spread.perLetter();
    }

    private static List<Line> fit(String text, double width) {
        return LineFitter.fit(List.of(new Span(text, TextStyle.BODY)), width, 0, 0);
    }

    private static String words(List<Line> lines) {
        return lines.stream().map(LineFitterTest::words).collect(Collectors.joining());
    }

    private static String words(Line line) {
        return line.items().stream().map(item -> item.word().text).collect(Collectors.joining());
    }
}
