package org.khet.drafting;

/** Where a draft stands. */
public enum DraftState {
    /** กำลังร่าง. */
    DRAFT("st-act"),
    /** ถอนร่าง: given up, with a reason; it can be taken up again. */
    WITHDRAWN("st-void"),
    /** อยู่ระหว่างเสนอ: it goes round, and is written by the one it lies with. */
    PROPOSED("st-work"),
    /** ลงนามแล้ว: it stays as it is. */
    SIGNED("st-done");

    private final String kind;

    DraftState(String kind) {
        this.kind = kind;
    }

    /** Kind of its tag. */
    public String kind() {
        return kind;
    }
}
