package org.khet.office.internal.account;

import java.time.OffsetDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.khet.office.OfficeId;
import org.khet.office.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The account of a person, and what their office asks of a password. */
@Component
class OwnAccounts {

    private static final int SHORTEST = 10;

    private final JdbcClient jdbc;

    OwnAccounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A person's account.
     *
     * @param changedAt when its owner last chose a password, null for never
     */
    record Account(
            String userName,
            String firstName,
            String lastName,
            String passwordHash,
            boolean mustChange,
            @Nullable OffsetDateTime changedAt) {}

    Optional<Account> of(OfficeId office, PersonId person) {
        return jdbc.sql("""
                select a.user_name, p.first_name, p.last_name, a.password_hash, a.must_change,
                    a.password_changed_at as changed_at
                from office.account a join office.person p on p.office_id = a.office_id and p.id = a.person_id
                where a.office_id = :office and a.person_id = :person and a.closed_at is null""")
                .param("office", office.value())
                .param("person", person.value())
                .query(Account.class)
                .optional();
    }

    /** Takes the new hash in the place of that one; false when somebody was quicker. */
    boolean change(OfficeId office, PersonId person, String before, String after) {
        return jdbc.sql("""
                        update office.account
                        set password_hash = :after, must_change = false, password_changed_at = now()
                        where office_id = :office and person_id = :person and password_hash = :before
                            and closed_at is null""")
                        .param("office", office.value())
                        .param("person", person.value())
                        .param("before", before)
                        .param("after", after)
                        .update()
                == 1;
    }

    /** The fewest characters of a password in this office. */
    int shortest(OfficeId office) {
        return jdbc.sql("select shortest_password from office.sign_in_rules where office_id = :office")
                .param("office", office.value())
                .query(Integer.class)
                .optional()
                .orElse(SHORTEST);
    }
}
