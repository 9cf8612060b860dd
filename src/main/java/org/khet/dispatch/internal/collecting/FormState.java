package org.khet.dispatch.internal.collecting;

import static org.khet.platform.web.Texts.text;

/** Where a form stands. */
enum FormState {
    /** ร่าง: its receivers do not see it. */
    DRAFT,
    /** เปิดรับคำตอบ. */
    OPEN,
    /** ปิดรับคำตอบ. */
    CLOSED;

    String words() {
        return text("dispatch.form-state." + this);
    }

    /** Kind of the tag it is shown with. */
    String kind() {
        return switch (this) {
            case DRAFT -> "st-new";
            case OPEN -> "st-work";
            case CLOSED -> "st-done";
        };
    }
}
