package org.khet.office.internal.structure;

import static org.khet.platform.web.Texts.text;

import java.util.Arrays;
import java.util.List;
import org.khet.office.Actor;
import org.khet.office.Allowed;
import org.khet.office.Permission;
import org.khet.office.Role;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** บทบาทและสิทธิ์ for programs, as {@code openapi.yaml} says: to read, for they are part of the program. */
@RestController
class RoleApi {

    private final Roles roles;

    RoleApi(Roles roles) {
        this.roles = roles;
    }

    @GetMapping("/api/v1/roles")
    @Allowed(Permission.MANAGE_OFFICE)
    All all(Actor actor) {
        var people = roles.people(actor.office());
        return new All(Arrays.stream(Role.values())
                .map(role -> new One(role, text("office.role." + role), people.getOrDefault(role, 0), Right.of(role)))
                .toList());
    }

    record All(List<One> items) {}

    /** @param people how many at work today have it */
    record One(Role role, String name, int people, List<Right> permissions) {}

    record Right(Permission permission, String name) {

        static List<Right> of(Role role) {
            return Arrays.stream(Permission.values())
                    .filter(role::may)
                    .map(permission -> new Right(permission, text("office.permission." + permission)))
                    .toList();
        }
    }
}
