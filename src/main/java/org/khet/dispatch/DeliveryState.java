package org.khet.dispatch;

import static org.khet.platform.web.Texts.text;

/** What has become of a letter where it was sent. */
public enum DeliveryState {
    /** ส่งแล้ว: nobody has looked at it there yet. */
    SENT,
    /** เปิดดูแล้ว, not yet entered. */
    OPENED,
    /** ลงรับแล้ว; of one outside or a person: they have it. */
    REGISTERED,
    /** ตอบแล้ว: a letter that answers it has its number. */
    REPLIED,
    /** ส่งคืน, with a reason; its sender has to do something about it. */
    RETURNED,
    /** ส่งคืน, and its sender has dealt with it. */
    SETTLED,
    /** เรียกคืน. */
    RECALLED;

    public String words() {
        return text("dispatch.delivery." + this);
    }

    /** Kind of the tag it is shown with. */
    public String kind() {
        return switch (this) {
            case SENT -> "st-new";
            case OPENED -> "st-work";
            case REGISTERED, REPLIED -> "st-done";
            case RETURNED -> "st-back";
            case SETTLED, RECALLED -> "st-void";
        };
    }

    /** Is it with its receiver, who has not entered it? */
    public boolean waits() {
        return this == SENT || this == OPENED;
    }
}
