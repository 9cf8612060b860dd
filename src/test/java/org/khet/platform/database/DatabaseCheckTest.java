package org.khet.platform.database;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.khet.support.TestDatabase;

class DatabaseCheckTest {

    @Test
    void a_database_in_utf8_finds_thai() {
        assertThatCode(() -> DatabaseCheck.check(TestDatabase.fresh(), false)).doesNotThrowAnyException();
    }

    @Test
    void a_database_that_cannot_find_thai_is_refused_and_the_way_out_is_said() {
        TestDatabase.asOwner("create database no_thai owner khet template template0 encoding 'UTF8' locale 'C'");
        var khet = TestDatabase.fresh();
        var url = khet.url().replaceFirst("/[^/]*$", "/no_thai");
        assertThatExceptionOfType(DatabaseRefused.class)
                .isThrownBy(() -> DatabaseCheck.check(new Database(url, khet.user(), khet.password(), null), false))
                .withMessageContaining("locale 'C.UTF-8'");
    }

    @Test
    void a_database_that_may_lose_what_it_confirmed_is_refused() {
        var careless = TestDatabase.fresh();
        assertThatExceptionOfType(DatabaseRefused.class)
                .isThrownBy(() -> Database.external(careless.url(), careless.user(), careless.password()))
                .withMessageContaining("fsync = off");
    }

    @Test
    void a_database_that_is_not_there_is_said_in_a_sentence() {
        assertThatExceptionOfType(DatabaseRefused.class)
                .isThrownBy(() -> Database.external("jdbc:postgresql://127.0.0.1:1/khet", "khet", "secret"))
                .withMessageContaining("KHET_DB_URL")
                .withMessageNotContaining("secret");
    }
}
