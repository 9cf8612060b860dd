package org.khet.office.internal.staff;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.khet.office.OfficeId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** บุคลากร as rows. */
@Repository
class Persons {

    private final JdbcClient jdbc;

    Persons(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<PersonFacts.Stored> find(OfficeId office, UUID person) {
        return read(office, person, "");
    }

    /** For the one who is about to change it: others wait until the transaction ends. */
    Optional<PersonFacts.Stored> lock(OfficeId office, UUID person) {
        return read(office, person, "for update");
    }

    private Optional<PersonFacts.Stored> read(OfficeId office, UUID person, String lock) {
        return jdbc.sql("""
                select id, version, title, first_name, last_name, position, coalesce(level, '') as level,
                    coalesce(phone, '') as phone
                from office.person
                where office_id = :office and id = :person
                %s""".formatted(lock))
                .param("office", office.value())
                .param("person", person)
                .query((row, number) -> PersonFacts.Stored.of(row))
                .optional();
    }

    UUID add(OfficeId office, PersonFacts facts) {
        return jdbc.sql("""
                insert into office.person (office_id, title, first_name, last_name, position, level, phone)
                values (:office, :title, :firstName, :lastName, :position, nullif(:level, ''), nullif(:phone, ''))
                returning id""")
                .param("office", office.value())
                .params(facts.params())
                .query(UUID.class)
                .single();
    }

    void change(OfficeId office, UUID person, PersonFacts facts) {
        jdbc.sql("""
                update office.person
                set title = :title, first_name = :firstName, last_name = :lastName, position = :position,
                    level = nullif(:level, ''), phone = nullif(:phone, ''), version = version + 1
                where office_id = :office and id = :person""")
                .param("office", office.value())
                .param("person", person)
                .params(facts.params())
                .update();
    }

    /** Something else of the person changed: forms that lie open are stale. */
    void touch(OfficeId office, UUID person) {
        jdbc.sql("update office.person set version = version + 1 where office_id = :office and id = :person")
                .param("office", office.value())
                .param("person", person)
                .update();
    }

    /** People of the same name, so that nobody is entered twice unknowingly. */
    int namesakes(OfficeId office, String firstName, String lastName) {
        return jdbc.sql("""
                select count(*) from office.person
                where office_id = :office and first_name = :first and last_name = :last""")
                .param("office", office.value())
                .param("first", firstName)
                .param("last", lastName)
                .query(Integer.class)
                .single();
    }

    /** ตำแหน่ง that are offered where one is typed. */
    List<String> positions(OfficeId office) {
        return jdbc.sql("""
                select name from office.position
                where office_id = :office and closed_on is null
                order by name collate "th-TH-x-icu\"""").param("office", office.value()).query(String.class).list();
    }
}
