package org.khet.platform.paper;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

/** The PDF being written: every finished sheet is kept only as its packed drawing. */
final class PdfFile implements AutoCloseable {

    private final Sheet sheet;
    private final PDDocument document = new PDDocument();
    private final PDResources resources;

    PdfFile(Sheet sheet) throws IOException {
        this.sheet = sheet;
        var fonts = new COSDictionary();
        for (boolean bold : new boolean[] {false, true}) {
            String name = EmbeddedFont.resourceName(bold).substring(1);
            fonts.setItem(COSName.getPDFName(name), EmbeddedFont.in(document, bold));
        }
        var dictionary = new COSDictionary();
        dictionary.setItem(COSName.FONT, fonts);
        resources = new PDResources(dictionary);
    }

    PDDocument document() {
        return document;
    }

    int pages() {
        return document.getNumberOfPages();
    }

    Ink ink() {
        return new Ink(sheet.height());
    }

    void addPage(Ink ink) throws IOException {
        var page = new PDPage(new PDRectangle((float) sheet.width(), (float) sheet.height()));
        page.setResources(resources);
        page.setContents(stream(ink));
        document.addPage(page);
    }

    /** Puts a picture into the file; answers the name by which drawings call it. */
    String add(Canvas.Picture picture) throws IOException {
        return resources
                .add(new PDImageXObject(new PDStream(picture.in(document)), resources))
                .getName();
    }

    /** Only now is the number of sheets known, so what runs along their edges is drawn last. */
    void addRunning(List<Running> running) throws IOException {
        if (running.isEmpty()) {
            return;
        }
        for (int number = 1; number <= pages(); number++) {
            PDPage page = document.getPage(number - 1);
            Ink ink = ink();
            for (Running each : running) {
                draw(each, number, ink);
            }
            page.setContents(List.of(new PDStream(page.getCOSObject().getCOSStream(COSName.CONTENTS)), stream(ink)));
        }
    }

    void save(OutputStream out) throws IOException {
        document.save(new LeftOpen(out));
    }

    @Override
    public void close() throws IOException {
        document.close();
    }

    private void draw(Running each, int number, Ink ink) {
        var words = new Span(each.label().on(number, pages()), each.style());
        double y = Sheet.points(each.place().top() ? sheet.topMm() * 0.6 : sheet.heightMm() - sheet.bottomMm() * 0.45);
        Line line = LineFitter.fit(List.of(words), sheet.textWidth(), 0, 0).getFirst();
        LinePainter.paint(ink, line, each.place().align(), sheet.left(), y);
    }

    private PDStream stream(Ink ink) throws IOException {
        var stream = new PDStream(document);
        try (OutputStream out = stream.createOutputStream(COSName.FLATE_DECODE)) {
            out.write(ink.bytes());
        }
        return stream;
    }

    /** Saving closes its stream, but the stream is the caller's. */
    private static final class LeftOpen extends FilterOutputStream {
        LeftOpen(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
