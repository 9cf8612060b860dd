package org.khet.office.internal.factor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.khet.office.Acting;
import org.khet.office.Actor;
import org.khet.office.OfficeFixture;
import org.khet.office.Reauthentication;
import org.khet.office.Reauthentication.Proven;
import org.khet.office.Role;
import org.khet.office.UnitKind;
import org.khet.platform.thai.OfficeClock;
import org.khet.support.KhetTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

/** Whoever signs proves once more who they are. */
@KhetTest
class ReauthenticatingTest {

    private static final Instant NOW = Instant.parse("2026-11-24T02:00:00Z");
    private static final String ADDRESS = "10.9.0.1";

    @Autowired
    Reauthentication reauthentication;

    @Autowired
    SecondFactor second;

    @Autowired
    Acting acting;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    private Actor actor;

    @BeforeEach
    void somebody() {
        var office = OfficeFixture.in(jdbc);
        var unit = office.unit(UnitKind.GROUP, "กลุ่มทดสอบ");
        var person = office.person("มะลิ", "ทดสอบ");
        office.membership(person, unit, Role.GROUP_DIRECTOR, -1, null);
        office.account(person);
        actor = acting.actor(office.id(), person, unit).orElseThrow();
    }

    @Test
    void a_password_is_enough_without_a_second_factor() {
        assertThat(reauthentication.needsCode(actor.office(), actor.person())).isFalse();
        assertThat(prove(OfficeFixture.PASSWORD, "")).isEqualTo(new Proven.Right());
    }

    @Test
    void with_a_second_factor_the_code_is_asked_for_after_the_password_and_good_once() {
        OfficeClock.at(NOW, () -> {
            second.begin(actor);
            var secret = second.unconfirmed(actor).orElseThrow();
            second.confirm(actor, Totp.code(secret, Totp.step(NOW), Totp.DIGITS), ADDRESS);
            var code = Totp.code(secret, Totp.step(NOW) + 1, Totp.DIGITS);
            assertThat(reauthentication.needsCode(actor.office(), actor.person()))
                    .isTrue();
            assertThat(field(prove(OfficeFixture.PASSWORD, " "))).isEqualTo("code");
            assertThat(field(prove("ผิด", code))).as("the code is not used up").isEqualTo("password");
            assertThat(field(prove(OfficeFixture.PASSWORD, "000000"))).isEqualTo("code");
            assertThat(prove(OfficeFixture.PASSWORD, code)).isEqualTo(new Proven.Right());
            assertThat(field(prove(OfficeFixture.PASSWORD, code))).isEqualTo("code");
        });
    }

    @Test
    void a_right_password_forgets_the_wrong_ones_before_it() {
        for (int round = 0; round < 3; round++) {
            for (int i = 0; i < 4; i++) {
                assertThat(field(prove("ผิด", ""))).isEqualTo("password");
            }
            assertThat(prove(OfficeFixture.PASSWORD, "")).isEqualTo(new Proven.Right());
        }
    }

    @Test
    void a_closed_account_proves_nothing() {
        jdbc.sql("update office.account set closed_at = now() where person_id = :person")
                .param("person", actor.person().value())
                .update();
        assertThat(field(prove(OfficeFixture.PASSWORD, ""))).isEqualTo("password");
    }

    @Test
    void it_is_never_asked_in_a_transaction() {
        assertThatThrownBy(() -> transaction.execute(status -> prove(OfficeFixture.PASSWORD, "")))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    private Proven prove(String password, String code) {
        return reauthentication.prove(actor, password, code, ADDRESS);
    }

    private static String field(Proven proven) {
        return proven instanceof Proven.Refused(var field, var message) && !message.isBlank() ? field : "right";
    }
}
