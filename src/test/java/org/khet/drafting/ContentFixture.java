package org.khet.drafting;

import java.util.Locale;
import java.util.Map;

/** A letter of every kind, as an invented office writes them. */
public final class ContentFixture {

    private static final String OFFICE = "สำนักงานเขตพื้นที่การศึกษาประถมศึกษาภูธารา เขต 1";
    private static final String DIRECTOR = "ผู้อำนวยการ" + OFFICE;
    private static final String REASON =
            "ด้วยสำนักงานคณะกรรมการการศึกษาขั้นพื้นฐานกำหนดจัดประชุมเชิงปฏิบัติการพัฒนาครูผู้สอนคณิตศาสตร์"
                    + " ระดับประถมศึกษา ประจำปีงบประมาณ พ.ศ. 2570"
                    + " เพื่อให้ครูจัดการเรียนรู้ตามหลักสูตรได้อย่างมีประสิทธิภาพ"
                    + " และนำผลไปใช้พัฒนาผู้เรียนในสถานศึกษาได้จริง";
    private static final String WISH =
            "สำนักงานเขตพื้นที่การศึกษาประถมศึกษาภูธารา เขต 1 พิจารณาแล้ว เห็นว่าเป็นประโยชน์ต่อการพัฒนา"
                    + "คุณภาพการศึกษา จึงขอให้โรงเรียนส่งครูผู้สอนคณิตศาสตร์เข้าร่วมประชุม โรงเรียนละ 1 คน"
                    + " ในวันที่ 15 ธันวาคม 2569 ณ ห้องประชุมภูธาราน้ำใส เวลา 09.00 น.";
    private static final String END = "จึงเรียนมาเพื่อโปรดพิจารณา";

    private ContentFixture() {}

    /** One that breaks nothing. */
    public static Content of(LetterKind kind) {
        return switch (kind) {
            case EXTERNAL -> external();
            case INTERNAL -> internal();
            case SEALED -> sealed();
            case ORDER -> order();
            case REGULATION, BYLAW -> regulation(kind);
            case ANNOUNCEMENT -> announcement();
            case STATEMENT, NEWS -> news(kind);
            case CERTIFICATE -> certificate();
            case MINUTES -> minutes();
            case NOTE -> note();
        };
    }

    /** The same with so much text that it needs several sheets. */
    public static Content longer(LetterKind kind) {
        Content content = of(kind);
        var body = new StringBuilder();
        for (int i = 1; i <= 7; i++) {
            body.append(REASON)
                    .append("\n\n")
                    .append(i)
                    .append(". ")
                    .append(WISH)
                    .append('\n');
            body.append(i)
                    .append(".1 ส่งรายชื่อผู้เข้าร่วมประชุมภายในวันที่ ")
                    .append(i)
                    .append(" ธันวาคม 2569 ทางระบบ AMSS++\n");
            body.append(i).append(".2 ").append(REASON).append("\n\n");
        }
        body.append(table(40)).append("\n\n").append(END);
        return content.with(Field.BODY, body.toString());
    }

    public static String table(int rows) {
        var table = new StringBuilder("| ที่ | โรงเรียน | จำนวนครู (คน) | งบประมาณ (บาท) |\n|:---:|---|---:|---:|\n");
        for (int i = 1; i <= rows; i++) {
            table.append("| ")
                    .append(i)
                    .append(" | โรงเรียนบ้านหนองน้ำใสวิทยา สาขาที่ ")
                    .append(i);
            table.append(" | ")
                    .append(i * 3)
                    .append(" | ")
                    .append(String.format(Locale.ROOT, "%,d", i * 1250))
                    .append(".00 |\n");
        }
        return table.toString();
    }

    private static Content external() {
        return new Content(
                LetterKind.EXTERNAL,
                Map.ofEntries(
                        Map.entry(Field.SPEED, "MOST_URGENT"),
                        Map.entry(Field.NUMBER, "ศธ 04299/ว 1234"),
                        Map.entry(Field.AGENCY, OFFICE),
                        Map.entry(Field.ADDRESS, "ถนนภูธาราพัฒนา ตำบลในเมือง\nอำเภอเมือง จังหวัดภูธารา 65999"),
                        Map.entry(Field.DATE, "2026-11-24"),
                        Map.entry(
                                Field.SUBJECT,
                                "ขอเชิญประชุมเชิงปฏิบัติการพัฒนาครูผู้สอนคณิตศาสตร์ ระดับประถมศึกษา ประจำปีงบประมาณ"
                                        + " พ.ศ. 2570"),
                        Map.entry(Field.SALUTATION, "เรียน"),
                        Map.entry(Field.ADDRESSEE, "ผู้อำนวยการโรงเรียนในสังกัดทุกแห่ง"),
                        Map.entry(
                                Field.REFERENCE,
                                "หนังสือสำนักงานคณะกรรมการการศึกษาขั้นพื้นฐาน ด่วนที่สุด ที่ ศธ 04010/ว 987 ลงวันที่"
                                        + " 10 พฤศจิกายน 2569"),
                        Map.entry(
                                Field.ENCLOSURES,
                                "กำหนดการประชุม | จำนวน 1 ฉบับ\n"
                                        + "แบบตอบรับเข้าร่วมประชุมเชิงปฏิบัติการพัฒนาครูผู้สอน | จำนวน 1 ชุด"),
                        Map.entry(Field.BODY, REASON + "\n\n" + WISH + " ตามสิ่งที่ส่งมาด้วย\n\n" + END),
                        Map.entry(Field.CLOSING, "ขอแสดงความนับถือ"),
                        Map.entry(Field.SIGNER, "นายสมมติ นามสมมติ"),
                        Map.entry(Field.POSITION, "รอง" + DIRECTOR),
                        Map.entry(Field.ACTING, "IN_CHARGE"),
                        Map.entry(Field.ACTING_POST, DIRECTOR),
                        Map.entry(Field.OWNER, "กลุ่มนิเทศ ติดตาม และประเมินผลการจัดการศึกษา"),
                        Map.entry(Field.PHONE, "0 5599 9999 ต่อ 12"),
                        Map.entry(Field.FAX, "0 5599 9998"),
                        Map.entry(Field.EMAIL, "saraban@phuthara1.example.go.th"),
                        Map.entry(Field.COPIES, "สำนักงานศึกษาธิการจังหวัดภูธารา")));
    }

    private static Content internal() {
        return new Content(
                LetterKind.INTERNAL,
                Map.ofEntries(
                        Map.entry(Field.OWNER, "กลุ่มอำนวยการ " + OFFICE),
                        Map.entry(Field.PHONE, "11"),
                        Map.entry(Field.NUMBER, "ศธ 04299.1/45"),
                        Map.entry(Field.DATE, "2026-11-24"),
                        Map.entry(
                                Field.SUBJECT,
                                "ขออนุมัติเดินทางไปราชการเข้าร่วมประชุมเชิงปฏิบัติการและขอใช้รถยนต์ส่วนกลางพร้อมพนักงานขับรถ"
                                        + " ระหว่างวันที่ 14-16 ธันวาคม 2569"),
                        Map.entry(Field.SALUTATION, "เรียน"),
                        Map.entry(Field.ADDRESSEE, DIRECTOR),
                        Map.entry(
                                Field.BODY,
                                REASON + "\n\n"
                                        + "จึงขออนุมัติให้เจ้าหน้าที่เดินทางไปราชการ ดังนี้\n"
                                        + "1. นางสาวตัวอย่าง ใจดี ตำแหน่ง นักจัดการงานทั่วไปชำนาญการ\n"
                                        + "2. นายทดลอง รักเรียน ตำแหน่ง เจ้าพนักงานธุรการ\n"
                                        + "(1) ค่าเบี้ยเลี้ยง 3 วัน วันละ 240 บาท\n"
                                        + "(2) ค่าที่พัก\n\n"
                                        + "จึงเรียนมาเพื่อโปรดพิจารณาอนุมัติ"),
                        Map.entry(Field.SIGNER, "นางสาวตัวอย่าง ใจดี"),
                        Map.entry(Field.POSITION, "นักจัดการงานทั่วไปชำนาญการ")));
    }

    private static Content sealed() {
        return new Content(
                LetterKind.SEALED,
                Map.ofEntries(
                        Map.entry(Field.NUMBER, "ศธ 04299/1240"),
                        Map.entry(Field.TO, "โรงเรียนบ้านหนองน้ำใสวิทยา"),
                        Map.entry(
                                Field.BODY,
                                "ตามที่โรงเรียนขอรายชื่อผู้ผ่านการอบรม นั้น สำนักงานเขตพื้นที่การศึกษาประถมศึกษาภูธารา"
                                        + " เขต 1 ขอส่งสำเนาทะเบียนรายชื่อผู้ผ่านการอบรม จำนวน 2 แผ่น มาพร้อมหนังสือนี้"),
                        Map.entry(Field.AGENCY, OFFICE),
                        Map.entry(Field.DATE, "2026-11-24"),
                        Map.entry(Field.OWNER, "กลุ่มพัฒนาครูและบุคลากรทางการศึกษา"),
                        Map.entry(Field.PHONE, "0 5599 9999 ต่อ 15"),
                        Map.entry(Field.ADDRESS, "ถนนภูธาราพัฒนา อำเภอเมือง จังหวัดภูธารา 65999")));
    }

    private static Content order() {
        return new Content(
                LetterKind.ORDER,
                Map.ofEntries(
                        Map.entry(Field.AUTHORITY, OFFICE),
                        Map.entry(Field.NUMBER, "144/2569"),
                        Map.entry(Field.SUBJECT, "แต่งตั้งคณะกรรมการจัดงานวันครู ประจำปี พ.ศ. 2570"),
                        Map.entry(
                                Field.BODY,
                                "ด้วยวันที่ 16 มกราคม ของทุกปีเป็นวันครู"
                                        + " เพื่อให้การจัดงานวันครูเป็นไปด้วยความเรียบร้อย อาศัยอำนาจตามความในมาตรา 37"
                                        + " แห่งพระราชบัญญัติระเบียบบริหารราชการกระทรวงศึกษาธิการ พ.ศ. 2546"
                                        + " จึงแต่งตั้งคณะกรรมการ ดังนี้\n\n"
                                        + "1. คณะกรรมการอำนวยการ มีหน้าที่ให้คำปรึกษา อำนวยความสะดวก และแก้ไขปัญหาต่าง ๆ"
                                        + " ประกอบด้วย\n"
                                        + "1.1 นายสมมติ นามสมมติ ประธานกรรมการ\n"
                                        + "1.2 นางทดสอบ ฐานะดี กรรมการ\n"
                                        + "1.3 นางสาวตัวอย่าง ใจดี กรรมการและเลขานุการ\n\n"
                                        + "ให้ผู้ได้รับแต่งตั้งปฏิบัติหน้าที่ให้เป็นไปด้วยความเรียบร้อย"
                                        + " เกิดผลดีต่อทางราชการ"),
                        Map.entry(Field.EFFECTIVE, "บัดนี้เป็นต้นไป"),
                        Map.entry(Field.DATE, "2026-11-24"),
                        Map.entry(Field.SIGNER, "นายสมมติ นามสมมติ"),
                        Map.entry(Field.POSITION, DIRECTOR)));
    }

    private static Content regulation(LetterKind kind) {
        return new Content(
                kind,
                Map.ofEntries(
                        Map.entry(Field.AUTHORITY, OFFICE),
                        Map.entry(Field.ABOUT, "การใช้ห้องประชุม"),
                        Map.entry(Field.ISSUE, "2"),
                        Map.entry(Field.YEAR, "2569"),
                        Map.entry(
                                Field.BODY,
                                "โดยที่เป็นการสมควรปรับปรุงระเบียบว่าด้วยการใช้ห้องประชุมให้เหมาะสมยิ่งขึ้น"
                                        + " อาศัยอำนาจตามความในมาตรา 37"
                                        + " แห่งพระราชบัญญัติระเบียบบริหารราชการกระทรวงศึกษาธิการ พ.ศ. 2546"
                                        + " จึงวางระเบียบไว้ ดังต่อไปนี้\n\n"
                                        + "ข้อ 1 ระเบียบนี้เรียกว่า “ระเบียบสำนักงานเขตพื้นที่การศึกษาประถมศึกษาภูธารา เขต"
                                        + " 1 ว่าด้วยการใช้ห้องประชุม (ฉบับที่ 2) พ.ศ. 2569”\n\n"
                                        + "ข้อ 2 ระเบียบนี้ให้ใช้บังคับตั้งแต่วันถัดจากวันประกาศเป็นต้นไป\n\n"
                                        + "หมวด 1\n"
                                        + "การขอใช้\n\n"
                                        + "ข้อ 3 ผู้ประสงค์จะใช้ห้องประชุมต้องยื่นคำขอล่วงหน้าไม่น้อยกว่า 3 วันทำการ\n\n"
                                        + "ข้อ 4 ให้ผู้อำนวยการกลุ่มอำนวยการรักษาการตามระเบียบนี้"),
                        Map.entry(Field.DATE, "2026-11-24"),
                        Map.entry(Field.SIGNER, "นายสมมติ นามสมมติ"),
                        Map.entry(Field.POSITION, DIRECTOR)));
    }

    private static Content announcement() {
        return new Content(
                LetterKind.ANNOUNCEMENT,
                Map.ofEntries(
                        Map.entry(Field.AUTHORITY, OFFICE),
                        Map.entry(
                                Field.SUBJECT,
                                "รับสมัครคัดเลือกบุคคลเพื่อจ้างเป็นลูกจ้างชั่วคราว ตำแหน่งเจ้าหน้าที่ธุรการโรงเรียน"),
                        Map.entry(
                                Field.BODY,
                                "ด้วย" + OFFICE
                                        + " มีความประสงค์จะรับสมัครคัดเลือกบุคคลเพื่อจ้างเป็นลูกจ้างชั่วคราว"
                                        + " จึงประกาศรับสมัคร ดังต่อไปนี้\n\n"
                                        + "1. ตำแหน่งที่รับสมัคร\n"
                                        + "1.1 เจ้าหน้าที่ธุรการโรงเรียน จำนวน 3 อัตรา อัตราค่าจ้างเดือนละ 15,000"
                                        + " บาท\n\n"
                                        + table(3)
                                        + "\n\n"
                                        + "2. ผู้สมัครดูรายละเอียดได้ที่ https://www.phuthara1.example.go.th/news/2569"
                                        + " หรือโทรศัพท์ 0 5599 9999"),
                        Map.entry(Field.DATE, "2026-11-24"),
                        Map.entry(Field.SIGNER, "นายสมมติ นามสมมติ"),
                        Map.entry(Field.POSITION, DIRECTOR)));
    }

    private static Content news(LetterKind kind) {
        return new Content(
                kind,
                Map.ofEntries(
                        Map.entry(Field.AUTHORITY, OFFICE),
                        Map.entry(Field.SUBJECT, "การเลื่อนเปิดภาคเรียนในพื้นที่ประสบอุทกภัย"),
                        Map.entry(Field.ISSUE, "2"),
                        Map.entry(
                                Field.BODY,
                                "ตามที่ได้เกิดอุทกภัยในพื้นที่จังหวัดภูธารา ทำให้โรงเรียนหลายแห่งไม่สามารถเปิดเรียนได้"
                                        + " นั้น\n\n"
                                        + WISH),
                        Map.entry(Field.AGENCY, OFFICE),
                        Map.entry(Field.DATE, "2026-11-24")));
    }

    private static Content certificate() {
        return new Content(
                LetterKind.CERTIFICATE,
                Map.ofEntries(
                        Map.entry(Field.NUMBER, "12/2569"),
                        Map.entry(Field.AGENCY, OFFICE),
                        Map.entry(Field.ADDRESS, "ถนนภูธาราพัฒนา อำเภอเมือง\nจังหวัดภูธารา 65999"),
                        Map.entry(
                                Field.BODY,
                                "หนังสือฉบับนี้ให้ไว้เพื่อรับรองว่า นางสาวตัวอย่าง ใจดี ตำแหน่ง ครู"
                                        + " วิทยฐานะครูชำนาญการพิเศษ โรงเรียนบ้านหนองน้ำใสวิทยา ปฏิบัติราชการตั้งแต่วันที่"
                                        + " 1 พฤษภาคม 2550 จนถึงปัจจุบัน เป็นผู้มีความประพฤติดี"
                                        + " และไม่เคยถูกลงโทษทางวินัย"),
                        Map.entry(Field.DATE, "2026-11-24"),
                        Map.entry(Field.SIGNER, "นายสมมติ นามสมมติ"),
                        Map.entry(Field.POSITION, DIRECTOR),
                        Map.entry(Field.HOLDER, "นางสาวตัวอย่าง ใจดี")));
    }

    private static Content minutes() {
        return new Content(
                LetterKind.MINUTES,
                Map.ofEntries(
                        Map.entry(Field.AUTHORITY, "คณะกรรมการบริหาร" + OFFICE),
                        Map.entry(Field.MEETING, "11/2569"),
                        Map.entry(Field.HELD, "วันอังคารที่ 24 พฤศจิกายน 2569"),
                        Map.entry(Field.PLACE, "ห้องประชุมภูธาราน้ำใส " + OFFICE),
                        Map.entry(
                                Field.PRESENT,
                                "นายสมมติ นามสมมติ | " + DIRECTOR
                                        + " ประธาน\n"
                                        + "นางทดสอบ ฐานะดี | ผู้อำนวยการกลุ่มอำนวยการ\n"
                                        + "นายทดลอง รักเรียน | เจ้าพนักงานธุรการ แทนผู้อำนวยการกลุ่มบริหารงานบุคคล\n"
                                        + "นางสาวตัวอย่าง ใจดี | นักจัดการงานทั่วไปชำนาญการ เลขานุการ"),
                        Map.entry(Field.ABSENT, "นายสมบูรณ์ ตัวอย่าง | ติดราชการ"),
                        Map.entry(Field.ATTENDING, "นางสาวสาธิต ปี่แก้ว | นักประชาสัมพันธ์ปฏิบัติการ"),
                        Map.entry(Field.OPENED, "09.30 น."),
                        Map.entry(
                                Field.BODY,
                                "เมื่อที่ประชุมพร้อมแล้ว ประธานกล่าวเปิดประชุมและดำเนินการประชุมตามระเบียบวาระ"
                                        + " ดังนี้\n\n"
                                        + "ระเบียบวาระที่ 1 เรื่องที่ประธานแจ้งให้ที่ประชุมทราบ\n\n"
                                        + "1.1 "
                                        + REASON
                                        + "\n\n"
                                        + "มติที่ประชุม รับทราบ\n\n"
                                        + "ระเบียบวาระที่ 2 เรื่องรับรองรายงานการประชุม\n\n"
                                        + "ประธานเสนอให้ที่ประชุมพิจารณารับรองรายงานการประชุมครั้งที่ 10/2569\n\n"
                                        + "มติที่ประชุม รับรองโดยไม่มีการแก้ไข\n\n"
                                        + "ระเบียบวาระที่ 5 เรื่องอื่น ๆ (ถ้ามี)\n\n"
                                        + "ไม่มี"),
                        Map.entry(Field.CLOSED, "12.00 น."),
                        Map.entry(Field.RECORDER, "นางสาวตัวอย่าง ใจดี"),
                        Map.entry(Field.REVIEWER, "นางทดสอบ ฐานะดี")));
    }

    private static Content note() {
        return new Content(
                LetterKind.NOTE,
                Map.ofEntries(
                        Map.entry(Field.SALUTATION, "เรียน"),
                        Map.entry(Field.ADDRESSEE, "ผู้อำนวยการกลุ่มอำนวยการ"),
                        Map.entry(
                                Field.BODY,
                                "ตามที่มอบหมายให้ตรวจสอบเครื่องพิมพ์ที่ชำรุด ได้ตรวจสอบแล้วพบว่าตลับหมึกหมด"
                                        + " เห็นควรเบิกตลับหมึกใหม่ 1 ตลับ\n\n"
                                        + "จึงเรียนมาเพื่อโปรดทราบ"),
                        Map.entry(Field.SIGNER, "นายทดลอง รักเรียน"),
                        Map.entry(Field.POSITION, "เจ้าพนักงานธุรการ"),
                        Map.entry(Field.DATE, "2026-11-24")));
    }
}
