package org.khet.office.internal.structure;

import java.util.HashMap;
import java.util.Map;
import org.khet.office.OfficeId;
import org.khet.office.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** บทบาท, as they are held. */
@Component
class Roles {

    private final JdbcClient jdbc;

    Roles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Count(Role role, int people) {}

    /** How many at work today have each; a role nobody has is not among them. */
    Map<Role, Integer> people(OfficeId office) {
        Map<Role, Integer> people = new HashMap<>();
        jdbc.sql("""
                select role, count(distinct person_id) as people
                from office.current_membership
                where office_id = :office
                group by role
                order by role""")
                .param("office", office.value())
                .query(Count.class)
                .list()
                .forEach(count -> people.put(count.role(), count.people()));
        return people;
    }
}
