package org.khet.proposal;

import static org.khet.platform.web.Texts.text;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What the one a file lies with may do, said in one place. */
public enum Verb {
    /** เห็นชอบ. */
    AGREE(Purpose.AGREE),
    /** ให้ความเห็น. */
    COMMENT(Purpose.COMMENT),
    /** ลงนาม. */
    SIGN(Purpose.SIGN),
    /** ไม่ลงนาม, with the reason. */
    NOT_SIGN(Purpose.SIGN),
    /** ขอความเห็นจาก…: the file comes back after it. */
    CONSULT(Purpose.AGREE, Purpose.COMMENT, Purpose.SIGN),
    /** ส่งคืน, with the reason. */
    RETURN(Purpose.AGREE, Purpose.COMMENT, Purpose.SIGN),
    /** ส่งต่อผู้อื่นแทน. */
    FORWARD(Purpose.AGREE, Purpose.COMMENT, Purpose.SIGN);

    @SuppressWarnings("ImmutableEnumChecker") // never handed out, never changed
    private final Set<Purpose> at;

    Verb(Purpose first, Purpose... rest) {
        this.at = EnumSet.of(first, rest);
    }

    public boolean fits(Purpose purpose) {
        return at.contains(purpose);
    }

    /** Is it a judgement on the letter? Nobody judges their own, or twice in a round. */
    public boolean decides() {
        return this == AGREE || this == SIGN;
    }

    /** Must the one who does it have seen the letter as it now is? */
    public boolean needsSight() {
        return this == AGREE || this == COMMENT || this == SIGN;
    }

    public String words() {
        return text("proposal.verb." + this);
    }

    /** As it stands in addresses. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Verb> of(String code) {
        return Arrays.stream(values()).filter(verb -> verb.code().equals(code)).findFirst();
    }
}
