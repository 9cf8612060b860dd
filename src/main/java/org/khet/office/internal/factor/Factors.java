package org.khet.office.internal.factor;

import java.util.List;
import java.util.Optional;
import org.khet.office.OfficeId;
import org.khet.office.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The second factors of people and their recovery codes. */
@Component
class Factors {

    private final JdbcClient jdbc;

    Factors(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A second factor.
     *
     * @param sealed the secret, in hex
     * @param confirmed its owner has shown that the app knows it
     * @param lastStep of the last code taken
     */
    record Factor(String sealed, boolean confirmed, long lastStep) {}

    boolean isSet(OfficeId office, PersonId person) {
        return find(office, person).filter(Factor::confirmed).isPresent();
    }

    Optional<Factor> find(OfficeId office, PersonId person) {
        return jdbc.sql("""
                select encode(sealed, 'hex') as sealed, confirmed_at is not null as confirmed, last_step from office.second_factor
                where office_id = :office and person_id = :person""")
                .param("office", office.value())
                .param("person", person.value())
                .query(Factor.class)
                .optional();
    }

    /** What the person signs in with: short and plain enough for a QR code. */
    String userName(OfficeId office, PersonId person) {
        return jdbc.sql("select user_name from office.account where office_id = :office and person_id = :person")
                .param("office", office.value())
                .param("person", person.value())
                .query(String.class)
                .single();
    }

    /** What a person signs in with. */
    record Login(String userName, String passwordHash) {
        @Override
        public String toString() {
            return "Login[" + userName + "]";
        }
    }

    /** Empty when the account is closed. */
    Optional<Login> login(OfficeId office, PersonId person) {
        return jdbc.sql("""
                select user_name, password_hash from office.account
                where office_id = :office and person_id = :person and closed_at is null""")
                .param("office", office.value())
                .param("person", person.value())
                .query(Login.class)
                .optional();
    }

    /** As {@link #find}, and nobody else tries a code of this person until the transaction ends. */
    Optional<Factor> lock(OfficeId office, PersonId person) {
        return jdbc.sql("""
                select encode(sealed, 'hex') as sealed, confirmed_at is not null as confirmed, last_step from office.second_factor
                where office_id = :office and person_id = :person for update""")
                .param("office", office.value())
                .param("person", person.value())
                .query(Factor.class)
                .optional();
    }

    /** A new secret in the place of one that was never confirmed; a confirmed one stays. */
    void begin(OfficeId office, PersonId person, byte[] sealed) {
        jdbc.sql("""
                insert into office.second_factor as f (office_id, person_id, sealed) values (:office, :person, :sealed)
                on conflict (office_id, person_id) do update set sealed = :sealed, made_at = clock_timestamp()
                    where f.confirmed_at is null""")
                .param("office", office.value())
                .param("person", person.value())
                .param("sealed", sealed)
                .update();
    }

    /** A code of that step was taken: none of it or of an earlier one is again. The first confirms the secret. */
    void take(OfficeId office, PersonId person, long step) {
        jdbc.sql("""
                update office.second_factor set last_step = :step, confirmed_at = coalesce(confirmed_at, now())
                where office_id = :office and person_id = :person and last_step < :step""")
                .param("office", office.value())
                .param("person", person.value())
                .param("step", step)
                .update();
    }

    boolean remove(OfficeId office, PersonId person) {
        return jdbc.sql("delete from office.second_factor where office_id = :office and person_id = :person")
                        .param("office", office.value())
                        .param("person", person.value())
                        .update()
                > 0;
    }

    /** These instead of those there were. */
    void keepRecovery(OfficeId office, PersonId person, List<String> hashes) {
        jdbc.sql("delete from office.recovery_code where office_id = :office and person_id = :person")
                .param("office", office.value())
                .param("person", person.value())
                .update();
        jdbc.sql("""
                insert into office.recovery_code (office_id, person_id, code_hash)
                select :office, :person, decode(hash, 'hex') from unnest(cast(:hashes as text[])) as hash""")
                .param("office", office.value())
                .param("person", person.value())
                .param("hashes", hashes.toArray(String[]::new))
                .update();
    }

    /** Uses a recovery code up; false when there is no such, or it was used. */
    boolean useRecovery(OfficeId office, PersonId person, String hash) {
        return jdbc.sql("""
                        update office.recovery_code set used_at = now()
                        where office_id = :office and person_id = :person and code_hash = decode(:hash, 'hex')
                            and used_at is null""")
                        .param("office", office.value())
                        .param("person", person.value())
                        .param("hash", hash)
                        .update()
                == 1;
    }

    int recoveryLeft(OfficeId office, PersonId person) {
        return jdbc.sql("""
                select count(*) from office.recovery_code
                where office_id = :office and person_id = :person and used_at is null""")
                .param("office", office.value())
                .param("person", person.value())
                .query(Integer.class)
                .single();
    }
}
