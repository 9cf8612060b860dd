package org.khet.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.khet.platform.web.Texts;

class RoleTest {

    /** Written out, so that a right given or taken shows here and is meant. */
    private static final String RIGHTS = """
            REGISTRY_CLERK WORK RECEIVE_LETTERS CORRECT_LETTERS ROUTE_LETTERS CLOSE_LETTERS SEE_UNIT_LETTERS SEE_ALL_LETTERS DRAFT_LETTERS ISSUE_LETTERS KEEP_LETTER_FORMS EXPORT_REGISTERS SET_LIMITS SEE_OFFICE
            SECRET_REGISTRAR WORK RECEIVE_LETTERS CORRECT_LETTERS SEE_UNIT_LETTERS KEEP_SECRETS EXPORT_REGISTERS SEE_OFFICE
            GROUP_CLERK WORK RECEIVE_LETTERS CORRECT_LETTERS ASSIGN_LETTERS ACT_ON_LETTERS SEE_UNIT_LETTERS DRAFT_LETTERS ISSUE_LETTERS EXPORT_REGISTERS SEE_OFFICE
            OFFICER WORK ACT_ON_LETTERS SEE_UNIT_LETTERS DRAFT_LETTERS ISSUE_LETTERS SEE_OFFICE
            GROUP_DIRECTOR WORK ASSIGN_LETTERS ACT_ON_LETTERS CLOSE_LETTERS SEE_UNIT_LETTERS DRAFT_LETTERS ISSUE_LETTERS OVERSEE_DRAFTS EXPORT_REGISTERS SEE_OFFICE
            DEPUTY WORK DECIDE_OWNERS SEE_UNIT_LETTERS SEE_ALL_LETTERS DRAFT_LETTERS ISSUE_LETTERS OVERSEE_DRAFTS EXPORT_REGISTERS SEE_OFFICE
            DIRECTOR WORK DECIDE_OWNERS SEE_UNIT_LETTERS SEE_ALL_LETTERS DRAFT_LETTERS ISSUE_LETTERS OVERSEE_DRAFTS EXPORT_REGISTERS SEE_OFFICE
            SCHOOL_CLERK WORK RECEIVE_LETTERS CORRECT_LETTERS ASSIGN_LETTERS ACT_ON_LETTERS SEE_UNIT_LETTERS DRAFT_LETTERS ISSUE_LETTERS EXPORT_REGISTERS SEE_OFFICE
            SCHOOL_HEAD WORK ASSIGN_LETTERS ACT_ON_LETTERS CLOSE_LETTERS SEE_UNIT_LETTERS DRAFT_LETTERS ISSUE_LETTERS OVERSEE_DRAFTS EXPORT_REGISTERS SEE_OFFICE
            AUDITOR WORK SEE_UNIT_LETTERS SEE_ALL_LETTERS EXPORT_REGISTERS SEE_OFFICE SEE_AUDIT
            ADMINISTRATOR WORK KEEP_LETTER_FORMS SET_LIMITS SEE_OFFICE MANAGE_OFFICE MANAGE_ACTING
            """;

    @Test
    void every_role_may_do_what_the_table_says_and_nothing_else() {
        var rights = Arrays.stream(Role.values()).map(RoleTest::rights).collect(Collectors.joining());
        assertThat(rights).isEqualTo(RIGHTS);
    }

    /** The page of roles shows them all. */
    @Test
    void every_role_and_every_right_has_its_words() {
        assertThat(Texts.keys("office.role."))
                .containsAll(Arrays.stream(Role.values())
                        .map(role -> "office.role." + role)
                        .toList());
        assertThat(Texts.keys("office.permission."))
                .containsAll(Arrays.stream(Permission.values())
                        .map(right -> "office.permission." + right)
                        .toList());
    }

    private static String rights(Role role) {
        return Arrays.stream(Permission.values())
                .filter(role::may)
                .map(Permission::name)
                .collect(Collectors.joining(" ", role + " ", "\n"));
    }
}
