package org.khet.correspondence.internal;

import static org.khet.correspondence.EntryState.*;

import java.util.EnumSet;
import java.util.Set;
import org.khet.correspondence.EntryState;
import org.khet.office.Actor;
import org.khet.office.Permission;
import org.khet.office.UnitKind;

/** What can be done to a letter at a unit: from which states, with which permission, by whom. One place for all of it. */
enum Verb {
    /** ส่งต่อให้กลุ่ม. */
    ROUTE(Permission.ROUTE_LETTERS, EnumSet.of(TO_ROUTE, RETURNED)),
    /** เสนอให้ชี้ผู้รับผิดชอบ: a group asks its director, the central registry the director of the office or a deputy. */
    ASK(Permission.RECEIVE_LETTERS, EnumSet.of(TO_ROUTE, RETURNED, TO_ASSIGN)),
    /** ชี้ผู้รับผิดชอบ: the director of the office, or a deputy, sends it to the group whose it is. */
    DECIDE(Permission.DECIDE_OWNERS, EnumSet.of(OWNER_UNKNOWN)),
    /** ลงรับ in the unit's own register. */
    ENTER(Permission.RECEIVE_LETTERS, EnumSet.of(WAITING)),
    /** คืนสารบรรณกลาง, and คืนผู้ส่ง of what another unit sent in the system. */
    GIVE_BACK(Permission.ASSIGN_LETTERS, EnumSet.of(WAITING, TO_ASSIGN, OWNER_UNKNOWN)),
    /** มอบหมาย, also to somebody else than before. */
    ASSIGN(Permission.ASSIGN_LETTERS, EnumSet.of(TO_ASSIGN, OWNER_UNKNOWN, ASSIGNED, ACKNOWLEDGED)),
    /** รับเรื่อง. */
    ACKNOWLEDGE(Permission.ACT_ON_LETTERS, EnumSet.of(ASSIGNED)),
    /** รายงานผล to the director. */
    REPORT(Permission.ACT_ON_LETTERS, EnumSet.of(ASSIGNED, ACKNOWLEDGED)),
    /** ดำเนินการเสร็จ ปิดเรื่อง by the officer who has it. */
    FINISH(Permission.ACT_ON_LETTERS, EnumSet.of(ASSIGNED, ACKNOWLEDGED)),
    /** คืนผู้มอบหมาย. */
    HAND_BACK(Permission.ACT_ON_LETTERS, EnumSet.of(ASSIGNED, ACKNOWLEDGED)),
    /** ให้แก้ไขรายงาน. */
    SEND_BACK(Permission.CLOSE_LETTERS, EnumSet.of(REPORTED)),
    /** ปิดเรื่อง. */
    CLOSE(Permission.CLOSE_LETTERS, EnumSet.of(TO_ROUTE, RETURNED, TO_ASSIGN, ASSIGNED, ACKNOWLEDGED, REPORTED)),
    /** แก้ไขข้อมูล of a letter this unit has entered first. */
    CORRECT(Permission.CORRECT_LETTERS, EnumSet.complementOf(EnumSet.of(CANCELLED, RETURNED_TO_SENDER, RECALLED))),
    /** ยกเลิกเลข, while the letter has gone nowhere. */
    CANCEL(Permission.CORRECT_LETTERS, EnumSet.of(RESERVED, TO_ROUTE, TO_ASSIGN)),
    /** มอบให้ผู้มีสิทธิ์ดำเนินการ: a secret letter goes to a person by name. */
    ENTRUST(Permission.KEEP_SECRETS, EnumSet.of(TO_ROUTE, TO_ASSIGN, ASSIGNED, ACKNOWLEDGED, REPORTED)),
    /** ให้อ่านเพื่อทราบ: a secret letter. */
    NAME(Permission.KEEP_SECRETS, EnumSet.complementOf(EnumSet.of(CANCELLED, RETURNED_TO_SENDER, RECALLED))),
    /** ถอนสิทธิ์อ่าน of a secret letter. */
    WITHDRAW(Permission.KEEP_SECRETS, EnumSet.complementOf(EnumSet.of(CANCELLED, RETURNED_TO_SENDER, RECALLED)));

    private static final Set<Verb> BY_HOLDER = EnumSet.of(ACKNOWLEDGE, REPORT, FINISH, HAND_BACK);
    private static final Set<Verb> ON_SECRETS_ALONE = EnumSet.of(ENTRUST, NAME, WITHDRAW);
    private static final Set<Verb> BY_REGISTRAR =
            EnumSet.of(ENTRUST, NAME, WITHDRAW, SEND_BACK, CLOSE, CORRECT, CANCEL);
    /** Where a delivered letter can still go back to its sender; with the groups nothing of it lies any more. */
    private static final Set<EntryState> BACK_TO_SENDER =
            EnumSet.of(WAITING, TO_ROUTE, RETURNED, TO_ASSIGN, OWNER_UNKNOWN);

    private static final Set<Verb> WHERE_IT_CAME_IN = EnumSet.of(CORRECT, CANCEL);

    private final Permission permission;

    @SuppressWarnings("ImmutableEnumChecker") // never handed out, never changed
    private final Set<EntryState> from;

    Verb(Permission permission, Set<EntryState> from) {
        this.permission = permission;
        this.from = from;
    }

    /** May this person do it at all in the entry's unit (or anywhere, who decides), whatever state the letter is in? */
    boolean permittedTo(Actor actor, Entry entry) {
        return entry.secret()
                ? permittedOnSecret(actor, entry)
                : !ON_SECRETS_ALONE.contains(this)
                        && (this == DECIDE
                                ? actor.may(permission)
                                : actor.may(permission, entry.unit())
                                        || (sendsBack(entry) && actor.may(Permission.RECEIVE_LETTERS, entry.unit())));
    }

    private boolean sendsBack(Entry entry) {
        return this == GIVE_BACK && entry.delivered();
    }

    /** What a delivered letter says is its sender's: it is neither corrected nor cancelled where it came, but sent back. */
    boolean closedOn(Entry entry) {
        return entry.delivered() && WHERE_IT_CAME_IN.contains(this);
    }

    /** Only the registrar of secret papers and the person it was entrusted to act on a secret letter, wherever they work. */
    private boolean permittedOnSecret(Actor actor, Entry entry) {
        return BY_HOLDER.contains(this)
                ? actor.person().value().equals(entry.atPerson())
                : BY_REGISTRAR.contains(this) && actor.may(Permission.KEEP_SECRETS, entry.unit());
    }

    /** Does the letter stand where this can be done to it by this person? */
    boolean fits(Actor actor, Entry entry) {
        return from(actor, entry).contains(entry.state())
                && !closedOn(entry)
                && (this == CORRECT || entry.atUnit().equals(this == DECIDE ? actor.unit() : entry.unit()))
                && (!BY_HOLDER.contains(this) || actor.person().value().equals(entry.atPerson()))
                && (!WHERE_IT_CAME_IN.contains(this) || entry.parent() == null)
                && (this != GIVE_BACK || entry.parent() != null || entry.delivered());
    }

    /** The head of a school closes what was put before them (ทราบ) without giving it to anybody. */
    private Set<EntryState> from(Actor actor, Entry entry) {
        if (this == CLOSE && entry.state() == OWNER_UNKNOWN && actor.as().unitKind() == UnitKind.SCHOOL) {
            return EnumSet.of(OWNER_UNKNOWN);
        }
        return sendsBack(entry) ? BACK_TO_SENDER : from;
    }

    boolean open(Actor actor, Entry entry) {
        return permittedTo(actor, entry) && fits(actor, entry);
    }
}
