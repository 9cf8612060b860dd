package org.khet.correspondence.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.khet.correspondence.Secrecy;
import org.khet.files.Samples;
import org.khet.support.KhetTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** What a secret letter carries: sealed from the first, shown page by page with the name of who reads, given to nobody. */
@KhetTest
class SecretFilesTest {

    private static final Pattern KEPT = Pattern.compile("name=\"files\\.kept\" value=\"([0-9a-f-]{36})\"");

    @Autowired
    ApplicationContext context;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient jdbc;

    @Value("${khet.data}")
    String data;

    private SecretFixture secrets;
    private LetterFixture office;

    @BeforeEach
    void an_office_with_a_registrar_of_secret_papers() {
        secrets = new SecretFixture(context);
        office = secrets.office;
    }

    @Test
    void neither_trail_nor_store_nor_search_key_gives_its_words_away() throws IOException {
        var secret = secrets.registered(Secrecy.SECRET);
        office.entrusting.entrust(
                secrets.registrar, office.seen(secret), office.plansOfficer.person(), "ลับเฉพาะตัวท่าน", null);
        var trail = jdbc.sql("""
                select coalesce(note, '') || coalesce(before::text, '') || coalesce(after::text, '')
                from platform.act where subject_id = :letter order by id""")
                .param("letter", office.entry(secret).letter().value())
                .query(String.class)
                .list();
        assertThat(trail)
                .hasSizeGreaterThan(1)
                .allSatisfy(act -> assertThat(act)
                        .contains("sealed")
                        .doesNotContain(SecretFixture.WORDS)
                        .doesNotContain("ลับเฉพาะ"));
        assertThat(jdbc.sql("select k from correspondence.letter where id = :letter")
                        .param("letter", office.entry(secret).letter().value())
                        .query(String.class)
                        .single())
                .isEmpty();
        assertThat(plainFiles()).as("files that hold the page's text").isEmpty();
    }

    @Test
    void its_pages_carry_the_name_of_who_reads_them_and_the_original_goes_to_nobody() throws IOException {
        var secret = secrets.registered(Secrecy.SECRET);
        var session = office.session(mvc, secrets.registrar);
        var file = "/correspondence/letters/" + secret + "/files/" + secrets.file(secret);
        assertThat(secrets.get(session, file)).hasStatus(404);
        var png = secrets.get(session, file + "/pages/1.png");
        assertThat(png).hasStatus(200);
        var image = ImageIO.read(new ByteArrayInputStream(png.getResponse().getContentAsByteArray()));
        var marked = 0;
        for (var x = 0; x < image.getWidth(); x += 3) {
            for (var y = 0; y < image.getHeight(); y += 3) {
                var rgb = image.getRGB(x, y);
                marked += ((rgb >> 16) & 255) > (rgb & 255) + 8 ? 1 : 0;
            }
        }
        assertThat(marked).as("reddish points of the watermark").isGreaterThan(500);
        assertThat(secrets.get(session, file + "/pages/9.png")).hasStatus(404);
        assertThat(secrets.body(session, "/correspondence/letters/" + secret)).doesNotContain("href=\"" + file + "\"");
    }

    @Test
    void an_ordinary_clerk_hands_it_to_the_registrar_unopened() throws IOException {
        var refused = secrets.submit(office.session(mvc, office.saraban), "SECRET", true, "");
        assertThat(refused).hasStatus(422);
        assertThat(secrets.plain(refused)).contains("หนังสือลับต้องลงทะเบียนโดยนายทะเบียนข้อมูลข่าวสารลับ");
        assertThat(plainFiles()).as("what was uploaded with the refused form").isEmpty();
    }

    @Test
    void the_paper_of_what_is_top_secret_never_enters_the_system() throws IOException {
        var session = office.session(mvc, secrets.registrar);
        var refused = secrets.submit(session, "TOP_SECRET", true, "");
        assertThat(refused).hasStatus(422);
        assertThat(secrets.plain(refused)).contains("ห้ามนำเอกสารเข้าระบบ");
        assertThat(KEPT.matcher(refused.getResponse().getContentAsString()).find())
                .isFalse();
        assertThat(secrets.submit(session, "TOP_SECRET", false, "")).hasStatus(302);
    }

    @Test
    void an_upload_that_waited_with_a_refused_form_is_sealed_when_the_letter_turns_out_secret() throws IOException {
        var session = office.session(mvc, secrets.registrar);
        var refused = secrets.submit(session, "NORMAL", true, "subject");
        assertThat(refused).hasStatus(422);
        assertThat(plainFiles()).as("it waits open").hasSize(1);
        var kept = KEPT.matcher(refused.getResponse().getContentAsString());
        assertThat(kept.find()).isTrue();
        var again = mvc.post()
                .uri("/correspondence/receive")
                .cookie(session)
                .with(csrf())
                .param("files.kept", kept.group(1));
        secrets.fields("SECRET").forEach(again::param);
        assertThat(again.exchange()).hasStatus(302);
        assertThat(jdbc.sql("select sealed from files.file where id = :file")
                        .param("file", UUID.fromString(kept.group(1)))
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    @Test
    void a_secret_letter_carries_nothing_that_cannot_be_shown_page_by_page() throws IOException {
        var request = mvc.perform(MockMvcRequestBuilders.multipart("/correspondence/receive")
                .file(new MockMultipartFile("files", "รูป.webp", "image/webp", Samples.webp()))
                .params(secrets.params(secrets.fields("SECRET")))
                .cookie(office.session(mvc, secrets.registrar))
                .with(csrf()));
        assertThat(request).hasStatus(422);
        assertThat(secrets.plain(request)).contains("หนังสือลับแนบได้เฉพาะ PDF และภาพ");
    }

    @Test
    void what_is_registered_as_secret_stays_so() throws IOException {
        var secret = office.entry(secrets.registered(Secrecy.SECRET)).letter();
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> jdbc.sql("update correspondence.letter set secrecy = 'NORMAL' where id = :letter")
                        .param("letter", secret.value())
                        .update());
        var open = office.registered(secrets.registrar, "เรื่องทั่วไป");
        var answer = mvc.perform(
                MockMvcRequestBuilders.multipart(HttpMethod.POST, "/correspondence/letters/" + open + "/correct")
                        .params(secrets.params(secrets.fields("SECRET")))
                        .param("version", "1")
                        .cookie(office.session(mvc, secrets.registrar))
                        .with(csrf()));
        assertThat(answer).hasStatus(422);
        assertThat(secrets.plain(answer)).contains("เปลี่ยนระหว่างลับกับไม่ลับไม่ได้");
    }

    /** Files of the store that hold, unsealed, what this test uploaded. */
    private List<Path> plainFiles() throws IOException {
        var words = office.office.id().toString();
        try (var files = Files.walk(Path.of(data))) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> holds(file, words))
                    .toList();
        }
    }

    private static boolean holds(Path file, String words) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1).contains(words);
        } catch (IOException gone) {
            return false;
        }
    }
}
