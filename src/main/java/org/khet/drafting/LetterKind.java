package org.khet.drafting;

import static org.khet.drafting.Field.*;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.khet.platform.web.Texts;

/** The kinds of official letter an office makes (ข้อ 10), each with the fields of its form in their order. */
public enum LetterKind {
    /** หนังสือภายนอก. */
    EXTERNAL(
            1,
            11,
            List.of(
                    SECRECY,
                    SPEED,
                    CIRCULAR,
                    NUMBER,
                    AGENCY,
                    ADDRESS,
                    DATE,
                    SUBJECT,
                    SALUTATION,
                    ADDRESSEE,
                    REFERENCE,
                    ENCLOSURES,
                    BODY,
                    CLOSING,
                    SIGNER,
                    POSITION,
                    ACTING,
                    ACTING_POST,
                    OWNER,
                    PHONE,
                    FAX,
                    EMAIL,
                    COPIES),
            EnumSet.of(AGENCY, ADDRESS, SUBJECT, SALUTATION, ADDRESSEE, BODY, CLOSING, SIGNER, POSITION, OWNER, PHONE)),
    /** หนังสือภายใน, บันทึกข้อความ. */
    INTERNAL(
            2,
            12,
            List.of(
                    SECRECY,
                    SPEED,
                    OWNER,
                    PHONE,
                    NUMBER,
                    DATE,
                    SUBJECT,
                    SALUTATION,
                    ADDRESSEE,
                    BODY,
                    SIGNER,
                    POSITION,
                    ACTING,
                    ACTING_POST),
            EnumSet.of(OWNER, SUBJECT, SALUTATION, ADDRESSEE, BODY, SIGNER, POSITION)),
    /** หนังสือประทับตรา. */
    SEALED(
            3,
            14,
            List.of(SECRECY, SPEED, CIRCULAR, NUMBER, TO, BODY, AGENCY, DATE, OWNER, PHONE, FAX, EMAIL, ADDRESS),
            EnumSet.of(TO, BODY, AGENCY, OWNER, PHONE)),
    /** คำสั่ง. */
    ORDER(
            4,
            16,
            List.of(SECRECY, AUTHORITY, NUMBER, SUBJECT, BODY, EFFECTIVE, DATE, SIGNER, POSITION, ACTING, ACTING_POST),
            EnumSet.of(AUTHORITY, SUBJECT, BODY, SIGNER, POSITION)),
    /** ระเบียบ. */
    REGULATION(
            5,
            17,
            List.of(AUTHORITY, ABOUT, ISSUE, YEAR, BODY, DATE, SIGNER, POSITION, ACTING, ACTING_POST),
            EnumSet.of(AUTHORITY, ABOUT, YEAR, BODY, SIGNER, POSITION)),
    /** ข้อบังคับ. */
    BYLAW(
            6,
            18,
            List.of(AUTHORITY, ABOUT, ISSUE, YEAR, BODY, DATE, SIGNER, POSITION, ACTING, ACTING_POST),
            EnumSet.of(AUTHORITY, ABOUT, YEAR, BODY, SIGNER, POSITION)),
    /** ประกาศ. */
    ANNOUNCEMENT(
            7,
            20,
            List.of(AUTHORITY, SUBJECT, BODY, DATE, SIGNER, POSITION, ACTING, ACTING_POST),
            EnumSet.of(AUTHORITY, SUBJECT, BODY, SIGNER, POSITION)),
    /** แถลงการณ์; nobody signs it. */
    STATEMENT(
            8,
            21,
            List.of(AUTHORITY, SUBJECT, ISSUE, BODY, AGENCY, DATE),
            EnumSet.of(AUTHORITY, SUBJECT, BODY, AGENCY)),
    /** ข่าว; nobody signs it. */
    NEWS(9, 22, List.of(AUTHORITY, SUBJECT, ISSUE, BODY, AGENCY, DATE), EnumSet.of(AUTHORITY, SUBJECT, BODY, AGENCY)),
    /** หนังสือรับรอง. */
    CERTIFICATE(
            10,
            24,
            List.of(NUMBER, AGENCY, ADDRESS, BODY, DATE, SIGNER, POSITION, ACTING, ACTING_POST, HOLDER),
            EnumSet.of(AGENCY, ADDRESS, BODY, SIGNER, POSITION)),
    /** รายงานการประชุม. */
    MINUTES(
            11,
            25,
            List.of(
                    SECRECY, AUTHORITY, MEETING, HELD, PLACE, PRESENT, ABSENT, ATTENDING, OPENED, BODY, CLOSED,
                    RECORDER, REVIEWER),
            EnumSet.of(AUTHORITY, MEETING, HELD, PLACE, PRESENT, OPENED, BODY, CLOSED, RECORDER)),
    /** บันทึก between an officer and a superior; it has no form of its own. */
    NOTE(
            0,
            26,
            List.of(SECRECY, SPEED, SALUTATION, ADDRESSEE, BODY, SIGNER, POSITION, DATE),
            EnumSet.of(ADDRESSEE, BODY, SIGNER, POSITION));

    private final int form;
    private final int clause;

    @SuppressWarnings("ImmutableEnumChecker") // lists and sets of the language that nobody can change
    private final List<Field> fields;

    @SuppressWarnings("ImmutableEnumChecker")
    private final Set<Field> required;

    LetterKind(int form, int clause, List<Field> fields, Set<Field> required) {
        this.form = form;
        this.clause = clause;
        this.fields = fields;
        this.required = Set.copyOf(required);
    }

    /** แบบที่; 0 for a kind without a form. */
    public int form() {
        return form;
    }

    /** ข้อ of the regulation that describes it. */
    public int clause() {
        return clause;
    }

    /** In the order of the form. */
    public List<Field> fields() {
        return fields;
    }

    /** Must it be filled before the letter goes to a superior? Number and date come later: they are taken at issue. */
    public boolean requires(Field field) {
        return required.contains(field);
    }

    public boolean has(Field field) {
        return fields.contains(field);
    }

    /** หนังสือภายนอก … */
    public String title() {
        return Texts.text("drafting.kind." + code());
    }

    /** What the field is called on this form: the date of an order is สั่ง ณ วันที่. */
    public String label(Field field) {
        String key = "drafting.field." + field.code();
        String own = key + "." + code();
        return Texts.text(Texts.keys(own).contains(own) ? own : key);
    }

    /** As it is called in addresses: {@code external}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
