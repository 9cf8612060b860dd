package org.khet.office.internal.profile;

import static org.khet.platform.web.Texts.text;

import org.khet.office.pages.setup.ProfileFields;
import org.khet.platform.form.FormCheck;
import org.khet.platform.thai.ThaiDigits;

/** From what was typed of the office to its facts. */
final class ProfileForm {

    private static final int LINE = 200;
    private static final int LONG = 500;

    private ProfileForm() {}

    static Profiles.Facts read(ProfileFields typed, FormCheck check) {
        return new Profiles.Facts(
                check.needed("name", typed.name(), LINE, text("office.profile.name.missing")),
                check.needed("shortName", typed.shortName(), LINE, text("office.profile.short.missing")),
                ThaiDigits.toArabic(check.needed(
                        "letterCode", typed.letterCode(), LINE, text("office.profile.letter-code.missing"))),
                ThaiDigits.toArabic(check.optional("code", typed.code(), LINE)),
                check.optional("address", typed.address(), LONG),
                ThaiDigits.toArabic(check.optional("phone", typed.phone(), LINE)),
                email(typed, check));
    }

    private static String email(ProfileFields typed, FormCheck check) {
        var email = check.optional("email", typed.email(), LINE);
        if (!email.isEmpty() && !email.matches("[^@\\s<>]+@[^@\\s<>]+\\.[^@\\s<>]+")) {
            check.errors().add("email", text("office.profile.email.shape"));
        }
        return email;
    }
}
