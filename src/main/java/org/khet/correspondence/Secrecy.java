package org.khet.correspondence;

/** ชั้นความลับ (ระเบียบว่าด้วยการรักษาความลับของทางราชการ พ.ศ. 2544 ข้อ 12–15). */
public enum Secrecy {
    /** ปกติ. */
    NORMAL,
    /** ลับ. */
    SECRET,
    /** ลับมาก. */
    VERY_SECRET,
    /** ลับที่สุด: a line of the register only; its paper is carried by hand and never enters the system. */
    TOP_SECRET;

    /** Kind of the tag it is shown with; ordinary letters have none. */
    public String kind() {
        return switch (this) {
            case NORMAL -> "";
            case SECRET -> "secret-1";
            case VERY_SECRET -> "secret-2";
            case TOP_SECRET -> "secret-3";
        };
    }

    /** Is it kept from everyone but the registrar of secret papers and those named on the letter? */
    public boolean secret() {
        return this != NORMAL;
    }
}
