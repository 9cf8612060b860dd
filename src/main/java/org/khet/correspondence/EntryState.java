package org.khet.correspondence;

import static org.khet.platform.web.Texts.text;

import java.util.EnumSet;
import java.util.Set;
import org.khet.office.UnitKind;

/**
 * Where a letter stands at a unit. The entry a letter was routed from shows the state of the furthest-back unit that has
 * to act.
 */
public enum EntryState {
    /** จองเลข: the number is taken, the letter still to come. */
    RESERVED,
    /** รอสารบรรณส่งต่อ: registered at the central registry, not yet sent to a group. */
    TO_ROUTE,
    /** รอลงรับ: sent to a unit that has not entered it yet. */
    WAITING,
    /** รอมอบหมาย: in the unit's register, nobody has it. */
    TO_ASSIGN,
    /** รอชี้ผู้รับผิดชอบ: nobody knows whose it is; a director of the group, or of the office, decides. */
    OWNER_UNKNOWN,
    /** มอบหมายแล้ว: given to an officer who has not acknowledged. */
    ASSIGNED,
    /** กำลังดำเนินการ: the officer has acknowledged. */
    ACKNOWLEDGED,
    /** รายงานแล้ว: waits for the director to close. */
    REPORTED,
    /** ส่งคืน: came back from where it was sent, with a reason. */
    RETURNED,
    /** ปิดเรื่องแล้ว. */
    CLOSED,
    /** ยกเลิกเลข: the number stays in the register with its reason. */
    CANCELLED,
    /** คืนผู้ส่ง: the sender in the system has it back, with a reason. */
    RETURNED_TO_SENDER,
    /** ผู้ส่งเรียกคืน: taken back before it was entered here. */
    RECALLED;

    private static final Set<EntryState> ENDED = EnumSet.of(CLOSED, CANCELLED, RETURNED_TO_SENDER, RECALLED);

    /** Is there still something to do? */
    public boolean open() {
        return !ENDED.contains(this);
    }

    /** Where a line of the register of a unit of this kind can stand; what has no number is in no register. */
    public static Set<EntryState> inRegisters(UnitKind kind) {
        return EnumSet.complementOf(
                kind == UnitKind.SCHOOL ? EnumSet.of(TO_ROUTE, WAITING, RETURNED, RECALLED) : EnumSet.of(RECALLED));
    }

    /** As it is called in a unit of this kind: in a school a letter waits for its head. */
    public String words(UnitKind where) {
        return text(
                "correspondence.state." + this + (this == OWNER_UNKNOWN && where == UnitKind.SCHOOL ? ".school" : ""));
    }

    /** Kind of the tag it is shown with. */
    public String kind() {
        return switch (this) {
            case RESERVED, TO_ROUTE, WAITING, TO_ASSIGN, OWNER_UNKNOWN -> "st-new";
            case ASSIGNED, ACKNOWLEDGED, REPORTED -> "st-work";
            case RETURNED, RETURNED_TO_SENDER -> "st-back";
            case CLOSED -> "st-done";
            case CANCELLED, RECALLED -> "st-void";
        };
    }
}
