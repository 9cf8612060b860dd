package org.khet.correspondence.internal.tray;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.servlet.http.Cookie;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.khet.correspondence.internal.LetterFixture;
import org.khet.files.FileId;
import org.khet.files.FileText.State;
import org.khet.files.FileTexts;
import org.khet.files.Samples;
import org.khet.office.Actor;
import org.khet.office.Role;
import org.khet.support.KhetTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The registrar's own tray: sealed from the first byte, read by no machine, seen by nobody else. */
@KhetTest
class SecretTrayTest {

    private static final String TRAY = "/correspondence/tray";
    private static final String RECEIVE = "/correspondence/receive";

    @Autowired
    ApplicationContext context;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    FileTexts texts;

    @Value("${khet.data}")
    String data;

    private LetterFixture office;
    private Actor registrar;
    private Cookie keeper;
    private Cookie saraban;
    private String name;

    @BeforeEach
    void an_office_with_a_registrar_of_secret_papers() {
        office = new LetterFixture(context);
        registrar = office.someone(Role.SECRET_REGISTRAR, office.registry);
        keeper = office.session(mvc, registrar);
        saraban = office.session(mvc, office.saraban);
        name = "scan-" + office.office.id().toString().substring(0, 8) + ".pdf";
    }

    @Test
    void what_the_registrar_lays_in_is_sealed_from_the_first_and_read_by_no_machine() throws IOException {
        var draft = laid(keeper);
        assertThat(openFiles()).as("files with its words").isEmpty();
        assertThat(texts(draft)).isZero();
        assertThat(texts.read(office.office.id(), file(draft)).state()).isEqualTo(State.NOT_READ);

        assertThat(body(keeper, TRAY)).contains("ถาดหนังสือลับรอลงรับ", name, "ผนึกแล้ว");
        assertThat(body(keeper, RECEIVE + "?draft=" + draft))
                .contains("ระบบไม่อ่านข้อความ", TRAY + "/" + draft + "/pages/1.png")
                .doesNotContain(TRAY + "/" + draft + "/file")
                .containsPattern("value=\"SECRET\"[^>]* checked");
        assertThat(get(keeper, TRAY + "/" + draft + "/file")).hasStatus(404);
        assertThat(get(keeper, TRAY + "/" + draft + "/pages/1.png")).hasStatusOk();
        get(keeper, TRAY + "/" + draft + "/pages/1.png");
        assertThat(acts(draft)).containsExactly("draft.read");
        assertThat(openFiles()).as("pictures of its pages are kept nowhere").isEmpty();
    }

    @Test
    void what_the_registrar_drops_on_the_form_is_sealed_as_well_and_shown_to_them_alone() throws IOException {
        assertThat(body(keeper, RECEIVE)).containsPattern("value=\"SECRET\"[^>]* checked");
        var bytes = Samples.pdf(office.office.id()).getBytes(StandardCharsets.ISO_8859_1);
        var form = words(send(
                keeper,
                RECEIVE + "/read",
                Map.of("secrecy", "SECRET"),
                new MockMultipartFile("files", name, null, bytes)));
        assertThat(form).contains("ระบบไม่อ่านข้อความ");
        assertThat(openFiles()).isEmpty();
        var picture = form.replaceFirst("(?s).*src=\"(/correspondence/receive/files/[^\"]+)\".*", "$1");
        assertThat(get(keeper, picture)).hasStatusOk();
        assertThat(get(saraban, picture)).hasStatus(404);
        assertThat(openFiles()).isEmpty();
    }

    @Test
    void only_a_secret_letter_comes_of_it_and_its_words_stay_with_its_registrar() throws IOException {
        var draft = laid(keeper);
        assertThat(words(confirm(keeper, draft, "NORMAL"))).contains("ถาดนี้มีแต่หนังสือลับ");
        assertThat(words(confirm(keeper, draft, "TOP_SECRET"))).contains("ห้ามนำเอกสารเข้าระบบ");
        var letter = confirm(keeper, draft, "SECRET").getResponse().getRedirectedUrl();
        assertThat(letter).startsWith("/correspondence/letters/");
        assertThat(body(keeper, Objects.requireNonNull(letter))).contains("เรื่องที่ปิดไว้", name);
        assertThat(get(saraban, letter)).hasStatus(404);
        assertThat(body(keeper, TRAY)).contains("ไม่มีหนังสือรอลงรับ");
    }

    @Test
    void a_curious_colleague_finds_nothing_on_any_surface() throws IOException {
        var draft = laid(keeper);
        for (var curious : List.of(
                office.saraban,
                office.plansHead,
                office.plansOfficer,
                office.director,
                office.schoolClerk,
                office.someone(Role.SECRET_REGISTRAR, office.plans),
                office.someone(Role.AUDITOR, office.money),
                office.someone(Role.ADMINISTRATOR, office.registry))) {
            var session = office.session(mvc, curious);
            for (var page : List.of(
                    "/",
                    TRAY,
                    RECEIVE,
                    RECEIVE + "?draft=" + draft,
                    TRAY + "/" + draft + "/file",
                    TRAY + "/" + draft + "/pages/1.png",
                    "/correspondence",
                    "/correspondence?q=scan",
                    "/correspondence/export.csv",
                    "/correspondence/secrets",
                    "/correspondence/numbers",
                    "/correspondence/counts",
                    "/correspondence/pendency",
                    "/audit",
                    "/audit/export.csv")) {
                assertThat(body(session, page))
                        .as("%s %s", curious.as().role(), page)
                        .doesNotContain(name, draft);
            }
            for (var file : List.of("/file", "/pages/1.png")) {
                assertThat(get(session, TRAY + "/" + draft + file).getResponse().getStatus())
                        .isIn(403, 404);
            }
            post(session, TRAY + "/" + draft + "/discard", Map.of("why", "ไม่ใช่ของเรา"));
            post(session, TRAY + "/" + draft + "/hand-over", Map.of());
            confirm(session, draft, "NORMAL");
        }
        assertThat(state(draft)).isEqualTo("WAITING");
        assertThat(acts(draft)).isEmpty();
    }

    @Test
    void a_draft_that_turns_out_secret_is_handed_over_sealed_and_leaves_neither_text_nor_picture() throws IOException {
        var draft = laid(saraban);
        var file = file(draft);
        assertThat(texts.read(office.office.id(), file).text()).contains("Letter");
        assertThat(get(saraban, TRAY + "/" + draft + "/pages/1.png")).hasStatusOk();
        assertThat(openFiles()).as("it lies open, with a picture").hasSize(2);

        var answer = post(saraban, TRAY + "/" + draft + "/hand-over", Map.of());

        assertThat(answer.getResponse().getRedirectedUrl()).isEqualTo(TRAY);
        assertThat(openFiles()).as("open bytes and pictures").isEmpty();
        assertThat(texts(draft)).isZero();
        assertThat(texts.read(office.office.id(), file).text()).isEmpty();
        assertThat(body(saraban, TRAY)).contains("ไม่มีหนังสือรอลงรับ").doesNotContain(name);
        assertThat(get(saraban, TRAY + "/" + draft + "/pages/1.png")).hasStatus(404);
        assertThat(body(keeper, TRAY)).contains(name);
        assertThat(get(keeper, TRAY + "/" + draft + "/pages/1.png")).hasStatusOk();
        assertThat(jdbc.sql("""
                        select verb || coalesce(note, '') || coalesce(before::text, '') || coalesce(after::text, '')
                        from platform.act where subject_id = :draft and person_id = :by""")
                        .param("draft", UUID.fromString(draft))
                        .param("by", office.saraban.person().value())
                        .query(String.class)
                        .list())
                .as("the act, without a word")
                .containsExactly("draft.handed-over");
        assertThat(confirm(keeper, draft, "VERY_SECRET").getResponse().getRedirectedUrl())
                .startsWith("/correspondence/letters/");
    }

    @Test
    void a_unit_without_a_registrar_hands_over_to_the_offices_and_nobody_there_is_said() {
        var clerk = office.session(mvc, office.plansClerk);
        var first = laid(clerk);
        post(clerk, TRAY + "/" + first + "/hand-over", Map.of());
        assertThat(trayOf(first)).isEqualTo(office.registry.value());

        var other = new LetterFixture(context);
        var lonely = other.session(mvc, other.plansClerk);
        var draft = laid(lonely);
        var answer = post(lonely, TRAY + "/" + draft + "/hand-over", Map.of());
        assertThat(String.valueOf(answer.getMvcResult().getFlashMap()))
                .contains("ยังไม่มีผู้ดำรงตำแหน่งนายทะเบียนข้อมูลข่าวสารลับ");
        assertThat(jdbc.sql("select sealed from files.file where id = :file")
                        .param("file", file(draft).value())
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    @Test
    void the_same_bytes_on_another_letter_stay_open_there_also_in_another_office() throws IOException {
        var elsewhere = new LetterFixture(context);
        var stranger = elsewhere.session(mvc, elsewhere.saraban);
        var theirs = laid(stranger);
        var draft = laid(saraban);
        var other = laid(saraban);
        post(saraban, TRAY + "/" + draft + "/hand-over", Map.of());
        assertThat(get(saraban, TRAY + "/" + other + "/file")).hasStatusOk();
        post(saraban, TRAY + "/" + other + "/hand-over", Map.of());
        assertThat(get(stranger, TRAY + "/" + theirs + "/file")).hasStatusOk();
        post(stranger, TRAY + "/" + theirs + "/hand-over", Map.of());
        assertThat(openFiles()).isEmpty();
    }

    @Test
    void of_those_who_confirm_throw_away_and_hand_over_at_once_exactly_one_wins() throws Exception {
        for (int round = 0; round < 4; round++) {
            var draft = laid(saraban);
            var start = new CyclicBarrier(4);
            var acts = new ArrayList<Callable<MvcTestResult>>();
            acts.add(() -> confirm(saraban, draft, "NORMAL"));
            acts.add(() -> post(saraban, TRAY + "/" + draft + "/discard", Map.of("why", "ซ้ำ")));
            acts.add(() -> post(saraban, TRAY + "/" + draft + "/hand-over", Map.of()));
            acts.add(() -> post(saraban, TRAY + "/" + draft + "/hand-over", Map.of()));
            try (var all = Executors.newFixedThreadPool(4)) {
                var together = acts.stream()
                        .<Callable<Integer>>map(act -> () -> {
                            start.await();
                            return act.call().getResponse().getStatus();
                        })
                        .toList();
                for (var answer : all.invokeAll(together)) {
                    assertThat(answer.get()).isEqualTo(302);
                }
            }
            var handed = acts(draft).contains("draft.handed-over");
            var registered = state(draft).equals("REGISTERED");
            var thrown = state(draft).equals("THROWN");
            assertThat(List.of(handed, registered, thrown)).containsOnlyOnce(true);
            assertThat(acts(draft)).hasSize(registered ? 0 : 1);
            assertThat(texts(draft)).isEqualTo(handed ? 0 : 1);
        }
    }

    @Test
    void the_database_lets_a_draft_become_secret_only_and_never_open_again() {
        var draft = laid(keeper);
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> jdbc.sql("update correspondence.draft set secret = false where id = :draft")
                        .param("draft", UUID.fromString(draft))
                        .update());
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> jdbc.sql("update correspondence.draft set unit_id = :unit where id = :draft")
                        .param("unit", office.plans.value())
                        .param("draft", UUID.fromString(draft))
                        .update());
    }

    @Test
    void why_a_secret_draft_was_thrown_away_is_not_told_in_the_trail() {
        var draft = laid(keeper);
        post(keeper, TRAY + "/" + draft + "/discard", Map.of("why", "เป็นเรื่องของชายแดน"));
        assertThat(state(draft)).isEqualTo("THROWN");
        assertThat(jdbc.sql("select note from platform.act where subject_id = :draft")
                        .param("draft", UUID.fromString(draft))
                        .query((row, n) -> String.valueOf(row.getString(1)))
                        .list())
                .containsExactly("null");
    }

    @Test
    void what_cannot_be_shown_page_by_page_is_not_taken_into_the_secret_tray() throws IOException {
        var answer = send(keeper, TRAY, Map.of(), new MockMultipartFile("files", "x.webp", null, Samples.webp()));
        assertThat(words(answer)).contains("หนังสือลับแนบได้เฉพาะ PDF และภาพ");
    }

    private String laid(Cookie session) {
        var bytes = Samples.pdf(office.office.id()).getBytes(StandardCharsets.ISO_8859_1);
        assertThat(send(session, TRAY, Map.of(), new MockMultipartFile("files", name, null, bytes)))
                .hasStatus(302);
        return jdbc.sql(
                        "select id::text from correspondence.draft where office_id = any(:offices) order by id desc limit 1")
                .param(
                        "offices",
                        jdbc.sql("select id from office.office")
                                .query(UUID.class)
                                .list()
                                .toArray(UUID[]::new))
                .query(String.class)
                .single();
    }

    private MvcTestResult confirm(Cookie session, String draft, String secrecy) {
        return send(
                session,
                RECEIVE,
                Map.of(
                        "dated.day", "13",
                        "dated.month", "11",
                        "dated.year", "2569",
                        "sender", "หน่วยทดสอบ",
                        "addressee", "ผู้อำนวยการ",
                        "subject", "เรื่องที่ปิดไว้",
                        "speed", "NORMAL",
                        "secrecy", secrecy,
                        "channel", "HAND",
                        "draft", draft));
    }

    private MvcTestResult send(Cookie session, String to, Map<String, String> typed, MockMultipartFile... files) {
        var request = mvc.post().uri(to).multipart();
        for (var file : files) {
            request = request.file(file);
        }
        var ready = request.cookie(session).with(csrf());
        typed.forEach(ready::param);
        return ready.exchange();
    }

    private MvcTestResult post(Cookie session, String to, Map<String, String> typed) {
        return send(session, to, typed);
    }

    private MvcTestResult get(Cookie session, String address) {
        return mvc.get().uri(address).cookie(session).exchange();
    }

    private String body(Cookie session, String address) {
        return words(get(session, address));
    }

    private static String words(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8)
                .replaceAll("<wbr>|</?span[^>]*>", "");
    }

    private FileId file(String draft) {
        return new FileId(value("select file_id from correspondence.draft where id = :draft", draft, UUID.class));
    }

    private UUID trayOf(String draft) {
        return value("select unit_id from correspondence.draft where id = :draft", draft, UUID.class);
    }

    private String state(String draft) {
        return value("select state from correspondence.draft where id = :draft", draft, String.class);
    }

    private int texts(String draft) {
        return value("""
                select count(*) from files.text t join correspondence.draft d on d.file_id = t.file_id
                where d.id = :draft""", draft, Integer.class);
    }

    private <T> T value(String sql, String draft, Class<T> type) {
        return jdbc.sql(sql).param("draft", UUID.fromString(draft)).query(type).single();
    }

    private List<String> acts(String draft) {
        return jdbc.sql("select verb from platform.act where subject_id = :draft order by id")
                .param("draft", UUID.fromString(draft))
                .query(String.class)
                .list();
    }

    /** What lies in the store of this test's letter unsealed: its bytes, and pictures under the hash of those. */
    private List<Path> openFiles() throws IOException {
        var bytes = Samples.pdf(office.office.id()).getBytes(StandardCharsets.ISO_8859_1);
        var hash = org.khet.platform.web.Sha256.of(bytes);
        try (var files = Files.walk(Path.of(data))) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> String.valueOf(file.getFileName()).startsWith(hash))
                    .toList();
        }
    }
}
