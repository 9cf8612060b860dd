package org.khet.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.khet.files.Samples.bytes;
import static org.khet.files.Samples.pdf;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HashSet;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.khet.files.PageImage.NotShown;
import org.khet.files.PageImage.Reason;
import org.khet.files.PageImage.Shown;
import org.khet.office.OfficeId;
import org.khet.office.PersonId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;
import org.springframework.transaction.support.TransactionTemplate;

@SpringJUnitConfig(classes = FilesTestSetUp.class, initializers = FilesTestSetUp.class)
class PageImageTest {

    private final OfficeId office = new OfficeId(UUID.randomUUID());

    @Autowired
    Files files;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void a_page_of_a_PDF_is_drawn_for_the_screen() throws IOException {
        var id = keep("x.pdf", Samples.modernPdf(3));

        var image = ((Shown) files.page(office, id, 2)).image();
        assertThat(image.mediaType()).isEqualTo("image/png");
        assertThat(image.name()).isEqualTo("x.pdf-2.png");
        var drawn = ImageIO.read(image.bytes().getInputStream());
        assertThat(drawn.getWidth()).isBetween(900, 1000);
        assertThat(image.size()).isEqualTo(image.bytes().contentLength());
        assertThat(files.pageCount(office, id)).isEqualTo(3);
        assertThat(why(files.page(office, id, 4))).isEqualTo(Reason.NO_SUCH_PAGE);
        assertThat(why(files.page(office, id, 0))).isEqualTo(Reason.NO_SUCH_PAGE);
    }

    @Test
    void a_page_is_drawn_once_however_many_ask() throws Exception {
        var id = keep("x.pdf", Samples.modernPdf(7));
        Callable<Long> one =
                () -> ((Shown) files.page(office, id, 7)).image().bytes().lastModified();
        try (var readers = Executors.newVirtualThreadPerTaskExecutor()) {
            var seen =
                    readers.invokeAll(IntStream.range(0, 20).mapToObj(i -> one).toList());
            var times = new HashSet<Long>();
            for (var time : seen) {
                times.add(time.get());
            }
            assertThat(times).hasSize(1);
        }
    }

    @Test
    void a_fax_of_many_pages_is_shown_page_by_page() throws IOException {
        var id = keep("fax.tif", Samples.tiff(3));

        assertThat(files.pageCount(office, id)).isEqualTo(3);
        var drawn =
                ImageIO.read(((Shown) files.page(office, id, 3)).image().bytes().getInputStream());
        assertThat(drawn.getWidth()).isEqualTo(1000);
        assertThat(drawn.getRGB(500, drawn.getHeight() / 2) & 0xffffff).isEqualTo(0xffffff);
        assertThat(drawn.getRGB(10, 10) & 0xffffff).isZero();
        assertThat(why(files.page(office, id, 4))).isEqualTo(Reason.NO_SUCH_PAGE);
    }

    @Test
    void a_photograph_is_shown_as_it_is() throws IOException {
        var jpeg = Samples.image("jpg", 60, 40);
        var id = keep("x.jpg", jpeg);

        var image = ((Shown) files.page(office, id, 1)).image();
        assertThat(image.mediaType()).isEqualTo("image/jpeg");
        assertThat(image.bytes().getContentAsByteArray()).isEqualTo(jpeg);
        assertThat(why(files.page(office, id, 2))).isEqualTo(Reason.NO_SUCH_PAGE);
        assertThat(files.pageCount(office, id)).isEqualTo(1);
    }

    @Test
    void a_page_that_would_be_drawn_blank_says_so_instead() throws IOException {
        var page = files.page(office, keep("x.pdf", Samples.unreadableScan()), 1);
        assertThat(why(page)).isEqualTo(Reason.NOT_DRAWABLE);
        assertThat(((NotShown) page).message()).containsPattern("[\\u0e00-\\u0e7f]");
    }

    @Test
    void a_PDF_without_pages_has_none_to_show() throws IOException {
        var id = keep("x.pdf", Samples.modernPdf(0));
        assertThat(files.pageCount(office, id)).isZero();
        assertThat(why(files.page(office, id, 1))).isEqualTo(Reason.NO_SUCH_PAGE);
    }

    @Test
    void a_page_of_endless_drawing_or_size_is_given_up() throws IOException {
        var wide = pdf("wide").replace("[0 0 595 842]", "[0 0 1 1e9]");
        assertThat(files.page(office, keep("x.pdf", bytes(wide)), 1)).isNotNull();
    }

    private static Reason why(PageImage page) {
        return ((NotShown) page).why();
    }

    private FileId keep(String name, byte[] content) throws IOException {
        var ready = (Prepared.Ready) files.prepare(name, new ByteArrayInputStream(content));
        return transaction.execute(status -> files.keep(office, new PersonId(UUID.randomUUID()), ready));
    }
}
