package org.khet.correspondence.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.servlet.http.Cookie;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.khet.correspondence.EntryId;
import org.khet.correspondence.Secrecy;
import org.khet.files.Samples;
import org.khet.office.Actor;
import org.khet.office.Role;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** An office with a registrar of secret papers, and what tests do with one. */
final class SecretFixture {

    static final String SUBJECT = "แผนเผชิญเหตุฉุกเฉินเฉพาะกิจ";
    static final String SENDER = "หน่วยประสานงานทดสอบพิเศษ";
    static final String NUMBER = "ลน 0077/ล991";
    static final List<String> WORDS = List.of(SUBJECT, SENDER, NUMBER, "ลน 0077", "๐๐๗๗/ล๙๙๑", "scan-991");

    final LetterFixture office;
    final Actor registrar;
    private final MockMvcTester mvc;
    private final JdbcClient jdbc;

    SecretFixture(ApplicationContext context) {
        office = new LetterFixture(context);
        registrar = office.someone(Role.SECRET_REGISTRAR, office.registry);
        mvc = context.getBean(MockMvcTester.class);
        jdbc = context.getBean(JdbcClient.class);
    }

    EntryId registered(Secrecy secrecy) throws IOException {
        var answer = submit(office.session(mvc, registrar), secrecy.name(), true, "");
        assertThat(answer).hasStatus(302);
        var to = Objects.requireNonNull(answer.getResponse().getRedirectedUrl());
        return new EntryId(UUID.fromString(to.substring(to.lastIndexOf('/') + 1)));
    }

    MvcTestResult submit(Cookie session, String secrecy, boolean withFile, String without) throws IOException {
        var fields = fields(secrecy);
        fields.replaceAll((name, value) -> name.equals(without) ? "" : value);
        var request = MockMvcRequestBuilders.multipart("/correspondence/receive");
        if (withFile) {
            request.file(new MockMultipartFile(
                    "files",
                    "scan-991.pdf",
                    "application/pdf",
                    Samples.pdf("991 " + office.office.id()).getBytes(StandardCharsets.ISO_8859_1)));
        }
        return mvc.perform(request.params(params(fields)).cookie(session).with(csrf()));
    }

    Map<String, String> fields(String secrecy) {
        return new HashMap<>(Map.of(
                "number", NUMBER,
                "dated.day", "20",
                "dated.month", "11",
                "dated.year", "2569",
                "sender", SENDER,
                "addressee", "ผู้อำนวยการ",
                "subject", SUBJECT,
                "speed", "NORMAL",
                "secrecy", secrecy,
                "channel", "HAND"));
    }

    MultiValueMap<String, String> params(Map<String, String> fields) {
        var params = new LinkedMultiValueMap<String, String>();
        fields.forEach(params::add);
        return params;
    }

    MvcTestResult get(Cookie session, String address) {
        return mvc.get().uri(address).cookie(session).exchange();
    }

    MvcTestResult post(Cookie session, EntryId entry, String verb) {
        return mvc.post()
                .uri("/correspondence/letters/" + entry + "/" + verb)
                .cookie(session)
                .with(csrf())
                .exchange();
    }

    String body(Cookie session, String address) throws IOException {
        return get(session, address).getResponse().getContentAsString(StandardCharsets.UTF_8);
    }

    /** What a person reads of the page. */
    String plain(MvcTestResult answer) throws IOException {
        return answer.getResponse().getContentAsString().replaceAll("<[^>]*>", "");
    }

    UUID file(EntryId entry) {
        return jdbc.sql(
                        "select file_id from correspondence.letter_file where letter_id = :letter order by position limit 1")
                .param("letter", office.entry(entry).letter().value())
                .query(UUID.class)
                .single();
    }

    long acts(EntryId entry, String verb, Actor by) {
        return jdbc.sql("""
                select count(*) from platform.act
                where subject_id = :letter and verb = :verb and person_id = :person""")
                .param("letter", office.entry(entry).letter().value())
                .param("verb", verb)
                .param("person", by.person().value())
                .query(Long.class)
                .single();
    }
}
