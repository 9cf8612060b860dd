package org.khet.drafting.internal.upload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.khet.drafting.internal.DraftFixture.path;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.khet.drafting.DraftId;
import org.khet.drafting.internal.DraftFixture;
import org.khet.office.Actor;
import org.khet.office.Desk;
import org.khet.support.KhetTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** A finished file in the place of the editor. What LibreOffice does is done here by programs that behave like it. */
@KhetTest
class FinishedFilesTest {

    @Autowired
    ApplicationContext context;

    @Autowired
    MockMvcTester mvc;

    @TempDir
    Path scratch;

    DraftFixture office;
    Actor officer;
    DraftId draft;

    @BeforeEach
    void aDraft() {
        office = new DraftFixture(context, mvc);
        officer = office.letters.plansOfficer;
        draft = office.begun(officer, "ไฟล์ที่ทำไว้แล้ว");
    }

    @Test
    void a_pdf_stands_in_the_place_of_the_editor_and_the_words_stay() throws IOException {
        var desk = office.desk(officer);
        assertThat(desk.page(path(draft) + "/upload")).contains("ไม่เกิน");
        assertThat(desk.upload(path(draft) + "/upload", "file", "หนังสือ.pdf", pdf()))
                .hasStatus(302);
        assertThat(office.drafts.open(officer, draft).file()).isNotNull();
        var page = desk.page(path(draft));
        assertThat(page).contains("ใช้ไฟล์ที่ทำไว้แล้ว", "name=\"subject\"").doesNotContain("name=\"body\"");
        assertThat(desk.get(path(draft) + "/paper/2/1.png")).hasStatusOk();
        assertThat(desk.get(path(draft) + "/paper.pdf")).hasStatusOk().hasContentType("application/pdf");
        assertThat(office.drafts.versions(officer, draft)).hasSize(2);
        assertThat(desk.post(path(draft) + "/write")).hasStatus(302);
        assertThat(desk.page(path(draft))).contains("name=\"body\"");
        assertThat(desk.page(path(draft) + "/compare?from=2&to=3")).contains("คนละไฟล์");
    }

    @Test
    void what_cannot_be_used_is_told_at_the_field() throws IOException {
        var desk = office.desk(officer);
        assertThat(Desk.body(desk.post(path(draft) + "/upload"))).contains("เลือกไฟล์ PDF หรือ DOCX");
        var disguised = desk.upload(path(draft) + "/upload", "file", "x.pdf", new byte[] {1, 2, 3});
        assertThat(disguised).hasStatus(422);
        var picture = desk.upload(path(draft) + "/upload", "file", "x.docx", docx());
        assertThat(picture.getResponse().getStatus()).isIn(302, 422);
        office.desk(officer).post(path(draft) + "/withdraw", "why", "ไม่ใช้");
        assertThat(Desk.body(desk.upload(path(draft) + "/upload", "file", "หนังสือ.pdf", pdf())))
                .contains("ถอนแล้ว");
    }

    @Test
    void a_docx_waits_and_becomes_the_pdf_of_the_draft() throws IOException {
        var finished = finishedWith(program("cp " + kept(pdf()) + " \"$7/letter.pdf\""));
        var taken = finished.take(officer, draft, new MockMultipartFile("file", "หนังสือ.docx", "", docx()));
        assertThat(taken).isInstanceOf(FinishedFiles.Taken.Waiting.class);
        assertThat(office.desk(officer).page(path(draft) + "/upload")).contains("รอแปลงเป็น PDF");
        convert(program("cp " + kept(pdf()) + " \"$7/letter.pdf\""));
        assertThat(office.drafts.open(officer, draft).file()).isNotNull();
        assertThat(office.drafts.versions(officer, draft).getLast().why()).isEqualTo("หนังสือ.pdf");
    }

    @Test
    void a_docx_that_cannot_be_made_into_a_pdf_says_so_and_changes_nothing() throws IOException {
        finishedWith(program("exit 0")).take(officer, draft, new MockMultipartFile("file", "หนังสือ.docx", "", docx()));
        convert(program("exit 77"));
        assertThat(office.desk(officer).page(path(draft) + "/upload")).contains("ไม่สำเร็จ");
        assertThat(office.drafts.open(officer, draft).file()).isNull();
    }

    @Test
    void a_program_that_does_not_end_is_killed() throws IOException {
        var slow = new Soffice(program("sleep 60"), Duration.ofMillis(300));
        assertThatThrownBy(() -> slow.pdf(scratch.resolve("letter.docx"), scratch))
                .hasMessageContaining("too long");
        var none = new Soffice(program("exit 0"), Duration.ofSeconds(5));
        assertThatThrownBy(() -> none.pdf(scratch.resolve("letter.docx"), scratch))
                .hasMessageContaining("no PDF");
        assertThat(new Soffice(null, Duration.ZERO).there()).isFalse();
    }

    private FinishedFiles finishedWith(Path program) {
        return new FinishedFiles(
                context.getBean(org.khet.files.Files.class),
                office.drafts,
                context.getBean(ConversionRows.class),
                new Soffice(program, Duration.ofSeconds(5)),
                context.getBean(org.springframework.transaction.support.TransactionTemplate.class),
                context.getBean(java.time.Clock.class));
    }

    private void convert(Path program) {
        var converting = context.getBean(Converting.class);
        while (converting.next(new Soffice(program, Duration.ofSeconds(5)))) {
            // Others may wait too.
        }
    }

    private Path program(String does) throws IOException {
        var program = Files.createTempFile(scratch, "program", ".sh");
        Files.writeString(program, "#!/bin/sh\n" + does + "\n");
        Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwx------"));
        return program;
    }

    private Path kept(byte[] bytes) throws IOException {
        return Files.write(scratch.resolve("made.pdf"), bytes);
    }

    private static byte[] pdf() throws IOException {
        try (var document = new PDDocument()) {
            document.addPage(new PDPage());
            var bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        }
    }

    private static byte[] docx() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
            zip.write("""
                    <?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">\
                    <Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.\
                    wordprocessingml.document.main+xml"/></Types>""".getBytes(java.nio.charset.StandardCharsets.UTF_8));
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            zip.write("<w:document/>".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }
}
