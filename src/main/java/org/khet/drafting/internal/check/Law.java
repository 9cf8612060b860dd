package org.khet.drafting.internal.check;

import java.util.Locale;
import org.khet.drafting.LetterKind;

/** What a rule rests on. */
enum Law {
    /** The clause and form of the kind. */
    FORM,
    /** คำอธิบายการพิมพ์หนังสือราชการ, issued under ข้อ 8. */
    TYPING,
    /** ภาคผนวก 2: คำขึ้นต้น สรรพนาม คำลงท้าย. */
    GREETING,
    /** ข้อ 29: ลับที่สุด is not sent electronically. */
    SECRECY,
    /** ข้อ 13: what หนังสือประทับตรา may be used for. */
    SEAL,
    /** Thai digits: มติคณะรัฐมนตรี 2 พ.ค. 2543. */
    DIGITS,
    /** คำอธิบาย 3: who signs for whom. */
    ACTING;

    String key(LetterKind kind) {
        return "drafting.rule." + (this == FORM ? kind.code() : "on-" + name().toLowerCase(Locale.ROOT));
    }
}
