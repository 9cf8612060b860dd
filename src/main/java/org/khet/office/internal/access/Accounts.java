package org.khet.office.internal.access;

import java.util.Optional;
import org.khet.office.OfficeId;
import org.khet.office.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class Accounts {

    private final JdbcClient jdbc;

    Accounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Account(OfficeId officeId, PersonId personId, String passwordHash) {}

    /** Is it still the same password? Who is about to issue another waits until the transaction ends. */
    boolean still(Account account) {
        return jdbc.sql("""
                select 1 from office.account
                where office_id = :office and person_id = :person and password_hash = :hash and closed_at is null
                for share""")
                .param("office", account.officeId().value())
                .param("person", account.personId().value())
                .param("hash", account.passwordHash())
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    Optional<Account> open(String userName) {
        return jdbc.sql("""
                select office_id, person_id, password_hash from office.account
                where user_name = :userName and closed_at is null""").param("userName", userName).query(Account.class).optional();
    }
}
