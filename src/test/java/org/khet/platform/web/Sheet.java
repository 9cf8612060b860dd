package org.khet.platform.web;

import gg.jte.Content;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.List;
import java.util.Map;

/** Every component with sample values, long ones and empty ones, on one page inside the shell. */
final class Sheet {

    static final String LONG_SUBJECT = "การจัดทำคำของบประมาณรายจ่ายประจำปีงบประมาณ พ.ศ. 2571 งบลงทุน ค่าครุภัณฑ์"
            + " ที่ดินและสิ่งก่อสร้าง สำหรับโรงเรียนขนาดเล็กที่ประสบวาตภัยและอยู่ในพื้นที่เสี่ยงภัยตามประกาศจังหวัดภูธารา ครั้งที่ 4/2569";

    static final Shell SHELL = new Shell(
            "สพป.ภูธารา เขต 1",
            new Shell.Visitor(
                    "กมลชนก ใจงาม",
                    "เจ้าพนักงานธุรการชำนาญงาน กลุ่มส่งเสริมการศึกษาทางไกล เทคโนโลยีสารสนเทศและการสื่อสาร",
                    List.of(
                            new Shell.Standing("1", "เจ้าพนักงานธุรการชำนาญงาน กลุ่มส่งเสริมการศึกษาทางไกล", true),
                            new Shell.Standing("2", "สารบรรณกลาง", false))),
            List.of(
                    new Shell.Section(
                            "",
                            List.of(
                                    new Shell.Place("งานของฉัน", "inbox", "/", false),
                                    new Shell.Place("ลงทะเบียนรับ", "plus-square", "/correspondence/receive", false))),
                    new Shell.Section(
                            "ทะเบียน",
                            List.of(new Shell.Place(
                                    "ทะเบียนหนังสือรับ", "journal-arrow-down", "/correspondence", true))),
                    new Shell.Section(
                            "สำนักงาน",
                            List.of(
                                    new Shell.Place("หน่วยงาน", "building", "/office/units", false),
                                    new Shell.Place("บุคลากร", "people", "/office/people", false)))),
            new Shell.Csrf("_csrf", "token"),
            Flash.ok("ลงทะเบียนรับแล้ว เลขรับ 4826 เวลา 09.41 น.").withLink("ส่งให้กลุ่ม", "#verb-title"));

    private static final Errors ERRORS = new Errors()
            .add("subject2", "ใส่เรื่องของหนังสือ")
            .add("signed2", "เดือนพฤศจิกายนมี 30 วัน ไม่มีวันที่ 31")
            .add("speed2", "เลือกชั้นความเร็ว")
            .add("files2", "ไฟล์นี้มีรหัสผ่าน เปิดอ่านไม่ได้ ขอไฟล์ใหม่จากผู้ส่ง");

    private final TemplateEngine engine = TemplateEngine.createPrecompiled(ContentType.Html);

    String page() {
        return render(
                "layout",
                Map.of("shell", SHELL, "title", "แผ่นชิ้นส่วน", "errors", ERRORS, "content", raw(head() + body())));
    }

    String plain() {
        var shell = new Shell(SHELL.office(), SHELL.visitor(), SHELL.menu(), SHELL.csrf(), null);
        var content = render("heading", Map.of("title", "งานของฉัน"))
                + render("empty", Map.of("title", "ไม่มีงานค้าง", "text", "เรื่องใหม่จะขึ้นที่นี่เมื่อมีคนส่งถึงคุณ"));
        return render("layout", Map.of("shell", shell, "title", "งานของฉัน", "content", raw(content)));
    }

    String confirm() {
        return render(
                "confirm",
                Map.ofEntries(
                        Map.entry("shell", SHELL),
                        Map.entry("title", "ยกเลิกเลขทะเบียนรับ 4822/2569"),
                        Map.entry(
                                "costs",
                                List.of(
                                        "เลข 4822 จะไม่ถูกใช้อีก และพิมพ์ในทะเบียนเป็น “ยกเลิก” พร้อมเหตุผล",
                                        "ไฟล์และประวัติยังอยู่ครบ ผู้ตรวจสอบเปิดดูได้")),
                        Map.entry("action", "/correspondence/letters/1/cancel"),
                        Map.entry("verb", "ยกเลิกเลข 4822"),
                        Map.entry("leave", new Link("ไม่ยกเลิก กลับไปหน้าหนังสือ", "/")),
                        Map.entry("back", new Link("เลขรับ 4822/2569", "/")),
                        Map.entry("facts", raw(facts())),
                        Map.entry(
                                "law",
                                "ระเบียบสำนักนายกรัฐมนตรีว่าด้วยงานสารบรรณ พ.ศ. 2526 ข้อ 38: เลขทะเบียนรับเรียงลำดับติดต่อกันไปตลอดปีปฏิทิน"),
                        Map.entry(
                                "content",
                                raw(render(
                                        "textarea",
                                        Map.of(
                                                "name",
                                                "reason",
                                                "label",
                                                "เหตุที่ยกเลิก",
                                                "hint",
                                                "จะพิมพ์ในช่องหมายเหตุของทะเบียน ไม่เกิน 200 ตัวอักษร"))))));
    }

    String error(int status) {
        var key = "platform.error." + status;
        return engineRender(
                "error/page.jte",
                Map.of("page", new ErrorPage(status, Texts.text(key + ".title"), Texts.text(key + ".text"))));
    }

    String signIn() {
        var side = "<h1>ทุกเรื่องมีเลข มีคน มีวัน</h1><p>สพป.ภูธารา เขต 1</p>";
        var form = "<div class=\"k-signin__form\"><h2>เข้าสู่ระบบ</h2>"
                + render("text", Map.of("name", "user", "label", "ชื่อผู้ใช้", "autocomplete", "username"))
                + render("text", Map.of("name", "password", "label", "รหัสผ่าน", "type", "password"))
                + render("submit", Map.of("text", "เข้าสู่ระบบ")) + "</div>";
        return render("bare", Map.of("title", "เข้าสู่ระบบ", "content", raw(form), "side", raw(side)));
    }

    private String head() {
        return render(
                "heading",
                Map.of(
                        "title",
                        LONG_SUBJECT,
                        "lede",
                        "ศธ 04006/ว 2841 ลงวันที่ 19 พ.ย. 2569 · จาก สพฐ.",
                        "back",
                        new Link("ทะเบียนหนังสือรับ", "/correspondence"),
                        "tags",
                        raw("<b>เลขรับ 4821/2569</b>" + tags()),
                        "actions",
                        raw(render(
                                "link",
                                Map.of("link", new Link("ลงทะเบียนรับ", "#", "plus-lg"), "button", "primary")))));
    }

    private String tags() {
        var tags = new StringBuilder();
        Map.of(
                        "speed-2",
                        "ด่วน",
                        "speed-3",
                        "ด่วนมาก",
                        "speed-4",
                        "ด่วนที่สุด",
                        "secret-2",
                        "ลับมาก",
                        "st-new",
                        "รอมอบหมาย",
                        "st-work",
                        "กำลังดำเนินการ",
                        "st-back",
                        "ส่งคืน",
                        "st-done",
                        "ปิดเรื่องแล้ว",
                        "st-void",
                        "ยกเลิกเลข")
                .forEach((kind, text) -> tags.append(render("tag", Map.of("kind", kind, "text", text))));
        return tags
                + render("due", Map.of("text", "ครบวันนี้", "kind", "today"))
                + render("due", Map.of("text", "เกินกำหนด 3 วัน", "kind", "late"));
    }

    private String body() {
        return section("list", "รายการ", list())
                + section("forms", "แบบฟอร์ม", forms())
                + section("letter", "หน้าหนังสือ", letter())
                + section("chart", "กราฟ", chart());
    }

    private String section(String id, String title, String content) {
        return render("section", Map.of("id", id, "title", title, "meta", "3 เรื่อง", "content", raw(content)));
    }

    private String list() {
        var columns = List.of(
                Column.of("เลขรับ").sortable("?sort=number", Column.Sorted.DESCENDING),
                Column.of("ที่ · ลงวันที่"),
                Column.of("จาก").wide("k-c9"),
                Column.of("เรื่อง"),
                Column.number("วันที่ถืออยู่"),
                Column.of("สถานะ"));
        var units = List.of(new Option("", "ทุกหน่วย"), new Option("1", "กลุ่มอำนวยการ"));
        var filter = render("text", Map.of("name", "q", "label", "เลขที่ เรื่อง หรือผู้ส่ง", "type", "search"))
                + render("select", Map.of("name", "unit", "label", "อยู่ที่หน่วย", "options", units))
                + render("select", Map.of("name", "state", "label", "สถานะ", "options", units))
                + render("date", Map.of("name", "from", "label", "รับตั้งแต่"));
        return render("filter", Map.of("action", "/correspondence", "label", "กรองทะเบียน", "content", raw(filter)))
                + render(
                        "chips",
                        Map.of(
                                "count",
                                "47 เรื่อง",
                                "clear",
                                "?",
                                "chips",
                                List.of(new Chip("ด่วนที่สุด", "?q="), new Chip("“" + LONG_SUBJECT + "”", "?")),
                                "end",
                                raw("<a href=\"#\">XLSX</a>")))
                + render(
                        "table",
                        Map.of(
                                "caption",
                                "ทะเบียนหนังสือรับ เรียงจากเลขล่าสุด",
                                "columns",
                                columns,
                                "stack",
                                true,
                                "rows",
                                raw(rows())))
                + render("pager", Map.of("pager", new Pager(null, "?after=1", "เลขรับ 4826–4822")))
                + render(
                        "empty",
                        Map.of("title", "ไม่พบหนังสือที่ตรงกับตัวกรองนี้", "text", "ปี 2569 มีหนังสือรับ 4,826 เรื่อง"))
                + render(
                        "tabs",
                        Map.of(
                                "label",
                                "ส่วนของเรื่อง",
                                "tabs",
                                List.of(new Tab("ข้อความ", "#", true), new Tab("แนบ", "#", false, "2"))));
    }

    private String rows() {
        return row("4826", "is-new", "speed-4", LONG_SUBJECT)
                + row("4825", "", "speed-2", "ขอเชิญร่วมพิธีเปิดศูนย์พัฒนาเด็กเล็กตำบลท่าน้ำใส")
                + "<tr role=\"row\"><th role=\"rowheader\" scope=\"row\" class=\"s-no\"><span class=\"k-regno k-void\">4824</span></th>"
                + "<td role=\"cell\"></td><td role=\"cell\" data-l=\"จาก\"></td><td role=\"cell\" class=\"s-subj\">ลงรับซ้ำ</td><td role=\"cell\" class=\"k-num\">–</td>"
                + "<td role=\"cell\" class=\"s-st\">" + render("tag", Map.of("kind", "st-void", "text", "ยกเลิกเลข"))
                + "</td></tr>";
    }

    private String row(String number, String css, String speed, String subject) {
        return "<tr role=\"row\" class=\"" + css
                + "\"><th role=\"rowheader\" scope=\"row\" class=\"s-no\"><span class=\"k-regno\">"
                + number + "</span> <span class=\"k-sub k-nw\">24 พ.ย. 09.41 น.</span></th>"
                + "<td role=\"cell\" data-l=\"ที่\"><span class=\"k-nw\">ศธ 04299.087/214</span> <span class=\"k-sub\">ลงวันที่ 23 พ.ย. 2569</span></td>"
                + "<td role=\"cell\" data-l=\"จาก\">โรงเรียนบ้านห้วยต้นตาล</td>"
                + "<td role=\"cell\" class=\"s-subj\"><div class=\"k-subject--clamp\">"
                + render("tag", Map.of("kind", speed, "text", "ด่วน"))
                + "<a class=\"k-subject\" href=\"#\">" + render("glued", Map.of("text", subject)) + "</a></div></td>"
                + "<td role=\"cell\" class=\"k-num\" data-l=\"ถืออยู่\">3</td>"
                + "<td role=\"cell\" class=\"s-st\">" + render("tag", Map.of("kind", "st-new", "text", "รอมอบหมาย"))
                + "</td></tr>";
    }

    private String forms() {
        var speeds =
                List.of(new Option("normal", "ปกติ"), new Option("urgent", "ด่วน"), new Option("most", "ด่วนที่สุด"));
        var groups = List.of(new Option("1", "กลุ่มอำนวยการ", "เพื่อปฏิบัติ"), new Option("2", "กลุ่มนโยบายและแผน"));
        var content = render("errors", Map.of("errors", ERRORS))
                + render(
                        "text",
                        Map.of(
                                "name",
                                "number",
                                "label",
                                "ที่",
                                "value",
                                "ภธ 0017.3/ว 1194",
                                "hint",
                                "เลขไทยหรืออารบิกก็ได้",
                                "mark",
                                raw(render("read", Map.of()))))
                + render(
                        "text",
                        Map.of(
                                "name",
                                "sender",
                                "label",
                                "จาก",
                                "value",
                                "\"><script>alert(1)</script>",
                                "suggestions",
                                List.of("สพฐ.", "จังหวัดภูธารา"),
                                "mark",
                                raw(render("read", Map.of("check", true)))))
                + render("textarea", Map.of("name", "subject2", "label", "เรื่อง", "errors", ERRORS))
                + render(
                        "date",
                        Map.of(
                                "name",
                                "signed",
                                "label",
                                "ลงวันที่",
                                "value",
                                new DateBoxes("24", "พ.ย.", "2569"),
                                "hint",
                                "เช่น 24 11 2569 หรือ 24 พ.ย. 2569"))
                + render(
                        "date",
                        Map.of(
                                "name",
                                "signed2",
                                "label",
                                "ลงวันที่ (ผิด)",
                                "value",
                                new DateBoxes("31", "11", "2569"),
                                "errors",
                                ERRORS))
                + render(
                        "radios",
                        Map.of("name", "speed", "label", "ชั้นความเร็ว", "options", speeds, "value", "urgent"))
                + render(
                        "radios",
                        Map.of("name", "speed2", "label", "ชั้นความเร็ว (ผิด)", "options", speeds, "errors", ERRORS))
                + render(
                        "checkboxes",
                        Map.of(
                                "name",
                                "groups",
                                "label",
                                "ส่งให้กลุ่ม",
                                "options",
                                groups,
                                "values",
                                List.of("1"),
                                "optional",
                                true))
                + render("select", Map.of("name", "channel", "label", "ช่องทาง", "options", groups, "value", "2"))
                + render(
                        "upload",
                        Map.of(
                                "name",
                                "files",
                                "label",
                                "แนบไฟล์",
                                "kept",
                                List.of(new KeptFile("a1", "สแกน_1123_0007.pdf", "412 KB"))))
                + render("upload", Map.of("name", "files2", "label", "แนบไฟล์ (ผิด)", "errors", ERRORS))
                + "<div class=\"k-actions\">" + render("submit", Map.of("text", "ลงทะเบียนรับ", "icon", "plus-lg"))
                + render("submit", Map.of("text", "เก็บไว้ในถาด", "kind", "outline-secondary")) + "</div>";
        return "<div class=\"k-measure\">"
                + render("form", Map.of("shell", SHELL, "action", "/x", "files", true, "content", raw(content)))
                + "</div>";
    }

    private String letter() {
        var items = List.of(
                HistoryItem.of(HistoryItem.State.LATE, "รอมอบหมาย", "อรทัย ธารสุวรรณ · ผอ.กลุ่มนโยบายและแผน")
                        .lay("อยู่กับคุณ 5 วัน"),
                HistoryItem.of(HistoryItem.State.BACK, "ส่งคืนสารบรรณกลาง", "มาลี พูนทรัพย์ · ธุรการกลุ่ม")
                        .at("24 พ.ย. 2569 09.12 น.", "2026-11-24T09:12")
                        .note("ไม่ใช่งานของกลุ่ม"),
                HistoryItem.of(HistoryItem.State.DONE, "เกษียณหนังสือ", "สุภาวดี แก่นจันทน์ · รอง ผอ.สพป.")
                        .as("รักษาราชการแทน ผอ.สพป. (คำสั่งที่ 318/2569)")
                        .at("24 พ.ย. 2569 08.51 น.", "2026-11-24T08:51"));
        var due = render("date", Map.of("name", "due", "label", "ให้แล้วเสร็จภายใน", "optional", true))
                + "<div class=\"k-actions\">" + render("submit", Map.of("text", "มอบหมาย")) + "</div>";
        var left = render(
                        "pdf",
                        Map.of(
                                "name",
                                "ศธ04006_ว2841.pdf",
                                "pages",
                                List.of("/page.svg", "/page.svg"),
                                "original",
                                "/o.pdf",
                                "size",
                                "286 KB",
                                "zoom",
                                "/z"))
                + "<div class=\"mt-3\">"
                + render(
                        "pdf",
                        Map.of("name", "แบบสำรวจ.xlsx", "pages", List.of(), "original", "/o.xlsx", "size", "48 KB"))
                + "</div>";
        var right = render(
                        "verb",
                        Map.of(
                                "title",
                                "มอบหมายให้เจ้าหน้าที่",
                                "content",
                                raw(render("form", Map.of("shell", SHELL, "action", "/assign", "content", raw(due)))),
                                "others",
                                raw(render(
                                        "link", Map.of("link", new Link("คืนสารบรรณกลาง", "#", "arrow-return-left"))))))
                + section("history", "อยู่ที่ใครมาบ้าง", render("history", Map.of("items", items)))
                + section("facts", "ข้อมูลหนังสือ", facts());
        return "<div class=\"k-pair\"><div class=\"k-stick\">" + left + "</div><div>" + right + "</div></div>";
    }

    private String facts() {
        return render(
                "facts",
                Map.of(
                        "facts",
                        List.of(
                                new Fact("เรื่อง", LONG_SUBJECT),
                                new Fact("ที่", "ศธ 04299.064/171"),
                                new Fact("อ้างถึง", ""),
                                new Fact("งานตามคู่มือ", "3.2 การเสนอขอจัดสรรงบประมาณ", "#"))));
    }

    private String chart() {
        return render(
                "bars",
                Map.of(
                        "title",
                        "เรื่องที่ค้างอยู่กับใคร",
                        "label",
                        "อยู่กับ",
                        "value",
                        "รวม",
                        "part",
                        "เกิน",
                        "bars",
                        List.of(
                                new ChartBar("ปกรณ์ มีสุข", 9, 1),
                                new ChartBar("กลุ่มส่งเสริมการศึกษาทางไกล เทคโนโลยีสารสนเทศและการสื่อสาร", 5, 5),
                                new ChartBar("อนุชา เรืองไพร", 0))));
    }

    private String render(String component, Map<String, Object> params) {
        return engineRender("ui/" + component + ".jte", params);
    }

    private String engineRender(String template, Map<String, Object> params) {
        var output = new StringOutput();
        engine.render(template, params, output);
        return output.toString();
    }

    private static Content raw(String html) {
        return output -> output.writeContent(html);
    }
}
