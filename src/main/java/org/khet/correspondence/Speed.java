package org.khet.correspondence;

/** ชั้นความเร็ว (ข้อ 28), slowest first. */
public enum Speed {
    /** ปกติ: carries no mark. */
    NORMAL,
    /** ด่วน. */
    URGENT,
    /** ด่วนมาก. */
    VERY_URGENT,
    /** ด่วนที่สุด. */
    MOST_URGENT
}
