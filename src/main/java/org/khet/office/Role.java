package org.khet.office;

import static org.khet.office.Permission.*;

import java.util.EnumSet;
import java.util.Set;

/** A role in a unit: a named set of permissions. */
public enum Role {
    /** สารบรรณกลาง. */
    REGISTRY_CLERK(
            WORK,
            DRAFT_LETTERS,
            ISSUE_LETTERS,
            KEEP_LETTER_FORMS,
            RECEIVE_LETTERS,
            CORRECT_LETTERS,
            ROUTE_LETTERS,
            CLOSE_LETTERS,
            SEE_UNIT_LETTERS,
            SEE_ALL_LETTERS,
            EXPORT_REGISTERS,
            SET_LIMITS,
            SEE_OFFICE),
    /** นายทะเบียนข้อมูลข่าวสารลับ (ระเบียบว่าด้วยการรักษาความลับของทางราชการ พ.ศ. 2544). */
    SECRET_REGISTRAR(
            WORK, RECEIVE_LETTERS, CORRECT_LETTERS, KEEP_SECRETS, SEE_UNIT_LETTERS, EXPORT_REGISTERS, SEE_OFFICE),
    /** ธุรการกลุ่ม. */
    GROUP_CLERK(
            WORK,
            DRAFT_LETTERS,
            ISSUE_LETTERS,
            RECEIVE_LETTERS,
            CORRECT_LETTERS,
            ASSIGN_LETTERS,
            ACT_ON_LETTERS,
            SEE_UNIT_LETTERS,
            EXPORT_REGISTERS,
            SEE_OFFICE),
    /** เจ้าหน้าที่ผู้รับผิดชอบ. */
    OFFICER(WORK, DRAFT_LETTERS, ISSUE_LETTERS, ACT_ON_LETTERS, SEE_UNIT_LETTERS, SEE_OFFICE),
    /** ผู้อำนวยการกลุ่ม. */
    GROUP_DIRECTOR(
            WORK,
            DRAFT_LETTERS,
            ISSUE_LETTERS,
            OVERSEE_DRAFTS,
            ASSIGN_LETTERS,
            ACT_ON_LETTERS,
            CLOSE_LETTERS,
            SEE_UNIT_LETTERS,
            EXPORT_REGISTERS,
            SEE_OFFICE),
    /** รองผู้อำนวยการ สพท. */
    DEPUTY(
            WORK,
            DRAFT_LETTERS,
            ISSUE_LETTERS,
            OVERSEE_DRAFTS,
            DECIDE_OWNERS,
            SEE_UNIT_LETTERS,
            SEE_ALL_LETTERS,
            EXPORT_REGISTERS,
            SEE_OFFICE),
    /** ผู้อำนวยการ สพท. */
    DIRECTOR(
            WORK,
            DRAFT_LETTERS,
            ISSUE_LETTERS,
            OVERSEE_DRAFTS,
            DECIDE_OWNERS,
            SEE_UNIT_LETTERS,
            SEE_ALL_LETTERS,
            EXPORT_REGISTERS,
            SEE_OFFICE),
    /** ธุรการโรงเรียน. */
    SCHOOL_CLERK(
            WORK,
            DRAFT_LETTERS,
            ISSUE_LETTERS,
            RECEIVE_LETTERS,
            CORRECT_LETTERS,
            ASSIGN_LETTERS,
            ACT_ON_LETTERS,
            SEE_UNIT_LETTERS,
            EXPORT_REGISTERS,
            SEE_OFFICE),
    /** ผู้อำนวยการสถานศึกษา. */
    SCHOOL_HEAD(
            WORK,
            DRAFT_LETTERS,
            ISSUE_LETTERS,
            OVERSEE_DRAFTS,
            ASSIGN_LETTERS,
            ACT_ON_LETTERS,
            CLOSE_LETTERS,
            SEE_UNIT_LETTERS,
            EXPORT_REGISTERS,
            SEE_OFFICE),
    /** ผู้ตรวจสอบภายใน. */
    AUDITOR(WORK, SEE_UNIT_LETTERS, SEE_ALL_LETTERS, EXPORT_REGISTERS, SEE_OFFICE, SEE_AUDIT),
    /** ผู้ดูแลระบบ: runs the system and reads no letter. */
    ADMINISTRATOR(WORK, KEEP_LETTER_FORMS, SET_LIMITS, SEE_OFFICE, MANAGE_OFFICE, MANAGE_ACTING);

    @SuppressWarnings("ImmutableEnumChecker") // never handed out, never changed
    private final Set<Permission> permissions;

    Role(Permission first, Permission... rest) {
        this.permissions = EnumSet.of(first, rest);
    }

    /** Is there such work in a unit of this kind? */
    public boolean standsIn(UnitKind kind) {
        return switch (kind) {
            case EXECUTIVE -> this == DIRECTOR || this == DEPUTY;
            case REGISTRY ->
                this == REGISTRY_CLERK
                        || this == SECRET_REGISTRAR
                        || this == OFFICER
                        || this == GROUP_DIRECTOR
                        || this == ADMINISTRATOR;
            case GROUP ->
                this == GROUP_CLERK
                        || this == SECRET_REGISTRAR
                        || this == OFFICER
                        || this == GROUP_DIRECTOR
                        || this == AUDITOR
                        || this == ADMINISTRATOR;
            case SCHOOL -> this == SCHOOL_CLERK || this == SCHOOL_HEAD || this == OFFICER;
            case NETWORK, OUTSIDE -> false;
        };
    }

    public boolean may(Permission permission) {
        return permissions.contains(permission);
    }
}
