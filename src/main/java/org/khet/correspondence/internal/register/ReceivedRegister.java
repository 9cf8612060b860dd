package org.khet.correspondence.internal.register;

import java.time.Instant;
import java.util.List;

/**
 * What stands on a printed ทะเบียนหนังสือรับ (แบบที่ 13): ready words, digits and dates already in the office's writing.
 *
 * @param office name of the office
 * @param unit name of the unit whose register it is; may be empty
 * @param period วันที่ … เดือน … พ.ศ. …, as the form's head asks
 * @param printed when the sheet was made
 */
record ReceivedRegister(String office, String unit, String period, Instant printed, List<Entry> entries) {

    ReceivedRegister {
        entries = List.copyOf(entries);
    }

    /**
     * One line of the register, its columns in the order of the form.
     *
     * @param number เลขทะเบียนรับ
     * @param reference ที่ of the letter received
     * @param dated ลงวันที่ of the letter received
     * @param action การปฏิบัติ: what was done and where it went
     * @param cancelled the number stays in the register, struck through
     */
    record Entry(
            String number,
            String reference,
            String dated,
            String from,
            String to,
            String subject,
            String action,
            String remark,
            boolean cancelled) {}
}
