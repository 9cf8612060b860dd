package org.khet.files.internal;

import static org.khet.platform.web.Texts.text;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;
import org.khet.files.MediaType;
import org.khet.files.OpenedFile;
import org.khet.files.PageImage;
import org.khet.files.PageImage.Reason;
import org.khet.files.StoredFile;
import org.khet.files.internal.PdfDocument.Drawn;
import org.khet.platform.web.Sha256;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;

/**
 * Pictures of pages, each drawn once and kept beside the bytes. Drawing takes processor and memory, so two threads of
 * their own do it, apart from those that answer requests, and a file has one page drawn at a time.
 */
final class Pages implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Pages.class);
    private static final int WIDTH = 1000;
    private static final float SCREEN = 110;
    private static final int READ_WIDTH = 2500;
    private static final float READ = 300;
    private static final int AT_ONCE = 2;
    private static final int QUEUE = 64;
    private static final int PATIENCE_SECONDS = 30;

    private final Store store;
    private final Sealing sealing;
    private final ThreadPoolExecutor drawers = new ThreadPoolExecutor(
            AT_ONCE,
            AT_ONCE,
            0,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(QUEUE),
            Thread.ofPlatform().daemon().name("page-drawer-", 1).factory());
    private final Lock[] files =
            IntStream.range(0, 64).mapToObj(i -> new ReentrantLock()).toArray(Lock[]::new);

    Pages(Store store, Sealing sealing) {
        this.store = store;
        this.sealing = sealing;
    }

    /** A picture that was made, with the count of pages when it came to light; or why there is none. */
    sealed interface Outcome {
        record Made(Path picture) implements Outcome {
            PageImage shown(StoredFile file, int page) {
                var size = picture.toFile().length();
                var digest = file.sha256() + "-" + page;
                return drawing(file.name(), page, size, digest, new FileSystemResource(picture));
            }
        }

        record NotMade(Reason why) implements Outcome {
            PageImage shown() {
                var key = why.name().toLowerCase(Locale.ROOT).replace('_', '-');
                return new PageImage.NotShown(why, text("files.page." + key));
            }
        }

        record Counted(int pages) implements Outcome {}

        @SuppressWarnings("ArrayRecordComponent") // handed on once, compared never
        record Marked(byte[] png) implements Outcome {
            PageImage shown(String name, int page) {
                return drawing(name, page, png.length, Sha256.of(png), new ByteArrayResource(png));
            }
        }

        private static PageImage drawing(String name, int page, long size, String digest, Resource bytes) {
            return new PageImage.Shown(
                    new OpenedFile(name + "-" + page + ".png", MediaType.PNG.value(), size, false, digest, bytes));
        }
    }

    Outcome page(StoredFile file, int page) {
        var made = store.rendition(file.sha256(), page + ".png");
        return made.isPresent() ? new Outcome.Made(made.get()) : exclusively(file, () -> draw(file, page));
    }

    Outcome count(StoredFile file) {
        return switch (file.mediaType()) {
            case PDF -> exclusively(file, () -> new Outcome.Counted(PdfDocument.pages(pdf(file))));
            case TIFF -> exclusively(file, () -> new Outcome.Counted(Picture.pages(picture(file))));
            case PNG, JPEG, WEBP -> new Outcome.Counted(1);
            default -> new Outcome.Counted(0);
        };
    }

    private Outcome draw(StoredFile file, int page) throws IOException {
        var made = store.rendition(file.sha256(), page + ".png");
        if (made.isPresent()) {
            return new Outcome.Made(made.get());
        }
        var drawn = drawn(file, page, WIDTH, SCREEN);
        if (drawn.image() == null) {
            return new Outcome.NotMade(Reason.NO_SUCH_PAGE);
        }
        var scratch = store.scratch();
        try {
            ImageIO.write(drawn.image(), "png", scratch.toFile());
            return new Outcome.Made(store.publishRendition(scratch, file.sha256(), page + ".png"));
        } finally {
            Files.deleteIfExists(scratch);
        }
    }

    private Drawn drawn(StoredFile file, int page, int width, float dpi) throws IOException {
        return file.mediaType() == MediaType.PDF
                ? PdfDocument.draw(pdf(file), page, width, dpi / 72)
                : Picture.draw(picture(file), page, width);
    }

    private RandomAccessRead pdf(StoredFile file) throws IOException {
        return file.sealed()
                ? new RandomAccessReadBuffer(sealing.open(file))
                : new RandomAccessReadBufferedFile(store.file(file.sha256()));
    }

    private Object picture(StoredFile file) throws IOException {
        return file.sealed()
                ? new ByteArrayInputStream(sealing.open(file))
                : store.file(file.sha256()).toFile();
    }

    /** Words across the page; what is sealed leaves no picture behind. */
    Outcome marked(StoredFile file, int page, String mark) {
        return exclusively(file, () -> {
            var image = drawn(file, page, WIDTH, SCREEN).image();
            if (image == null) {
                return new Outcome.NotMade(Reason.NO_SUCH_PAGE);
            }
            Watermark.draw(image, mark);
            return new Outcome.Marked(png(image));
        });
    }

    /** Of bytes that lie in no store: what is drawn is kept nowhere either. */
    Outcome loose(byte[] pdf, int page) {
        return drawn("a draft", () -> {
            var image = PdfDocument.draw(new RandomAccessReadBuffer(pdf), page, WIDTH, SCREEN / 72)
                    .image();
            return image == null ? new Outcome.NotMade(Reason.NO_SUCH_PAGE) : new Outcome.Marked(png(image));
        });
    }

    private static byte[] png(BufferedImage image) throws IOException {
        var png = new ByteArrayOutputStream();
        ImageIO.write(image, "png", png);
        return png.toByteArray();
    }

    /** Draws on the thread that asks: it is one of those that have time. */
    byte[] scan(StoredFile file, int page) throws IOException {
        try {
            var image = drawn(file, page, READ_WIDTH, READ).image();
            if (image == null) {
                throw new IOException("no such page");
            }
            return png(image);
        } catch (RuntimeException | StackOverflowError odd) {
            throw new IOException("cannot be drawn", odd);
        }
    }

    private Outcome exclusively(StoredFile file, Callable<Outcome> work) {
        var lock = files[Math.floorMod(file.sha256().hashCode(), files.length)];
        try {
            if (!lock.tryLock(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                return new Outcome.NotMade(Reason.BUSY);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Outcome.NotMade(Reason.BUSY);
        }
        try {
            return drawn(file.id(), work);
        } finally {
            lock.unlock();
        }
    }

    private Outcome drawn(Object what, Callable<Outcome> work) {
        try {
            return drawers.submit(work).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (RejectedExecutionException | TimeoutException e) {
            return new Outcome.NotMade(Reason.BUSY);
        } catch (ExecutionException e) {
            LOG.info("file {} cannot be drawn", what, e.getCause());
            return new Outcome.NotMade(Reason.NOT_DRAWABLE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Outcome.NotMade(Reason.BUSY);
        }
    }

    @Override
    public void close() {
        drawers.shutdownNow();
    }
}
