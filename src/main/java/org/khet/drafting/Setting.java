package org.khet.drafting;

import java.time.Instant;
import org.khet.office.OfficeId;

/**
 * How a letter is put on paper, apart from what it says.
 *
 * @param office whose emblem stands at the head
 * @param thaiDigits numbers are printed as ๐–๙ (มติคณะรัฐมนตรี 2 พ.ค. 2543), but for foreign words and addresses
 * @param draft ร่าง stands across every sheet
 * @param made the moment the file says it was made; the same content with the same setting gives the same bytes
 */
public record Setting(OfficeId office, boolean thaiDigits, boolean draft, Instant made, Measures measures) {

    public static Setting of(OfficeId office, Instant made) {
        return new Setting(office, true, false, made, Measures.USUAL);
    }

    public Setting asDraft() {
        return new Setting(office, thaiDigits, true, made, measures);
    }

    public Setting with(Measures newMeasures) {
        return new Setting(office, thaiDigits, draft, made, newMeasures);
    }

    public Setting withThaiDigits(boolean thai) {
        return new Setting(office, thai, draft, made, measures);
    }
}
