package org.khet.office;

/** What one may do. Roles are sets of these; every endpoint declares the one it asks for. */
public enum Permission {
    /** Sign in and see one's own work. */
    WORK,
    /** ลงทะเบียนรับ in the register of one's unit. */
    RECEIVE_LETTERS,
    /** แก้ไข, ยกเลิกเลข in the register of one's unit. */
    CORRECT_LETTERS,
    /** ส่งต่อให้กลุ่ม from the central registry. */
    ROUTE_LETTERS,
    /** ชี้ผู้รับผิดชอบ: say whose a letter is that the central registry could not place. */
    DECIDE_OWNERS,
    /** มอบหมาย to an officer of one's unit. */
    ASSIGN_LETTERS,
    /** รับทราบ, รายงานผล: act on what one was given. */
    ACT_ON_LETTERS,
    /** ปิดเรื่อง of one's unit. */
    CLOSE_LETTERS,
    /** See the letters of one's unit. */
    SEE_UNIT_LETTERS,
    /** See every letter of the office. */
    SEE_ALL_LETTERS,
    /** ร่างหนังสือ: write letters of one's unit. */
    DRAFT_LETTERS,
    /** ออกเลขหนังสือ of one's unit, send it and follow it. */
    ISSUE_LETTERS,
    /** See and mend every draft of one's unit. */
    OVERSEE_DRAFTS,
    /** Keep the forms everybody writes with: คำขึ้นต้น คำลงท้าย, templates of the whole office. */
    KEEP_LETTER_FORMS,
    /** Register, entrust and close secret papers of one's unit, and see them. */
    KEEP_SECRETS,
    /** Print and export registers. */
    EXPORT_REGISTERS,
    /** กำหนดแล้วเสร็จตามชั้นความเร็ว: set after how many days a letter is late. */
    SET_LIMITS,
    /** See units and people of the office. */
    SEE_OFFICE,
    /** See the audit trail. */
    SEE_AUDIT,
    /** Change the office itself: people and their places, accounts, units, positions, the office's names. */
    MANAGE_OFFICE,
    /** Enter orders of รักษาราชการแทน and ปฏิบัติราชการแทน, and who is away. */
    MANAGE_ACTING
}
