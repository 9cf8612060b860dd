package org.khet.trust;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.RepeatedTest;
import org.khet.office.Desk;
import org.khet.office.Tokens;
import org.khet.support.KhetTest;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A token or session that two end at once is ended once, and out at once. */
@KhetTest
class TokenRacesTest extends TwoAdministrators {

    @RepeatedTest(ROUNDS)
    void a_token_is_revoked_once_and_out_at_once() throws Exception {
        var theirs = Desk.of(mvc, user);
        var token = ((Tokens.Issued.Done) tokens.issue(user)).token();
        var id = jdbc.sql("select id from office.token where person_id = :id")
                .param("id", person.value())
                .query(UUID.class)
                .single();
        var again = Desk.of(mvc, user);
        Race.of(
                () -> theirs.post("/office/account/tokens/" + id + "/revoke"),
                () -> again.post("/office/account/tokens/" + id + "/revoke"));
        assertThat(acts("token.revoked")).isOne();
        assertThat(api(token)).hasStatus(401);
    }

    @RepeatedTest(ROUNDS)
    void a_token_that_is_used_while_it_is_revoked_works_this_once_or_not_at_all() throws Exception {
        var theirs = Desk.of(mvc, user);
        var token = ((Tokens.Issued.Done) tokens.issue(user)).token();
        var id = jdbc.sql("select id from office.token where person_id = :id")
                .param("id", person.value())
                .query(UUID.class)
                .single();
        var answers = Race.of(() -> theirs.post("/office/account/tokens/" + id + "/revoke"), () -> api(token));
        assertThat(answers.getLast().getResponse().getStatus()).isIn(200, 401);
        assertThat(api(token)).hasStatus(401);
    }

    private MvcTestResult api(String token) {
        return mvc.get()
                .uri("/api/v1/letters/received")
                .header("Authorization", "Bearer " + token)
                .exchange();
    }

    @RepeatedTest(ROUNDS)
    void sessions_of_a_person_are_ended_once() throws Exception {
        var theirs = Desk.of(mvc, user);
        both(people("/sessions/end"));
        assertThat(theirs.get("/office/units")).hasStatus3xxRedirection();
    }
}
