package org.khet.files;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static org.khet.files.Samples.bytes;
import static org.khet.files.Samples.first;
import static org.khet.files.Samples.joined;
import static org.khet.files.Samples.pdf;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;

@SpringJUnitConfig(classes = FilesTestSetUp.class, initializers = FilesTestSetUp.class)
class IntakeTest {

    private static final byte[] ZIP = bytes("PK\003\004rest of an archive");
    private static final byte[] HTML = bytes("<html><script>alert(1)</script>");

    @Autowired
    Files files;

    @Value("${khet.data}/files")
    Path store;

    static Stream<Arguments> good() throws IOException {
        var modern = Samples.modernPdf(3);
        var png = Samples.image("png", 40, 30);
        var jpeg = Samples.image("jpg", 40, 30);
        return Stream.of(
                arguments("a plain PDF", "x.pdf", bytes(pdf(1)), MediaType.PDF),
                arguments("a PDF of compressed streams", "x.pdf", modern, MediaType.PDF),
                arguments("restricted but opens", "x.pdf", Samples.encryptedPdf("owner", ""), MediaType.PDF),
                arguments("blank lines before the header", "x.pdf", bytes("\r\n\r\n" + pdf(2)), MediaType.PDF),
                arguments("padded by the scanner", "x.pdf", joined(modern, new byte[4096]), MediaType.PDF),
                arguments(
                        "a wrong startxref",
                        "x.pdf",
                        bytes(pdf(3).replaceFirst("startxref\n\\d+", "startxref\n7")),
                        MediaType.PDF),
                arguments("lines end as on Windows", "x.pdf", bytes(pdf(4).replace("0 6\n", "0 6\r\n")), MediaType.PDF),
                arguments("its own name for itself", "x.PDF", modern, MediaType.PDF),
                arguments("a PNG", "x.png", png, MediaType.PNG),
                arguments("a JPEG", "x.jpeg", jpeg, MediaType.JPEG),
                arguments("a JPEG with a camera's trailer", "x.jpg", joined(jpeg, new byte[999]), MediaType.JPEG),
                arguments("a TIFF of three pages", "x.tif", Samples.tiff(3), MediaType.TIFF),
                arguments("a WebP", "x.webp", Samples.webp(), MediaType.WEBP));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("good")
    void what_opens_is_taken_in_and_lies_under_its_hash(String what, String name, byte[] content, MediaType type)
            throws IOException {
        var ready = (Prepared.Ready) files.prepare(name, new ByteArrayInputStream(content));

        assertThat(ready.mediaType()).isEqualTo(type);
        assertThat(ready.name()).isEqualTo(name);
        assertThat(ready.size()).isEqualTo(content.length);
        var sha = ready.sha256();
        assertThat(store.resolve(sha.substring(0, 2)).resolve(sha))
                .hasBinaryContent(content)
                .hasDigest("SHA-256", sha);
    }

    static Stream<Arguments> bad() throws IOException {
        var pdf = bytes(pdf(9));
        var modern = Samples.modernPdf(9);
        var png = Samples.image("png", 300, 300);
        var jpeg = Samples.image("jpg", 300, 300);
        var tiff = Samples.tiff(1);
        return Stream.of(
                arguments("empty", "x.pdf", new byte[0], Refusal.EMPTY),
                arguments("empty without an ending", "x", new byte[0], Refusal.EMPTY),
                arguments("a page dressed as PDF", "x.pdf", HTML, Refusal.DISGUISED),
                arguments("a page dressed as PNG", "x.png", HTML, Refusal.DISGUISED),
                arguments("a page before a PDF header", "x.pdf", joined(HTML, pdf), Refusal.DISGUISED),
                arguments("a text dressed as PDF", "x.pdf", bytes("hello"), Refusal.DISGUISED),
                arguments("a program dressed as PDF", "x.pdf", bytes("MZ\220\0\003"), Refusal.DISGUISED),
                arguments("an archive dressed as PDF", "x.pdf", ZIP, Refusal.DISGUISED),
                arguments("a GIF dressed as JPEG", "x.JPG", bytes("GIF89a..."), Refusal.DISGUISED),
                arguments("a drawing with script as PNG", "x.png", bytes("<svg onload=alert(1)>"), Refusal.DISGUISED),
                arguments("only zeros", "x.pdf", new byte[5000], Refusal.DISGUISED),
                arguments("one byte", "x.pdf", new byte[1], Refusal.DISGUISED),
                arguments("a header after 2,000 bytes", "x.pdf", joined(new byte[2000], pdf), Refusal.DISGUISED),
                arguments("a page", "x.html", HTML, Refusal.UNSUPPORTED),
                arguments("a drawing with script", "x.svg", bytes("<svg onload=alert(1)>"), Refusal.UNSUPPORTED),
                arguments("half a document of Word", "x.docx", ZIP, Refusal.BROKEN),
                arguments("a program", "x.pdf.exe", bytes("MZ\220\0\003"), Refusal.UNSUPPORTED),
                arguments("a GIF", "x.gif", bytes("GIF89a..."), Refusal.UNSUPPORTED),
                arguments("a PDF header alone", "x.pdf", bytes("%PDF-1.7\n"), Refusal.BROKEN),
                arguments("the first half of a PDF", "x.pdf", first(pdf, pdf.length / 2), Refusal.BROKEN),
                arguments("a modern PDF cut short", "x.pdf", first(modern, modern.length - 40), Refusal.BROKEN),
                arguments(
                        "noise between the ends",
                        "x.pdf",
                        bytes("%PDF-1.4\n" + "junk ".repeat(900) + "%%EOF"),
                        Refusal.BROKEN),
                arguments(
                        "an end that points to nothing",
                        "x.pdf",
                        bytes("%PDF-1.4\n1 0 obj\n<<>>\nendobj\nstartxref\n9\n%%EOF"),
                        Refusal.BROKEN),
                arguments(
                        "cut after the first page",
                        "x.pdf",
                        bytes("%PDF-1.5\n1 0 obj\n<</Linearized 1/L 999999/H[1 2]>>\nendobj\nstartxref\n0\n%%EOF\n"),
                        Refusal.BROKEN),
                arguments("opens with a password", "x.pdf", Samples.encryptedPdf("owner", "user"), Refusal.LOCKED),
                arguments("half a PNG", "x.png", first(png, png.length / 2), Refusal.BROKEN),
                arguments("a PNG signature", "x.png", first(png, 8), Refusal.BROKEN),
                arguments("half a JPEG", "x.jpg", first(jpeg, jpeg.length / 2), Refusal.BROKEN),
                arguments("a JPEG signature", "x.jpg", first(jpeg, 4), Refusal.BROKEN),
                arguments("a TIFF of 60,000 pixels each way", "x.tif", Samples.hugeTiff(), Refusal.BOMB),
                arguments("a TIFF without its directory", "x.tif", first(tiff, 8), Refusal.BROKEN),
                arguments("half a WebP", "x.webp", first(Samples.webp(), 20), Refusal.BROKEN),
                arguments("3 MB and a byte", "x.pdf", joined(bytes("%PDF-1.4\n"), new byte[3 << 20]), Refusal.TOO_BIG));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("bad")
    void what_does_not_is_refused_with_the_reason_in_Thai_and_leaves_nothing(
            String what, String name, byte[] content, Refusal why) throws IOException {
        var refused = (Prepared.Refused) files.prepare(name, new ByteArrayInputStream(content));

        assertThat(refused.why()).isEqualTo(why);
        assertThat(refused.message()).contains("“" + name + "”").matches("(?s).*[\\u0e00-\\u0e7f].*");
        assertThat(store.resolve("incoming")).isEmptyDirectory();
    }

    @Test
    void a_limit_is_told_in_megabytes() throws IOException {
        var refused = (Prepared.Refused) files.prepare("ใหญ่.pdf", new ByteArrayInputStream(new byte[4 << 20]));
        assertThat(refused.message()).isEqualTo("ไฟล์ “ใหญ่.pdf” ใหญ่เกิน 3 MB ให้ลดขนาดหรือแบ่งเป็นหลายไฟล์");
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "หนังสือ 1.pdf, หนังสือ 1.pdf",
                "C:\\งาน\\คำสั่ง.pdf, คำสั่ง.pdf",
                "../../etc/passwd, passwd.pdf",
                "a/b/คำสั่ง.PDF, คำสั่ง.PDF",
                "คำสั่ง\u202Efdp.exe, คำสั่งfdp.exe.pdf",
                "บรรทัด\u0000ลับ.pdf, บรรทัดลับ.pdf",
                "a\u200Bb.pdf, ab.pdf",
                "...hidden.pdf, hidden.pdf",
                "scan.png, scan.pdf",
                "scan.jpeg, scan.pdf",
                "ประกาศ, ประกาศ.pdf",
                "ว.123, ว.123.pdf",
                "{0} 'x'.pdf, {0} 'x'.pdf",
                "``, ไฟล์แนบ.pdf",
                "/, ไฟล์แนบ.pdf",
                ".., ไฟล์แนบ.pdf"
            })
    void names_are_safe_to_show_and_to_save_under(String sent, String kept) throws IOException {
        var ready = (Prepared.Ready) files.prepare(sent, new ByteArrayInputStream(bytes(pdf("names"))));
        assertThat(ready.name()).isEqualTo(kept);
    }

    @Test
    void a_long_name_is_cut_and_keeps_its_ending() throws IOException {
        var ready = (Prepared.Ready)
                files.prepare("ก".repeat(5000) + ".pdf", new ByteArrayInputStream(bytes(pdf("names"))));
        assertThat(ready.name()).hasSize(150).endsWith("ก.pdf");
    }

    @Test
    void a_stream_that_breaks_off_leaves_nothing() throws IOException {
        var broken = new ByteArrayInputStream(pdf(1).getBytes(ISO_8859_1)) {
            @Override
            public int read(byte[] to) throws IOException {
                throw new IOException("connection lost");
            }
        };
        assertThat(catchThrowable(() -> files.prepare("x.pdf", broken))).isInstanceOf(IOException.class);
        assertThat(store.resolve("incoming")).isEmptyDirectory();
    }
}
