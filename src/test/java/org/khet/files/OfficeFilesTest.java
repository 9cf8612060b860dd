package org.khet.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static org.khet.files.Samples.bytes;
import static org.khet.files.Samples.first;
import static org.khet.files.Samples.pdf;
import static org.khet.files.Samples.real;
import static org.khet.files.Samples.renamed;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;

/** Office files, archives and what hides in them; the samples were written by LibreOffice. */
@SpringJUnitConfig(classes = FilesTestSetUp.class, initializers = FilesTestSetUp.class)
class OfficeFilesTest {

    private static final String MAIN = "wordprocessingml.document.main+xml";
    private static final String WITH_MACROS = "ms-word.document.macroEnabled.main+xml";

    @Autowired
    Files files;

    static Stream<Arguments> good() throws IOException {
        var word = real("letter.docx");
        var macros = Samples.with(word, "word/vbaProject.bin", nothing -> bytes("Sub AutoOpen()"));
        var macroType = Samples.with(
                word, "[Content_Types].xml", types -> bytes(Samples.text(types).replace(MAIN, WITH_MACROS)));
        var scans = Samples.zip(Map.of("scan.pdf", bytes(pdf(1))));
        return Stream.of(
                arguments("letter.docx", word, MediaType.DOCX, "letter.docx", false),
                arguments("budget.xlsx", real("budget.xlsx"), MediaType.XLSX, "budget.xlsx", false),
                arguments("talk.pptx", real("talk.pptx"), MediaType.PPTX, "talk.pptx", false),
                arguments("letter.odt", real("letter.odt"), MediaType.ODT, "letter.odt", false),
                arguments("budget.ods", real("budget.ods"), MediaType.ODS, "budget.ods", false),
                arguments("talk.odp", real("talk.odp"), MediaType.ODP, "talk.odp", false),
                arguments("letter.doc", real("letter.doc"), MediaType.DOC, "letter.doc", false),
                arguments("budget.xls", real("budget.xls"), MediaType.XLS, "budget.xls", false),
                arguments(
                        "talk.ppt",
                        renamed(real("budget.xls"), "Workbook", "PowerPoint Document"),
                        MediaType.PPT,
                        "talk.ppt",
                        false),
                arguments("scans.zip", scans, MediaType.ZIP, "scans.zip", false),
                arguments("named as macros are.docx", macroType, MediaType.DOCM, "named as macros are.docm", true),
                arguments("macros inside.docx", macros, MediaType.DOCM, "macros inside.docm", true),
                arguments(
                        "old macros.doc",
                        renamed(real("letter.doc"), "\u0001CompObj", "VBA"),
                        MediaType.DOC,
                        "old macros.doc",
                        true),
                arguments(
                        "a program.zip",
                        Samples.zip(Map.of("setup.EXE", bytes("MZ"))),
                        MediaType.ZIP,
                        "a program.zip",
                        true),
                arguments("a letter as.pdf", word, MediaType.DOCX, "a letter as.docx", false),
                arguments("script.pdf", Samples.pdfWithScript(), MediaType.PDF, "script.pdf", true),
                arguments(
                        "launches.pdf",
                        bytes(pdf("launch", "/Info<</A<</S/Launch/F(cmd.exe)>>>>")),
                        MediaType.PDF,
                        "launches.pdf",
                        true),
                arguments(
                        "hidden script.pdf",
                        bytes(pdf("hidden", "/Info<</A<</S/J#61vaScript/J#53(1)>>>>")),
                        MediaType.PDF,
                        "hidden script.pdf",
                        true),
                arguments(
                        "about JavaScript.pdf",
                        bytes(pdf("/JavaScript /JS (x)")),
                        MediaType.PDF,
                        "about JavaScript.pdf",
                        false));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("good")
    void it_is_kept_as_what_it_is_and_what_runs_is_noted(
            String name, byte[] content, MediaType type, String kept, boolean active) throws IOException {
        var ready = (Prepared.Ready) files.prepare(name, new ByteArrayInputStream(content));
        assertThat(ready.mediaType()).isEqualTo(type);
        assertThat(ready.name()).isEqualTo(kept);
        assertThat(ready.active()).as("something in it runs").isEqualTo(active);
    }

    static Stream<Arguments> bad() throws IOException {
        var word = real("letter.docx");
        var old = real("letter.doc");
        return Stream.of(
                arguments("half a document", "x.docx", first(word, word.length / 2), Refusal.BROKEN),
                arguments("a part of it broken", "x.docx", scratched(word), Refusal.BROKEN),
                arguments("half an old document", "x.doc", first(old, 1200), Refusal.BROKEN),
                arguments("the head of an old document", "x.doc", first(old, 8), Refusal.BROKEN),
                arguments("an empty archive", "x.zip", Samples.zip(new LinkedHashMap<>()), Refusal.EMPTY),
                arguments("an archive as document", "x.docx", Samples.zip(Map.of("a", bytes("a"))), Refusal.DISGUISED),
                arguments("an archive as PDF", "x.pdf", Samples.zip(Map.of("a", bytes("a"))), Refusal.DISGUISED),
                arguments("text as document", "x.docx", bytes("hello"), Refusal.DISGUISED),
                arguments("text as old document", "x.xls", bytes("<table>"), Refusal.DISGUISED),
                arguments("an installer", "x.msi", renamed(old, "WordDocument", "Property"), Refusal.UNSUPPORTED),
                arguments("an installer as letter", "x.doc", renamed(old, "WordDocument", "Prop"), Refusal.DISGUISED),
                arguments(
                        "today's password", "x.docx", renamed(old, "WordDocument", "EncryptedPackage"), Refusal.LOCKED),
                arguments("an old password", "x.doc", real("locked.doc"), Refusal.LOCKED),
                arguments("an old book's password", "x.xls", real("locked.xls"), Refusal.LOCKED),
                arguments("LibreOffice's password", "x.odt", real("locked.odt"), Refusal.LOCKED),
                arguments("an archive's password", "x.zip", Samples.locked(word), Refusal.LOCKED),
                arguments("300 MB of nothing", "x.zip", Samples.zipBomb(300), Refusal.BOMB),
                arguments("the same as document", "x.docx", Samples.zipBomb(300), Refusal.BOMB),
                arguments(
                        "a PDF of 300 MB of nothing",
                        "x.pdf",
                        Samples.pdfWithStream("/FlateDecode", Samples.packedZeros(300)),
                        Refusal.BOMB),
                arguments(
                        "a PDF packed twice",
                        "x.pdf",
                        Samples.pdfWithStream("[/FlateDecode /FlateDecode]", packedAgain()),
                        Refusal.BOMB));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("bad")
    void what_cannot_be_opened_is_refused_with_the_reason_in_Thai(String what, String name, byte[] content, Refusal why)
            throws IOException {
        var refused = (Prepared.Refused) files.prepare(name, new ByteArrayInputStream(content));
        assertThat(refused.why()).isEqualTo(why);
        assertThat(refused.message()).contains("“" + name + "”").matches("(?s).*[\\u0e00-\\u0e7f].*");
    }

    @Test
    void an_office_file_has_no_pages_to_show() {
        assertThat(MediaType.DOCX.hasPages()).isFalse();
        assertThat(FileResponses.show(new OpenedFile(
                                "x.docx", MediaType.DOCX.value(), 1, false, "t", new ByteArrayResource(new byte[1])))
                        .getHeaders()
                        .getContentDisposition()
                        .isAttachment())
                .isTrue();
    }

    /** 300 MB packed, and that packed again: half a kilobyte to begin with. */
    private static byte[] packedAgain() throws IOException {
        return Samples.packed(Samples.packedZeros(300));
    }

    private static byte[] scratched(byte[] archive) {
        var file = archive.clone();
        int at = Samples.text(file).indexOf("PK\3\4") + 60;
        for (int i = 0; i < 40; i++) {
            file[at + i] = (byte) 0xff;
        }
        return file;
    }
}
