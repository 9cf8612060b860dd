package org.khet.dispatch;

import java.time.LocalDate;
import java.util.List;
import org.khet.correspondence.Speed;

/**
 * What a register says of an outgoing letter (แบบที่ 14).
 *
 * @param kind name of a {@link org.khet.drafting.LetterKind}
 * @param sender จาก
 * @param addressee ถึง; empty for what goes to nobody, such as an order
 * @param refersTo อ้างถึง
 */
public record OutgoingFacts(
        String kind,
        LocalDate dated,
        String sender,
        String addressee,
        String subject,
        Speed speed,
        String refersTo,
        List<String> enclosures,
        String remark) {

    public OutgoingFacts {
        enclosures = List.copyOf(enclosures);
    }

    public OutgoingFacts on(LocalDate day) {
        return new OutgoingFacts(kind, day, sender, addressee, subject, speed, refersTo, enclosures, remark);
    }
}
