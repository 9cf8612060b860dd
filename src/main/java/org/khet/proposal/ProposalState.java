package org.khet.proposal;

import static org.khet.platform.web.Texts.text;

/** Where a proposal stands. */
public enum ProposalState {
    /** อยู่ระหว่างเสนอ: it lies at a stop. */
    LYING("st-work"),
    /** ส่งคืนให้แก้ไข: its owner has it. */
    RETURNED("st-back"),
    /** เรียกคืนแล้ว: its owner took it back. */
    RECALLED("st-back"),
    /** ไม่ลงนาม: its owner has it, with the reason. */
    NOT_SIGNED("st-back"),
    /** ลงนามแล้ว. */
    SIGNED("st-done");

    private final String kind;

    ProposalState(String kind) {
        this.kind = kind;
    }

    /** Kind of its tag. */
    public String kind() {
        return kind;
    }

    public String words() {
        return text("proposal.state." + this);
    }
}
