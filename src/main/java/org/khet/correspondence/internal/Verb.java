package org.khet.correspondence.internal;

import static org.khet.correspondence.EntryState.*;

import java.util.EnumSet;
import java.util.Set;
import org.khet.correspondence.EntryState;
import org.khet.office.Actor;
import org.khet.office.Permission;

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
    /** คืนสารบรรณกลาง. */
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
    CORRECT(Permission.CORRECT_LETTERS, EnumSet.complementOf(EnumSet.of(CANCELLED))),
    /** ยกเลิกเลข, while the letter has gone nowhere. */
    CANCEL(Permission.CORRECT_LETTERS, EnumSet.of(RESERVED, TO_ROUTE, TO_ASSIGN)),
    /** มอบให้ผู้มีสิทธิ์ดำเนินการ: a secret letter goes to a person by name. */
    ENTRUST(Permission.KEEP_SECRETS, EnumSet.of(TO_ROUTE, TO_ASSIGN, ASSIGNED, ACKNOWLEDGED, REPORTED)),
    /** ให้อ่านเพื่อทราบ: a secret letter. */
    NAME(Permission.KEEP_SECRETS, EnumSet.complementOf(EnumSet.of(CANCELLED))),
    /** ถอนสิทธิ์อ่าน of a secret letter. */
    WITHDRAW(Permission.KEEP_SECRETS, EnumSet.complementOf(EnumSet.of(CANCELLED)));

    private static final Set<Verb> BY_HOLDER = EnumSet.of(ACKNOWLEDGE, REPORT, FINISH, HAND_BACK);
    private static final Set<Verb> ON_SECRETS_ALONE = EnumSet.of(ENTRUST, NAME, WITHDRAW);
    private static final Set<Verb> BY_REGISTRAR =
            EnumSet.of(ENTRUST, NAME, WITHDRAW, SEND_BACK, CLOSE, CORRECT, CANCEL);
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
                        && (this == DECIDE ? actor.may(permission) : actor.may(permission, entry.unit()));
    }

    /** Only the registrar of secret papers and the person it was entrusted to act on a secret letter, wherever they work. */
    private boolean permittedOnSecret(Actor actor, Entry entry) {
        return BY_HOLDER.contains(this)
                ? actor.person().value().equals(entry.atPerson())
                : BY_REGISTRAR.contains(this) && actor.may(Permission.KEEP_SECRETS, entry.unit());
    }

    /** Does the letter stand where this can be done to it by this person? */
    boolean fits(Actor actor, Entry entry) {
        return from.contains(entry.state())
                && (this == CORRECT || entry.atUnit().equals(this == DECIDE ? actor.unit() : entry.unit()))
                && (!BY_HOLDER.contains(this) || actor.person().value().equals(entry.atPerson()))
                && (!WHERE_IT_CAME_IN.contains(this) || entry.parent() == null)
                && (this != GIVE_BACK || entry.parent() != null);
    }

    boolean open(Actor actor, Entry entry) {
        return permittedTo(actor, entry) && fits(actor, entry);
    }
}
