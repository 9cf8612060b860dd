package org.khet.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.khet.support.TestDatabase;

class OfficeRoleTest {

    @Test
    void without_the_role_the_administrator_is_told_what_to_run() {
        TestDatabase.asOwner("create role stranger login password 'stranger'");
        assertThatExceptionOfType(DatabaseRefused.class)
                .isThrownBy(() -> DatabaseCheck.check(databaseOf("stranger"), false))
                .withMessageContaining("ให้ผู้ดูแลฐานข้อมูลสั่ง")
                .withMessageContaining("create role khet_office nologin; grant khet_office to stranger;");
    }

    @Test
    void who_may_make_roles_makes_it() throws SQLException {
        TestDatabase.asOwner("create role maker login createrole password 'maker'");
        try (var connection = databaseOf("maker").connect()) {
            OfficeRole.check(connection, "made_office");
            OfficeRole.check(connection, "made_office");
            try (var statement = connection.createStatement();
                    var rows = statement.executeQuery("select current_user")) {
                rows.next();
                assertThat(rows.getString(1)).isEqualTo("maker");
            }
        }
    }

    @Test
    void a_role_that_sees_the_rows_of_all_offices_is_refused() throws SQLException {
        TestDatabase.asOwner("create role seeing_office bypassrls");
        TestDatabase.asOwner("grant seeing_office to khet");
        try (var connection = TestDatabase.fresh().connect()) {
            assertThatExceptionOfType(DatabaseRefused.class)
                    .isThrownBy(() -> OfficeRole.check(connection, "seeing_office"))
                    .withMessageContaining("nobypassrls");
        }
    }

    private static Database databaseOf(String user) {
        TestDatabase.asOwner("create database of_" + user + " owner " + user);
        var url = TestDatabase.fresh().url().replaceFirst("/[^/]*$", "/of_" + user);
        return new Database(url, user, user, null);
    }
}
