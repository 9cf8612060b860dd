package org.khet.dispatch;

import static org.khet.platform.web.Texts.text;

import java.util.Locale;
import java.util.Optional;
import org.khet.drafting.LetterKind;

/** Series of numbers, each with a register of its own that begins anew on 1 January. */
public enum Series {
    /** หนังสือส่งทั่วไป: ศธ 04299/123. */
    ORDINARY,
    /** หนังสือเวียน (ข้อ 32): ศธ 04299/ว 12. */
    CIRCULAR,
    /** คำสั่ง: 12/2569. */
    ORDER,
    /** ประกาศ. */
    ANNOUNCEMENT,
    /** หนังสือรับรอง, เกียรติบัตร. */
    CERTIFICATE,
    /** บันทึกข้อความ, per unit. */
    MEMO;

    /** The series a kind of letter is numbered in; empty for what gets no number. */
    public static Optional<Series> of(LetterKind kind) {
        return Optional.ofNullable(
                switch (kind) {
                    case EXTERNAL, SEALED -> ORDINARY;
                    case INTERNAL -> MEMO;
                    case ORDER -> ORDER;
                    case ANNOUNCEMENT -> ANNOUNCEMENT;
                    case CERTIFICATE -> CERTIFICATE;
                    case REGULATION, BYLAW, STATEMENT, NEWS, MINUTES, NOTE -> null;
                });
    }

    /** What a letter of this series usually is. */
    public LetterKind kind() {
        return switch (this) {
            case ORDINARY, CIRCULAR -> LetterKind.EXTERNAL;
            case ORDER -> LetterKind.ORDER;
            case ANNOUNCEMENT -> LetterKind.ANNOUNCEMENT;
            case CERTIFICATE -> LetterKind.CERTIFICATE;
            case MEMO -> LetterKind.INTERNAL;
        };
    }

    /** Is it numbered with the office's code, ศธ 04299/…? */
    public boolean coded() {
        return this == ORDINARY || this == CIRCULAR || this == MEMO;
    }

    /** Does it go to somebody? */
    public boolean addressed() {
        return coded();
    }

    public String words() {
        return text("dispatch.series." + this);
    }

    /** As it is called in addresses: {@code ordinary}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
