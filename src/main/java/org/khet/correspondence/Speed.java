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
    MOST_URGENT;

    /** Kind of the tag it is shown with; empty for ปกติ, which has no tag. */
    public String kind() {
        return switch (this) {
            case NORMAL -> "";
            case URGENT -> "speed-2";
            case VERY_URGENT -> "speed-3";
            case MOST_URGENT -> "speed-4";
        };
    }
}
