package org.khet.correspondence.internal.slips;

import static org.khet.platform.web.Texts.text;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.khet.platform.paper.Align;
import org.khet.platform.paper.Element;
import org.khet.platform.paper.Gap;
import org.khet.platform.paper.Heading;
import org.khet.platform.paper.Paper;
import org.khet.platform.paper.Paragraph;
import org.khet.platform.paper.Rule;
import org.khet.platform.paper.Running;
import org.khet.platform.paper.Sheet;
import org.khet.platform.paper.Span;
import org.khet.platform.paper.TextStyle;
import org.khet.platform.thai.ThaiDigits;

/** ใบรับหนังสือ, แบบที่ 17 ท้ายระเบียบงานสารบรรณ (ข้อ 50): half a sheet, to be glued on the sender's copy. */
final class ReceiptPaper {

    private static final Sheet HALF_A4 = new Sheet(210, 148, 15, 20, 12, 25);
    private static final TextStyle TITLE = TextStyle.BODY.at(20).heavy();
    private static final TextStyle LABEL = TextStyle.BODY.heavy();
    private static final double LABEL_MM = 24;

    private final Receipt receipt;

    ReceiptPaper(Receipt receipt) {
        this.receipt = receipt;
    }

    /** Writes a PDF/A-2b and leaves the stream open. */
    void writeTo(OutputStream out) throws IOException {
        var form = text("platform.paper.form", ThaiDigits.toThai("17"));
        var running = List.of(new Running(Running.Place.TOP_RIGHT, TextStyle.BODY.at(13), (page, pages) -> form));
        new Paper(label("title") + " " + receipt.number(), receipt.printed(), HALF_A4, running, elements())
                .writeTo(out);
    }

    private List<Element> elements() {
        var elements = new ArrayList<Element>();
        elements.add(new Heading(label("title"), TITLE));
        elements.add(new Heading(receipt.office(), TextStyle.BODY));
        elements.add(new Gap(4));
        elements.add(new Rule(60, Align.CENTRE));
        elements.add(field("number", receipt.number()));
        elements.add(field("to", receipt.to()));
        elements.add(field("subject", receipt.subject()));
        elements.add(field("day", receipt.day()));
        elements.add(field("time", label("clock", receipt.time())));
        elements.add(field("receiver", receipt.receiver()));
        if (!receipt.position().isBlank()) {
            elements.add(new Paragraph(
                    List.of(new Span("\t" + receipt.position(), TextStyle.BODY)), Align.LEFT, 0, LABEL_MM, 0));
        }
        return elements;
    }

    private static Paragraph field(String key, String value) {
        return Paragraph.of(
                        new Span(label(key), LABEL), new Span("\t" + (value.isBlank() ? "-" : value), TextStyle.BODY))
                .hanging(LABEL_MM)
                .spacedBefore(6);
    }

    private static String label(String key, Object... args) {
        return text("correspondence.paper.receipt." + key, args);
    }
}
