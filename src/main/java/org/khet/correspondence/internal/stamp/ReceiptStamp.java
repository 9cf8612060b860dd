package org.khet.correspondence.internal.stamp;

import static org.khet.platform.web.Texts.text;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.khet.correspondence.Correspondence.Receipt;
import org.khet.platform.paper.Element;
import org.khet.platform.paper.Heading;
import org.khet.platform.paper.Paper;
import org.khet.platform.paper.Paragraph;
import org.khet.platform.paper.Sheet;
import org.khet.platform.paper.Span;
import org.khet.platform.paper.TextStyle;
import org.khet.platform.thai.ThaiDate;
import org.khet.platform.thai.ThaiDigits;

/**
 * ตรารับหนังสือ, แบบที่ 12 ท้ายระเบียบงานสารบรรณ (ข้อ 37): a box of 2.5 by 5 cm with the name of the office, เลขรับ, วันที่ and
 * เวลา, in Thai digits. A long name is set smaller until all stands in the box.
 */
final class ReceiptStamp {

    private static final Sheet BOX = new Sheet(50, 25, 1.5, 2, 0.5, 2);
    private static final double[] SIZES = {13, 12, 11, 10, 9, 8};

    private ReceiptStamp() {}

    /**
     * Draws the stamp.
     *
     * @param names of the office, and below it of the unit whose register it is
     */
    static byte[] of(List<String> names, Receipt receipt) {
        byte[] stamp = {};
        for (double size : SIZES) {
            stamp = new Paper(
                            text("correspondence.stamp.title"),
                            receipt.receivedAt().toInstant(),
                            BOX,
                            List.of(),
                            elements(names, receipt, TextStyle.BODY.at(size)))
                    .toBytes();
            if (pages(stamp) == 1) {
                return stamp;
            }
        }
        return stamp;
    }

    private static List<Element> elements(List<String> names, Receipt receipt, TextStyle style) {
        var elements = new ArrayList<Element>();
        for (var name : names) {
            elements.add(new Heading(ThaiDigits.onPaper(name), style.heavy()));
        }
        elements.add(line("number", ThaiDigits.toThai(receipt.number() + "/" + receipt.year()), style));
        elements.add(line("date", ThaiDate.onPaper(ThaiDate.day(receipt.receivedAt())), style));
        elements.add(line("time", ThaiDigits.toThai(ThaiDate.time(receipt.receivedAt())), style));
        return elements;
    }

    private static Element line(String label, String value, TextStyle style) {
        return Paragraph.of(new Span(text("correspondence.stamp." + label) + "\t" + value, style))
                .hanging(11);
    }

    private static int pages(byte[] pdf) {
        try (var document = Loader.loadPDF(pdf)) {
            return document.getNumberOfPages();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
