package org.khet.office.internal.setup;

import static org.khet.platform.web.Texts.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.khet.office.pages.setup.ProfileFields;
import org.khet.office.pages.setup.SetUpPage;
import org.khet.platform.form.FormCheck;
import org.khet.platform.thai.ThaiDigits;

/** From what was typed at the first start to the office. */
final class SetUpForm {

    private static final int LINE = 200;
    private static final int LONG = 500;
    private static final int SHORTEST_PASSWORD = 12;
    private static final int LONGEST_PASSWORD = 200;

    private SetUpForm() {}

    static SetUp.Facts read(
            ProfileFields office, SetUpPage.Administrator administrator, List<String> ticked, FormCheck check) {
        var facts = Map.of(
                "name", check.needed("name", office.name(), LINE, text("office.profile.name.missing")),
                "shortName", check.needed("shortName", office.shortName(), LINE, text("office.profile.short.missing")),
                "letterCode", letterCode(office.letterCode(), check),
                "code", ThaiDigits.toArabic(check.optional("code", office.code(), LINE)),
                "address", check.optional("address", office.address(), LONG),
                "phone", ThaiDigits.toArabic(check.optional("phone", office.phone(), LINE)),
                "email", check.optional("email", office.email(), LINE));
        var units = new ArrayList<>(FirstUnits.needed());
        FirstUnits.suggested().stream()
                .filter(unit -> ticked.contains(unit.key()))
                .forEach(units::add);
        return new SetUp.Facts(facts, person(administrator, check), userName(administrator, check), List.copyOf(units));
    }

    private static String letterCode(@Nullable String typed, FormCheck check) {
        return ThaiDigits.toArabic(check.needed("letterCode", typed, LINE, text("office.profile.letter-code.missing")));
    }

    private static Map<String, String> person(SetUpPage.Administrator typed, FormCheck check) {
        return Map.of(
                "title", check.needed("title", typed.title(), LINE, text("office.person.title.missing")),
                "firstName",
                        check.needed("firstName", typed.firstName(), LINE, text("office.person.first-name.missing")),
                "lastName", check.needed("lastName", typed.lastName(), LINE, text("office.person.last-name.missing")),
                "position", check.needed("position", typed.position(), LINE, text("office.person.position.missing")));
    }

    private static String userName(SetUpPage.Administrator typed, FormCheck check) {
        var name = check.needed("userName", typed.userName(), LINE, text("office.staff.account.user-name.missing"))
                .toLowerCase(Locale.ROOT);
        if (!name.matches("[a-z0-9][a-z0-9._-]{1,49}")) {
            check.errors().add("userName", text("office.staff.account.user-name.shape"));
        }
        return name;
    }

    static void password(String password, String again, String userName, FormCheck check) {
        if (password.codePointCount(0, password.length()) < SHORTEST_PASSWORD) {
            check.errors().add("password", text("office.set-up.password.short", Integer.toString(SHORTEST_PASSWORD)));
        } else if (password.length() > LONGEST_PASSWORD) {
            check.errors().add("password", text("office.set-up.password.long", Integer.toString(LONGEST_PASSWORD)));
        } else if (password.toLowerCase(Locale.ROOT).contains(userName)) {
            check.errors().add("password", text("office.set-up.password.name"));
        } else if (!password.equals(again)) {
            check.errors().add("again", text("office.set-up.password.differs"));
        }
    }
}
