package org.khet.office.internal.structure;

import static org.khet.platform.web.Texts.text;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.khet.office.Actor;
import org.khet.office.Allowed;
import org.khet.office.OfficeId;
import org.khet.office.Permission;
import org.khet.office.Role;
import org.khet.office.pages.admin.RolesPage;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** บทบาทและสิทธิ์, to look at: roles are part of the program (see ADR 0015). */
@Controller
class RoleController {

    private final JdbcClient jdbc;

    RoleController(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @GetMapping("/office/roles")
    @Allowed(Permission.MANAGE_OFFICE)
    ModelAndView roles(Actor actor) {
        var people = people(actor.office());
        var roles = Arrays.stream(Role.values())
                .map(role -> new RolesPage.Role(text("office.role." + role), people.getOrDefault(role, 0)))
                .toList();
        var rights =
                Arrays.stream(Permission.values()).map(RoleController::right).toList();
        return new ModelAndView("office/admin/roles", "page", new RolesPage(roles, rights));
    }

    private static RolesPage.Right right(Permission permission) {
        List<Boolean> may =
                Arrays.stream(Role.values()).map(role -> role.may(permission)).toList();
        return new RolesPage.Right(text("office.permission." + permission), may);
    }

    private record Count(Role role, int people) {}

    private Map<Role, Integer> people(OfficeId office) {
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
