package org.khet.office;

/** What kind of unit, as ประกาศกระทรวงศึกษาธิการ เรื่อง การแบ่งส่วนราชการภายในสำนักงานเขตพื้นที่การศึกษา พ.ศ. 2560 divides it. */
public enum UnitKind {
    /** ผู้บริหาร สพท.: director and deputies. */
    EXECUTIVE,
    /** สารบรรณกลาง. */
    REGISTRY,
    /** กลุ่ม or หน่วย. */
    GROUP,
    /** เครือข่ายสถานศึกษา. */
    NETWORK,
    /** สถานศึกษา. */
    SCHOOL,
    /** หน่วยงานภายนอก. */
    OUTSIDE
}
