package org.khet.trust;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.khet.dispatch.DispatchFixture;
import org.khet.dispatch.OutgoingId;
import org.khet.dispatch.SentFixture;
import org.khet.dispatch.Series;
import org.khet.files.Samples;
import org.khet.office.Desk;
import org.khet.office.OfficeFixture;
import org.khet.support.KhetTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Two certify copies of a letter at the same moment; one does while its number is cancelled. */
@KhetTest
class CopyRacesTest {

    @Autowired
    ApplicationContext context;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient jdbc;

    private DispatchFixture office;
    private SentFixture sent;
    private OutgoingId letter;
    private String path;

    @BeforeEach
    void a_letter() throws IOException {
        office = new DispatchFixture(context);
        sent = new SentFixture(context);
        letter = office.issued(office.officer, Series.ORDINARY, "เรื่องเดียว");
        path = "/dispatch/letters/" + letter + "/certified";
        var bytes = Samples.pdf(letter).getBytes(StandardCharsets.ISO_8859_1);
        sent.attach(office.officer, letter, "หนังสือ.pdf", bytes);
    }

    @Test
    void each_of_two_has_a_copy_of_their_own() throws Exception {
        var first = Desk.of(mvc, office.letters.userName(office.officer));
        var second = Desk.of(mvc, office.letters.userName(office.letters.plansClerk));
        var answers = Race.of(() -> first.post(path, form()), () -> second.post(path, form()));
        assertThat(Race.ledTo(answers, path)).isEqualTo(2);
        assertThat(copies("count(distinct code)")).isEqualTo(2);
        assertThat(copies("count(distinct certified_by)")).isEqualTo(2);
    }

    @Test
    void a_form_sent_while_the_number_is_cancelled_certifies_before_it_or_not_at_all() throws Exception {
        var desk = Desk.of(mvc, office.letters.userName(office.officer));
        var answers = Race.of(() -> desk.post(path, form()), () -> {
            sent.cancelled(letter, "พิมพ์ผิด");
            return desk.get("/");
        });
        assertThat(copies("count(*)")).isEqualTo((int) Race.ledTo(answers, path));
        assertThat(desk.post(path, form())).hasStatus(422);
    }

    private String[] form() {
        var file = jdbc.sql("select file_id from dispatch.letter_file where letter_id = :id")
                .param("id", letter.value())
                .query(UUID.class)
                .single();
        return new String[] {"file", file.toString(), "way", "system", "password", OfficeFixture.PASSWORD};
    }

    private int copies(String what) {
        return jdbc.sql("select " + what + " from dispatch.copy where letter_id = :id")
                .param("id", letter.value())
                .query(Integer.class)
                .single();
    }
}
