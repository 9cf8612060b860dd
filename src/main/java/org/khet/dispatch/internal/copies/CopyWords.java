package org.khet.dispatch.internal.copies;

import static org.khet.platform.web.Texts.text;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.khet.platform.paper.Align;
import org.khet.platform.paper.Element;
import org.khet.platform.paper.Heading;
import org.khet.platform.paper.Paper;
import org.khet.platform.paper.Paragraph;
import org.khet.platform.paper.Sheet;
import org.khet.platform.paper.Span;
import org.khet.platform.paper.TextStyle;
import org.khet.platform.thai.ThaiDate;
import org.khet.platform.thai.ThaiDigits;

/** The words a copy carries, each a small paper of its own; set smaller until they stand in it. */
final class CopyWords {

    private static final Sheet MARK = new Sheet(60, 22, 1, 0.5, 0.5, 0.5);

    /** As wide as three names need; as high as the empty edge of a letter. */
    private static final Sheet EDGE = new Sheet(78, 21, 0.5, 0.5, 0.5, 0.5);

    private static final double[] SIZES = {13, 12, 11, 10, 9, 8, 7, 6, 5};
    private static final double LABEL_MM = 9;

    private CopyWords() {}

    /** Who had a part in the letter: ร่าง, พิมพ์ or ตรวจ. */
    record Maker(String part, String name, LocalDate day) {}

    /** สำเนาคู่ฉบับ, at the top. */
    static byte[] duplicate(Instant at) {
        var mark = new Heading(
                text("dispatch.copy.duplicate"), TextStyle.BODY.at(18).heavy());
        return new Paper(text("dispatch.copy.duplicate"), at, MARK, List.of(), List.of(mark)).toBytes();
    }

    /** ข้อ 30: who wrote, typed and checked it, at the lower right edge. */
    static byte[] makers(List<Maker> makers, Instant at) {
        return fitted(
                text("dispatch.copy.duplicate"),
                at,
                size -> makers.stream()
                        .map(maker -> line(maker, TextStyle.BODY.at(size)))
                        .toList());
    }

    private static Element line(Maker maker, TextStyle style) {
        var words = text("dispatch.copy.part." + maker.part()) + "\t" + ThaiDigits.onPaper(maker.name()) + "  "
                + ThaiDigits.toThai(ThaiDate.brief(maker.day()));
        return Paragraph.of(new Span(words, style)).hanging(LABEL_MM);
    }

    /** ข้อ 31: สำเนาถูกต้อง, the name of who certifies, their position and the day. */
    static byte[] certified(Certifier certifier, Instant at) {
        return fitted(text("dispatch.copy.certified"), at, size -> {
            var style = TextStyle.BODY.at(size);
            return List.of(
                    centred(text("dispatch.copy.certified"), style.heavy()),
                    centred("(" + ThaiDigits.onPaper(certifier.name()) + ")", style),
                    centred(ThaiDigits.onPaper(certifier.position()), style),
                    centred(ThaiDate.onPaper(certifier.day()), style));
        });
    }

    private static Element centred(String words, TextStyle style) {
        return Paragraph.of(new Span(words, style)).aligned(Align.CENTRE);
    }

    /** Who certifies, as it is printed. */
    record Certifier(String name, String position, LocalDate day) {}

    private interface Lines {
        List<Element> at(double size);
    }

    private static byte[] fitted(String title, Instant at, Lines lines) {
        byte[] paper = {};
        for (double size : SIZES) {
            paper = new Paper(title, at, EDGE, List.of(), lines.at(size)).toBytes();
            if (pages(paper) == 1) {
                return paper;
            }
        }
        return paper;
    }

    private static int pages(byte[] pdf) {
        try (var document = Loader.loadPDF(pdf)) {
            return document.getNumberOfPages();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
