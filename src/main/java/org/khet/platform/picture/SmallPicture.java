package org.khet.platform.picture;

import static org.khet.platform.web.Texts.text;

import com.github.weisj.jsvg.SVGDocument;
import com.github.weisj.jsvg.parser.LoaderContext;
import com.github.weisj.jsvg.parser.SVGLoader;
import com.github.weisj.jsvg.parser.resources.ResourcePolicy;
import com.github.weisj.jsvg.view.ViewBox;
import java.awt.Component;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;

/**
 * Makes a PNG of 512 pixels at most from a PNG or an SVG, told apart by their content. It is drawn anew: whatever else was
 * in the file (scripts, links, notes) is not in the picture.
 */
public final class SmallPicture {

    /** Bytes of a file that is read. */
    public static final int MOST_BYTES = 2 * 1024 * 1024;

    private static final int SIDE = 512;
    private static final int LARGEST = 6_000;
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};

    private SmallPicture() {}

    /** What was made, or why it could not be. */
    public sealed interface Made {

        /** The PNG. */
        @SuppressWarnings("ArrayRecordComponent") // kept at once, never compared
        record Png(byte[] bytes) implements Made {}

        record Refused(String why) implements Made {}
    }

    public static Made of(byte[] bytes) {
        if (bytes.length > MOST_BYTES) {
            return new Made.Refused(text("platform.picture.large"));
        }
        try {
            var drawn = png(bytes) ? fromPng(bytes) : fromSvg(bytes);
            return drawn.<Made>map(image -> new Made.Png(bytes(image)))
                    .orElseGet(() -> new Made.Refused(text("platform.picture.unknown")));
        } catch (IOException | RuntimeException | StackOverflowError broken) {
            return new Made.Refused(text("platform.picture.unknown"));
        }
    }

    private static boolean png(byte[] bytes) {
        return bytes.length > PNG.length && java.util.Arrays.equals(PNG, java.util.Arrays.copyOf(bytes, PNG.length));
    }

    private static Optional<BufferedImage> fromPng(byte[] bytes) throws IOException {
        try (var in = ImageIO.createImageInputStream(new ByteArrayInputStream(bytes))) {
            var reader = ImageIO.getImageReadersByFormatName("png").next();
            try {
                reader.setInput(in, true, true);
                // A picture says its size before it is unpacked: one that fills the memory is not read.
                if (reader.getWidth(0) > LARGEST || reader.getHeight(0) > LARGEST) {
                    return Optional.empty();
                }
                var image = reader.read(0);
                return Optional.of(drawn(
                        image.getWidth(),
                        image.getHeight(),
                        (graphics, width, height) -> graphics.drawImage(image, 0, 0, width, height, null)));
            } finally {
                reader.dispose();
            }
        }
    }

    private static Optional<BufferedImage> fromSvg(byte[] bytes) {
        var source = new String(bytes, StandardCharsets.UTF_8)
                .replaceFirst("^\uFEFF", "")
                // Drawing programs name the standard here; it is never fetched.
                .replaceFirst("<!DOCTYPE[^>\\[]*>", "");
        if (!source.contains("<svg") || source.contains("<!DOCTYPE") || source.contains("<!ENTITY")) {
            return Optional.empty();
        }
        var context = LoaderContext.builder()
                .externalResourcePolicy(ResourcePolicy.DENY_ALL)
                .build();
        @Nullable
        SVGDocument svg =
                new SVGLoader().load(new ByteArrayInputStream(source.getBytes(StandardCharsets.UTF_8)), null, context);
        if (svg == null || !(svg.size().width > 0) || !(svg.size().height > 0)) {
            return Optional.empty();
        }
        return Optional.of(drawn(
                svg.size().width,
                svg.size().height,
                (graphics, width, height) -> svg.render((Component) null, graphics, new ViewBox(0, 0, width, height))));
    }

    private interface Drawing {
        void on(Graphics2D graphics, int width, int height);
    }

    private static BufferedImage drawn(double width, double height, Drawing drawing) {
        var scale = SIDE / Math.max(width, height);
        var image = new BufferedImage(
                Math.max(1, (int) Math.round(width * scale)),
                Math.max(1, (int) Math.round(height * scale)),
                BufferedImage.TYPE_INT_ARGB);
        var graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        drawing.on(graphics, image.getWidth(), image.getHeight());
        graphics.dispose();
        return image;
    }

    private static byte[] bytes(BufferedImage image) {
        var out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", out);
        } catch (IOException impossible) {
            throw new java.io.UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }
}
