package org.khet.correspondence.internal;

import java.time.LocalDate;
import java.util.List;
import org.khet.correspondence.Channel;
import org.khet.correspondence.Secrecy;
import org.khet.correspondence.Speed;

/**
 * What the paper says, checked.
 *
 * @param number ที่, in Arabic digits; empty when the letter carries none
 * @param dated ลงวันที่
 * @param sender จาก
 * @param addressee ถึง
 * @param refersTo อ้างถึง
 * @param enclosures สิ่งที่ส่งมาด้วย
 */
record LetterFacts(
        String number,
        LocalDate dated,
        String sender,
        String addressee,
        String subject,
        Speed speed,
        Secrecy secrecy,
        Channel channel,
        String refersTo,
        List<String> enclosures,
        String remark) {}
