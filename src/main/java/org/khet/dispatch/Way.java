package org.khet.dispatch;

import static org.khet.platform.web.Texts.text;

/** By which way a receiver gets a letter. */
public enum Way {
    /** ในระบบ: units that work here, and persons. */
    SYSTEM,
    /** ไปรษณีย์. */
    POST,
    EMAIL,
    SMART_OBEC,
    /** ระบบแลกเปลี่ยนหนังสือกลางภาครัฐ. */
    ECMS,
    /** นำส่งด้วยตนเอง. */
    HAND;

    public String words() {
        return text("dispatch.way." + this);
    }

    /** What goes on paper needs no file here. */
    public boolean onPaper() {
        return this == POST || this == HAND;
    }
}
