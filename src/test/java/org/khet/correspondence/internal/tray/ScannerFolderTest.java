package org.khet.correspondence.internal.tray;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.khet.correspondence.internal.LetterFixture;
import org.khet.office.Office;
import org.khet.office.Role;
import org.khet.office.UnitId;
import org.khet.support.KhetTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What the scanner wrote comes into the tray, once, and nothing is taken that is still being written. */
@KhetTest
class ScannerFolderTest {

    @Autowired
    ApplicationContext context;

    @Autowired
    org.khet.files.Files files;

    @Autowired
    DraftRows rows;

    @Autowired
    Office allOffices;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @TempDir
    Path folder;

    private LetterFixture office;
    private ScannerFolder scanner;

    @BeforeEach
    void an_office() {
        office = new LetterFixture(context);
        scanner = new ScannerFolder(
                new ScannerPlaces(folder, only(), new Registrars(only())),
                Duration.ofSeconds(3),
                files,
                rows,
                transaction);
    }

    @Test
    void a_scan_goes_to_the_registry_and_from_a_units_folder_to_the_unit() throws IOException {
        scan(folder.resolve("scan1.pdf"), TrayTest.letter("ศธ ๑/๑", ""));
        scan(Files.createDirectory(folder.resolve("กลุ่มแผน")).resolve("scan2.pdf"), TrayTest.letter("ศธ ๑/๒", ""));

        assertThat(scanner.empty()).isEqualTo(2);

        assertThat(tray(office.registry)).containsExactly("scan1.pdf");
        assertThat(tray(office.plans)).containsExactly("scan2.pdf");
        assertThat(folder.resolve("scan1.pdf")).doesNotExist();
        assertThat(folder.resolve(".taken")).isEmptyDirectory();
        assertThat(scanner.empty()).isZero();
    }

    @Test
    void what_lies_in_a_folder_for_secret_papers_goes_sealed_to_their_registrar_and_never_leaves_it_open()
            throws IOException {
        var registrar = office.someone(Role.SECRET_REGISTRAR, office.registry);
        var secret = Files.createDirectory(folder.resolve("ลับ"));
        var below = Files.createDirectories(folder.resolve("กลุ่มแผน").resolve("ลับ"));
        scan(secret.resolve("s1.pdf"), TrayTest.letter("ลน ๑/๑", "ลับ"));
        scan(below.resolve("s2.pdf"), TrayTest.letter("ลน ๑/๒", "ลับมาก"));
        scan(secret.resolve("s3.pdf"), "not a letter".getBytes(StandardCharsets.UTF_8));

        assertThat(scanner.empty()).isEqualTo(3);

        assertThat(tray(office.registry)).isEmpty();
        assertThat(tray(office.plans)).isEmpty();
        assertThat(rows.count(TrayId.of(registrar))).isEqualTo(3);
        assertThat(tray(office.registry, true))
                .as("the office's registrar, for the group has none")
                .hasSize(3);
        assertThat(jdbc.sql("""
                select count(*) filter (where f.sealed) || '/' || count(t.file_id) from correspondence.draft d
                join files.file f on f.id = d.file_id left join files.text t on t.file_id = f.id
                where d.office_id = :office""")
                        .param("office", office.office.id().value())
                        .query(String.class)
                        .single())
                .as("sealed, and texts to be read")
                .isEqualTo("2/0");
        assertThat(secret.resolve(".taken")).isEmptyDirectory();
        assertThat(folder.resolve("refused")).doesNotExist();
        try (var aside = Files.list(secret.resolve("refused"))) {
            assertThat(aside).hasSize(1);
        }
    }

    @Test
    void a_secret_scan_a_node_died_over_stays_secret() throws IOException {
        var taken = Files.createDirectories(folder.resolve("ลับ").resolve(".taken"));
        aged(
                scan(
                        taken.resolve(UUID.randomUUID() + "--" + office.registry + "--s.pdf"),
                        TrayTest.letter("ลน ๒/๑", "ลับ")),
                Duration.ofHours(1));
        assertThat(scanner.empty()).isEqualTo(1);
        assertThat(tray(office.registry, true)).containsExactly("s.pdf");
        assertThat(tray(office.registry)).isEmpty();
    }

    @Test
    void what_is_still_being_written_is_left_alone() throws IOException {
        Files.write(folder.resolve("growing.pdf"), TrayTest.letter("ศธ ๑/๓", ""));
        scan(folder.resolve(".hidden.pdf"), TrayTest.letter("ศธ ๑/๔", ""));
        Files.createFile(folder.resolve("just begun.pdf"));
        assertThat(scanner.empty()).isZero();
        assertThat(folder.resolve("growing.pdf")).exists();
    }

    @Test
    void what_cannot_be_kept_is_moved_aside_and_said_in_the_tray() throws IOException {
        scan(folder.resolve("เสีย.pdf"), "not a letter".getBytes(StandardCharsets.UTF_8));
        assertThat(scanner.empty()).isEqualTo(1);
        var line = rows.lines(new TrayId(office.office.id(), office.registry, false), null, 9)
                .getFirst();
        assertThat(line.file()).isNull();
        assertThat(line.why()).contains("เสีย.pdf", "refused");
        try (var aside = Files.list(folder.resolve("refused"))) {
            assertThat(aside.map(file -> String.valueOf(file.getFileName())))
                    .singleElement()
                    .asString()
                    .endsWith("--เสีย.pdf");
        }
    }

    @Test
    void of_several_nodes_one_takes_a_file() throws Exception {
        for (int i = 0; i < 10; i++) {
            scan(folder.resolve(i + ".pdf"), TrayTest.letter("ศธ ๒/" + i, ""));
        }
        Callable<Integer> node = () -> {
            try {
                return scanner.empty();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        };
        try (var nodes = Executors.newVirtualThreadPerTaskExecutor()) {
            int taken = 0;
            for (var each : nodes.invokeAll(List.of(node, node, node))) {
                taken += each.get();
            }
            assertThat(taken).isEqualTo(10);
        }
        assertThat(tray(office.registry)).hasSize(10);
    }

    @Test
    void what_a_node_took_before_it_died_is_laid_in_by_another_and_never_twice() throws IOException {
        var taken = Files.createDirectories(folder.resolve(".taken"));
        var name = UUID.randomUUID() + "--" + office.plans + "--scan.pdf";
        var file = scan(taken.resolve(name), TrayTest.letter("ศธ ๓/๑", ""));
        assertThat(scanner.empty()).as("it may still be at work").isZero();
        aged(file, Duration.ofHours(1));
        assertThat(scanner.empty()).isEqualTo(1);
        assertThat(tray(office.plans)).containsExactly("scan.pdf");

        // It died after the draft was written: the file is still there, the draft too.
        aged(scan(taken.resolve(name), TrayTest.letter("ศธ ๓/๑", "")), Duration.ofHours(1));
        scanner.empty();
        assertThat(tray(office.plans)).hasSize(1);
        assertThat(taken).isEmptyDirectory();
    }

    private static Path scan(Path file, byte[] content) throws IOException {
        Files.write(file, content);
        aged(file, Duration.ofMinutes(1));
        return file;
    }

    private static void aged(Path file, Duration by) throws IOException {
        Files.setLastModifiedTime(file, FileTime.from(Instant.now().minus(by)));
    }

    private List<String> tray(UnitId unit) {
        return tray(unit, false);
    }

    private List<String> tray(UnitId unit, boolean secret) {
        return rows.lines(new TrayId(office.office.id(), unit, secret), null, 99).stream()
                .map(DraftRows.Line::name)
                .toList();
    }

    /** The tests keep many offices in one database; the folder is for an installation of one. */
    private Office only() {
        return (Office) Proxy.newProxyInstance(
                Office.class.getClassLoader(),
                new Class<?>[] {Office.class},
                (proxy, method, arguments) -> method.getName().equals("offices")
                        ? List.of(office.office.id())
                        : method.invoke(allOffices, arguments));
    }
}
