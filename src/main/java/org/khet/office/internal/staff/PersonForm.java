package org.khet.office.internal.staff;

import static org.khet.platform.web.Texts.text;

import org.jspecify.annotations.Nullable;
import org.khet.office.pages.admin.PersonFields;
import org.khet.platform.form.FormCheck;
import org.khet.platform.thai.ThaiDigits;

/** From what was typed of a person to what is kept. */
final class PersonForm {

    static final int NAME = 100;
    static final int LINE = 200;

    private PersonForm() {}

    static PersonFacts read(PersonFields typed, FormCheck check) {
        return new PersonFacts(
                check.needed("title", typed.title(), NAME, text("office.person.title.missing")),
                check.needed("firstName", typed.firstName(), NAME, text("office.person.first-name.missing")),
                check.needed("lastName", typed.lastName(), NAME, text("office.person.last-name.missing")),
                check.needed("position", typed.position(), LINE, text("office.person.position.missing")),
                check.optional("level", typed.level(), NAME),
                phone(typed.phone(), check));
    }

    static PersonFields of(PersonFacts facts) {
        return new PersonFields(
                facts.title(), facts.firstName(), facts.lastName(), facts.position(), facts.level(), facts.phone());
    }

    private static String phone(@Nullable String typed, FormCheck check) {
        return ThaiDigits.toArabic(check.optional("phone", typed, NAME));
    }
}
