package org.khet.office.internal.factor;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import org.khet.office.OfficeId;
import org.khet.office.PersonId;
import org.khet.office.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What an office asks of those who sign in. */
@Component
class SignInRules {

    static final int SHORTEST_PASSWORD = 10;

    private final JdbcClient jdbc;

    SignInRules(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Who has a second factor. */
    enum Mode {
        /** Nobody is asked for one. */
        OFF,
        /** Who wants one. */
        OPTIONAL,
        /** Some roles must, the others may. */
        REQUIRED
    }

    /**
     * The rules of an office.
     *
     * @param shortest fewest characters of a password
     * @param requiredOf roles that must have a second factor
     */
    record Rules(int shortest, Mode mode, Set<Role> requiredOf) {}

    Rules of(OfficeId office) {
        return jdbc.sql("""
                select shortest_password, second_factor, required_of from office.sign_in_rules
                where office_id = :office""")
                .param("office", office.value())
                .query((row, number) -> new Rules(
                        row.getInt("shortest_password"), Mode.valueOf(row.getString("second_factor")), roles((String[])
                                row.getArray("required_of").getArray())))
                .optional()
                .orElseGet(() -> new Rules(SHORTEST_PASSWORD, Mode.OPTIONAL, Set.of()));
    }

    /** Of two who change them at once the second sees in the trail what the first has changed. */
    void inLine(OfficeId office) {
        jdbc.sql("select id from office.office where id = :office for update")
                .param("office", office.value())
                .query(java.util.UUID.class)
                .single();
    }

    void keep(OfficeId office, Rules rules) {
        jdbc.sql("""
                insert into office.sign_in_rules (office_id, shortest_password, second_factor, required_of)
                values (:office, :shortest, :mode, cast(:roles as text[]))
                on conflict (office_id) do update
                set shortest_password = :shortest, second_factor = :mode, required_of = cast(:roles as text[])""")
                .param("office", office.value())
                .param("shortest", rules.shortest())
                .param("mode", rules.mode().name())
                .param(
                        "roles",
                        rules.requiredOf().stream().map(Role::name).sorted().toArray(String[]::new))
                .update();
    }

    /** Must this person have a second factor, in any place they work in today? */
    boolean require(OfficeId office, PersonId person) {
        return jdbc.sql("""
                select exists (
                    select from office.sign_in_rules r
                    join office.current_membership m on m.office_id = r.office_id and m.role = any(r.required_of)
                    where r.office_id = :office and m.person_id = :person and r.second_factor = 'REQUIRED')""")
                .param("office", office.value())
                .param("person", person.value())
                .query(Boolean.class)
                .single();
    }

    private static Set<Role> roles(String... names) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        Arrays.stream(names).map(Role::valueOf).forEach(roles::add);
        return roles;
    }
}
