package org.khet.office.internal.structure;

import static org.khet.platform.web.Texts.text;

import java.util.Arrays;
import java.util.List;
import org.khet.office.Actor;
import org.khet.office.Allowed;
import org.khet.office.Permission;
import org.khet.office.Role;
import org.khet.office.pages.admin.RolesPage;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** บทบาทและสิทธิ์, to look at: roles are part of the program (see ADR 0015). */
@Controller
class RoleController {

    private final Roles roles;

    RoleController(Roles roles) {
        this.roles = roles;
    }

    @GetMapping("/office/roles")
    @Allowed(Permission.MANAGE_OFFICE)
    ModelAndView roles(Actor actor) {
        var people = roles.people(actor.office());
        var shown = Arrays.stream(Role.values())
                .map(role -> new RolesPage.Role(text("office.role." + role), people.getOrDefault(role, 0)))
                .toList();
        var rights =
                Arrays.stream(Permission.values()).map(RoleController::right).toList();
        return new ModelAndView("office/admin/roles", "page", new RolesPage(shown, rights));
    }

    private static RolesPage.Right right(Permission permission) {
        List<Boolean> may =
                Arrays.stream(Role.values()).map(role -> role.may(permission)).toList();
        return new RolesPage.Right(text("office.permission." + permission), may);
    }
}
