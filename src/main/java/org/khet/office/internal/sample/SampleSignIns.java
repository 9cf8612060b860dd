package org.khet.office.internal.sample;

import static org.khet.platform.web.Texts.text;

import java.util.List;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells at the console whom one can sign in as, when the office is the sample office. */
@Component
class SampleSignIns {

    static final List<String> SHOWN = List.of(
            "saraban",
            "saraban.2",
            "phaen",
            "phaen.director",
            "phaen.1",
            "bukkhon",
            "bukkhon.director",
            "bukkhon.1",
            "khru.director",
            "deputy",
            "director",
            "school",
            "school.head",
            "school.1",
            "school.2",
            "auditor",
            "admin");

    private static final int NAME_WIDTH = 18;

    private final JdbcClient jdbc;

    SampleSignIns(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @EventListener(ApplicationReadyEvent.class)
    @Order(Ordered.LOWEST_PRECEDENCE)
    void tell() {
        var people = people();
        if (!people.isEmpty()) {
            System.out.println(text("office.sample.sign-ins", SampleOffice.PASSWORD));
            people.forEach(person -> System.out.println(person.line()));
        }
    }

    private List<Shown> people() {
        return jdbc.sql("""
                select a.user_name, p.first_name || ' ' || p.last_name as name,
                    string_agg(m.position, ', ' order by m.since, m.id) as positions
                from office.office o
                join office.account a on a.office_id = o.id
                join office.person p on p.office_id = o.id and p.id = a.person_id
                join office.current_membership m on m.office_id = o.id and m.person_id = p.id
                where o.sample and a.user_name in (:shown)
                group by a.user_name, p.id, p.first_name, p.last_name
                order by array_position(cast(:order as text[]), a.user_name)""")
                .param("shown", SHOWN)
                .param("order", SHOWN.toArray(String[]::new))
                .query(Shown.class)
                .list();
    }

    private record Shown(String userName, String name, String positions) {

        String line() {
            return "  " + userName + " ".repeat(Math.max(1, NAME_WIDTH - userName.length())) + name + " · " + positions;
        }
    }
}
