package org.khet.platform.paper;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;

/**
 * An official paper, ready to be printed or kept: the same value always gives the same bytes, a PDF/A-2b.
 *
 * @param title what the file calls itself
 * @param created the moment the file says it was made
 */
public record Paper(String title, Instant created, Sheet sheet, List<Running> running, List<Element> elements) {

    public Paper {
        running = List.copyOf(running);
        elements = List.copyOf(elements);
    }

    /** Writes the PDF and leaves the stream open; answers the number of sheets. */
    public int writeTo(OutputStream out) throws IOException {
        try (PdfFile file = new PdfFile(sheet)) {
            new Composer(sheet, file).compose(elements);
            file.addRunning(running);
            Metadata.describe(file.document(), Legible.text(title), created);
            file.save(out);
            return file.pages();
        }
    }

    public byte[] toBytes() {
        var bytes = new ByteArrayOutputStream();
        try {
            writeTo(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
