package org.khet.correspondence.internal.slips;

import java.time.Instant;
import java.util.List;

/**
 * What stands in a สมุดส่งหนังสือ (แบบที่ 16): ready words in the office's writing.
 *
 * @param period วันที่ … or from one day to another
 */
record DeliveryBook(String office, String period, Instant printed, List<Line> lines) {

    DeliveryBook {
        lines = List.copyOf(lines);
    }

    /**
     * One line, its columns in the order of the form.
     *
     * @param number เลขทะเบียน
     * @param unit หน่วยรับ
     * @param receiver ผู้รับ; empty where somebody is still to sign
     * @param at วันและเวลา
     */
    record Line(String number, String from, String to, String unit, String receiver, String at, String remark) {}
}
