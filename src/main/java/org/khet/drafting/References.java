package org.khet.drafting;

import static org.khet.platform.web.Texts.text;

import org.khet.correspondence.ReceivedLetter;
import org.khet.platform.thai.ThaiDate;
import org.khet.platform.thai.ThaiDigits;

/** How a letter names another it refers to (อ้างถึง): whose, its number, its day. */
public final class References {

    private References() {}

    /** หนังสือ… ที่ … ลงวันที่ …, in Thai digits. */
    public static String of(ReceivedLetter letter) {
        var dated = ThaiDate.onPaper(letter.dated());
        return letter.number().isEmpty()
                ? text("drafting.reference.unnumbered", letter.sender(), dated)
                : text("drafting.reference", letter.sender(), ThaiDigits.toThai(letter.number()), dated);
    }
}
