package org.khet.correspondence;

import java.util.EnumSet;
import java.util.Set;

/** By which way a letter came. */
public enum Channel {
    /** กระดาษ. */
    PAPER,
    /** ไปรษณีย์อิเล็กทรอนิกส์กลาง (saraban@). */
    EMAIL,
    SMART_OBEC,
    /** ระบบแลกเปลี่ยนหนังสือกลางภาครัฐ. */
    ECMS,
    /** เว็บไซต์ของหน่วยงาน. */
    WEB,
    /** นำส่งด้วยตนเอง. */
    HAND,
    /** ส่งถึงกันในระบบ: by another unit of this office; nobody types it. */
    KHET;

    /** Those a person may say a letter came by. */
    public static Set<Channel> typed() {
        return EnumSet.complementOf(EnumSet.of(KHET));
    }
}
