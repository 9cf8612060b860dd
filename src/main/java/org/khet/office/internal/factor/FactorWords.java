package org.khet.office.internal.factor;

import static org.khet.platform.web.Texts.text;

import java.util.function.Supplier;
import org.khet.platform.thai.ThaiDate;

/** Why a code is not taken, in words. */
final class FactorWords {

    static final Supplier<String> WRONG = () -> text("office.code.wrong");

    private FactorWords() {}

    static String locked(Checked.Locked locked) {
        return text("office.code.locked", ThaiDate.time(locked.until()));
    }
}
