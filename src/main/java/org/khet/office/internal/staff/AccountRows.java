package org.khet.office.internal.staff;

import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.khet.office.OfficeId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** บัญชีผู้ใช้ as rows. */
@Repository
class AccountRows {

    private final JdbcClient jdbc;

    AccountRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param closedAt since when it may not sign in; null: it may
     * @param mustChange the password was issued and has not been changed yet
     * @param firstPasswordAt when one was last issued; null: none was
     */
    record Account(
            String userName,
            @Nullable OffsetDateTime closedAt,
            boolean mustChange,
            @Nullable OffsetDateTime firstPasswordAt) {}

    Optional<Account> find(OfficeId office, UUID person) {
        return jdbc.sql("""
                select user_name, closed_at, must_change, first_password_at
                from office.account
                where office_id = :office and person_id = :person""")
                .param("office", office.value())
                .param("person", person)
                .query(Account.class)
                .optional();
    }

    /** User names are one for the whole system: nobody says which office they belong to when they sign in. */
    boolean taken(String userName) {
        return jdbc.sql("select exists (select from office.user_names_taken(array[:name]))")
                .param("name", userName)
                .query(Boolean.class)
                .single();
    }

    /** Whoever else wants this name, in whichever office, waits until the transaction ends. */
    void claim(String userName) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('user name ' || :name, 0))")
                .param("name", userName)
                .query((row, number) -> userName)
                .single();
    }

    /** Opens the account; false when the name was taken in the meantime. */
    boolean open(OfficeId office, UUID person, String userName, String hash) {
        return jdbc.sql("""
                insert into office.account (office_id, person_id, user_name, password_hash, must_change,
                    first_password_at)
                values (:office, :person, :name, :hash, true, clock_timestamp())
                on conflict do nothing""")
                        .param("office", office.value())
                        .param("person", person)
                        .param("name", userName)
                        .param("hash", hash)
                        .update()
                == 1;
    }

    void rename(OfficeId office, UUID person, String userName) {
        jdbc.sql("update office.account set user_name = :name where office_id = :office and person_id = :person")
                .param("office", office.value())
                .param("person", person)
                .param("name", userName)
                .update();
    }

    void lock(OfficeId office, UUID person) {
        close(office, person, "clock_timestamp()");
    }

    void unlock(OfficeId office, UUID person) {
        close(office, person, "null");
    }

    private void close(OfficeId office, UUID person, String at) {
        jdbc.sql("update office.account set closed_at = %s where office_id = :office and person_id = :person"
                        .formatted(at))
                .param("office", office.value())
                .param("person", person)
                .update();
    }

    void issue(OfficeId office, UUID person, String hash) {
        jdbc.sql("""
                update office.account
                set password_hash = :hash, must_change = true, first_password_at = clock_timestamp()
                where office_id = :office and person_id = :person""")
                .param("office", office.value())
                .param("person", person)
                .param("hash", hash)
                .update();
    }

    /** Whoever is signed in under the old password is not any longer. */
    void endSessions(OfficeId office, UUID person) {
        jdbc.sql("delete from platform.spring_session where principal_name = :who")
                .param("who", office + "/" + person)
                .update();
    }
}
