package org.khet.files.internal;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.filter.MissingImageReaderException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.rendering.PageDrawer;
import org.apache.pdfbox.rendering.PageDrawerParameters;

/** Draws a page until its time is up, and no picture larger than an office's scanner makes. */
final class BoundedRenderer extends PDFRenderer {

    private final long until;

    BoundedRenderer(PDDocument document, Duration patience) {
        super(document);
        this.until = System.nanoTime() + patience.toNanos();
        setSubsamplingAllowed(true);
    }

    @Override
    protected PageDrawer createPageDrawer(PageDrawerParameters parameters) throws IOException {
        return new BoundedDrawer(parameters);
    }

    private final class BoundedDrawer extends PageDrawer {

        BoundedDrawer(PageDrawerParameters parameters) throws IOException {
            super(parameters);
        }

        @Override
        protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
            if (System.nanoTime() > until) {
                throw new NotDrawable("takes too long");
            }
            super.processOperator(operator, operands);
        }

        @Override
        public void drawImage(PDImage image) throws IOException {
            int bits = image.getBitsPerComponent() == 1 ? 1 : 24;
            if (Picture.tooLarge(image.getWidth(), image.getHeight(), bits)) {
                throw new NotDrawable("holds a picture of too many pixels");
            }
            super.drawImage(image);
        }

        /** A picture that cannot be read leaves a blank where the letter should be: better to say so. */
        @Override
        protected void operatorException(Operator operator, List<COSBase> operands, IOException e) throws IOException {
            if (e instanceof MissingImageReaderException) {
                throw e;
            }
            super.operatorException(operator, operands, e);
        }
    }

    /** Unchecked, since the drawing swallows checked ones and goes on. */
    static final class NotDrawable extends RuntimeException {
        NotDrawable(String why) {
            super(why);
        }
    }
}
