package org.khet.drafting;

import java.util.Locale;

/** A place on an official letter that is filled in. What it is called on a form is {@link LetterKind#label}. */
public enum Field {
    /** ชั้นความลับ: a name of {@link org.khet.correspondence.Secrecy}. */
    SECRECY(Shape.CHOICE),
    /** ชั้นความเร็ว: a name of {@link org.khet.correspondence.Speed}. */
    SPEED(Shape.CHOICE),
    /** หนังสือเวียน (ข้อ 32): its number has a ว before it. {@code YES}, or empty. It is not printed of itself. */
    CIRCULAR(Shape.CHOICE),
    /** ที่, เลขที่: the whole number as it is printed, e.g. ศธ 04299/123 or 12/2569; empty until it is taken. */
    NUMBER(Shape.LINE),
    /** ส่วนราชการเจ้าของหนังสือ; of a statement and of news the unit that issues it. */
    AGENCY(Shape.LINES),
    /** ที่ตั้ง, with the postcode. */
    ADDRESS(Shape.LINES),
    /** วัน เดือน ปี; of an order the day of สั่ง ณ วันที่, and so on. */
    DATE(Shape.DATE),
    /** เรื่อง. */
    SUBJECT(Shape.LINE),
    /** คำขึ้นต้น: เรียน, กราบเรียน, นมัสการ … (ภาคผนวก 2). */
    SALUTATION(Shape.LINE),
    /** Whom the letter greets: a position, or a name when it goes to the person. */
    ADDRESSEE(Shape.LINE),
    /** อ้างถึง: a letter a line, e.g. หนังสือโรงเรียน… ที่ ศธ 04299.001/12 ลงวันที่ 3 มกราคม 2569. */
    REFERENCE(Shape.LINES),
    /** สิ่งที่ส่งมาด้วย: a thing and how many of it a line. */
    ENCLOSURES(Shape.LINES),
    /** ถึง of หนังสือประทับตรา. */
    TO(Shape.LINES),
    /** ข้อความ: the text form of a {@link Body}. */
    BODY(Shape.BODY),
    /** คำลงท้าย. */
    CLOSING(Shape.LINE),
    /** The signer's full name with title, as printed in brackets. */
    SIGNER(Shape.LINE),
    /** ตำแหน่ง of the signer, who may act for another. */
    POSITION(Shape.LINES),
    /** A name of {@link ActingFor}; empty when the signer signs in a post of their own. */
    ACTING(Shape.CHOICE),
    /** The post that is acted for. */
    ACTING_POST(Shape.LINES),
    /** ส่วนราชการเจ้าของเรื่อง; of a memo ส่วนราชการ. */
    OWNER(Shape.LINE),
    /** โทร. */
    PHONE(Shape.LINE),
    /** โทรสาร. */
    FAX(Shape.LINE),
    /** ไปรษณีย์อิเล็กทรอนิกส์. */
    EMAIL(Shape.LINE),
    /** สำเนาส่ง: an addressee a line. */
    COPIES(Shape.LINES),
    /** Whose order, rule, announcement or minutes: อำนาจ, ผู้ออก, คณะที่ประชุม. */
    AUTHORITY(Shape.LINE),
    /** ว่าด้วย. */
    ABOUT(Shape.LINE),
    /** ฉบับที่, the number alone; from the second on the same subject. */
    ISSUE(Shape.LINE),
    /** พ.ศ. of a regulation, the number alone. */
    YEAR(Shape.LINE),
    /** ทั้งนี้ ตั้งแต่: what follows these words. */
    EFFECTIVE(Shape.LINE),
    /** Name of whom a certificate is for, when it has a photograph and their signature. */
    HOLDER(Shape.LINE),
    /** ครั้งที่ n/พ.ศ. */
    MEETING(Shape.LINE),
    /** เมื่อ: the day of the meeting. */
    HELD(Shape.LINE),
    /** ณ: the place of the meeting. */
    PLACE(Shape.LINE),
    /** ผู้มาประชุม: one a line; the position after a | sign. */
    PRESENT(Shape.LINES),
    /** ผู้ไม่มาประชุม: one a line; the reason after a | sign. */
    ABSENT(Shape.LINES),
    /** ผู้เข้าร่วมประชุม: one a line; the position after a | sign. */
    ATTENDING(Shape.LINES),
    /** เริ่มประชุมเวลา, e.g. 09.30 น. */
    OPENED(Shape.LINE),
    /** เลิกประชุมเวลา. */
    CLOSED(Shape.LINE),
    /** ผู้จดรายงานการประชุม, the full name. */
    RECORDER(Shape.LINE),
    /** ผู้ตรวจรายงานการประชุม: common practice, not in the form. */
    REVIEWER(Shape.LINE);

    /** How a field is typed and kept. */
    public enum Shape {
        LINE,
        /** An item a line. */
        LINES,
        /** {@code 2026-11-24} (ค.ศ.) */
        DATE,
        /** The name of an enum constant. */
        CHOICE,
        /** The text form of a {@link Body}. */
        BODY
    }

    private final Shape shape;

    Field(Shape shape) {
        this.shape = shape;
    }

    public Shape shape() {
        return shape;
    }

    /** As it is called in forms and addresses: {@code acting-post}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
