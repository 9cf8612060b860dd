package org.khet.office.internal.staff;

import static org.khet.platform.web.Texts.text;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.khet.office.ActingKind;
import org.khet.office.OfficeId;
import org.khet.office.pages.admin.PersonPage;
import org.khet.platform.thai.ThaiDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** For whom a person does the work of a post, as their page shows it. */
@Repository
class Substitutions {

    private final JdbcClient jdbc;

    Substitutions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<PersonPage.Acting> of(OfficeId office, UUID person) {
        return jdbc.sql("""
                select id, kind, position, order_number, order_date, since, until
                from office.acting
                where office_id = :office and person_id = :person and not withdrawn
                order by since desc, id""").param("office", office.value()).param("person", person).query(Row.class).list().stream()
                .map(Row::shown)
                .toList();
    }

    private record Row(
            UUID id,
            ActingKind kind,
            String position,
            String orderNumber,
            LocalDate orderDate,
            LocalDate since,
            LocalDate until) {

        PersonPage.Acting shown() {
            return new PersonPage.Acting(
                    kind.words() + " " + position,
                    text("office.acting.order", orderNumber, ThaiDate.brief(orderDate)),
                    PersonPages.period(since, until),
                    "/office/acting/" + id);
        }
    }
}
