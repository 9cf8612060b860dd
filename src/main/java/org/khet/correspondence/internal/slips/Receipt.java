package org.khet.correspondence.internal.slips;

import java.time.Instant;

/**
 * What stands on a ใบรับหนังสือ (แบบที่ 17): ready words, digits and dates in the office's writing.
 *
 * @param office who received it
 * @param number ที่ of the letter
 * @param to ถึง
 * @param day รับวันที่
 * @param time เวลา, without น.
 * @param receiver ผู้รับ with title
 * @param printed the moment of receipt: the same receipt is always the same file
 */
record Receipt(
        String office,
        String number,
        String to,
        String subject,
        String day,
        String time,
        String receiver,
        String position,
        Instant printed) {}
