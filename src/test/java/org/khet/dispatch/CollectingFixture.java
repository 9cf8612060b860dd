package org.khet.dispatch;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.khet.correspondence.Deliveries;
import org.khet.correspondence.EntryId;
import org.khet.correspondence.LetterId;
import org.khet.correspondence.Purpose;
import org.khet.correspondence.Speed;
import org.khet.files.FileId;
import org.khet.files.Files;
import org.khet.files.Prepared;
import org.khet.files.Samples;
import org.khet.office.Actor;
import org.khet.office.Desk;
import org.khet.office.UnitId;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionTemplate;

/** Letters laid before units of the office, the forms that go with them, and the letters that answer them. */
public final class CollectingFixture {

    public final DispatchFixture office;
    private final MockMvcTester mvc;
    private final Deliveries deliveries;
    private final Files files;
    private final TransactionTemplate transaction;
    private final Map<Actor, Desk> desks = new HashMap<>();

    public CollectingFixture(ApplicationContext context, MockMvcTester mvc) {
        office = new DispatchFixture(context);
        this.mvc = mvc;
        deliveries = context.getBean(Deliveries.class);
        files = context.getBean(Files.class);
        transaction = context.getBean(TransactionTemplate.class);
    }

    public Desk desk(Actor actor) {
        return desks.computeIfAbsent(actor, who -> Desk.of(mvc, office.letters.userName(who)));
    }

    /** A letter sent to these units, to act on within a week. */
    public OutgoingId sent(Actor owner, String subject, UnitId... to) {
        var letter = office.issued(owner, Series.CIRCULAR, subject);
        bring(owner, letter, Purpose.ACT, to);
        return letter;
    }

    public Map<UnitId, EntryId> bring(Actor owner, OutgoingId letter, Purpose purpose, UnitId... to) {
        return Objects.requireNonNull(transaction.execute(_ -> {
            var carried = new LetterId(Objects.requireNonNullElseGet(carried(letter), () -> lay(owner, letter)));
            var due = LocalDate.now(org.khet.platform.thai.ThaiDate.ZONE).plusDays(7);
            var entries = deliveries.bring(
                    owner,
                    carried,
                    Arrays.stream(to)
                            .map(unit -> new Deliveries.Aim(unit, purpose, due))
                            .toList());
            entries.forEach((unit, entry) -> delivery(owner, letter, purpose, unit, entry));
            return entries;
        }));
    }

    private @org.jspecify.annotations.Nullable UUID carried(OutgoingId letter) {
        return office.jdbc
                .sql("select carried from dispatch.letter where id = :id")
                .param("id", letter.value())
                .query((row, n) -> java.util.Optional.ofNullable(row.getObject(1, UUID.class)))
                .single()
                .orElse(null);
    }

    private UUID lay(Actor owner, OutgoingId letter) {
        var subject = office.jdbc
                .sql("select subject || '|' || printed from dispatch.letter where id = :id")
                .param("id", letter.value())
                .query(String.class)
                .single()
                .split("\\|", -1);
        var ids = office.jdbc
                .sql("select file_id from dispatch.letter_file where letter_id = :id order by position")
                .param("id", letter.value())
                .query((row, n) -> new FileId(row.getObject(1, UUID.class)))
                .list();
        var laid = deliveries.lay(
                owner,
                new Deliveries.Parcel(
                        subject[1],
                        LocalDate.now(org.khet.platform.thai.ThaiDate.ZONE),
                        "สพป.ทดสอบ",
                        "ผู้อำนวยการ",
                        subject[0],
                        Speed.NORMAL,
                        "",
                        List.of(),
                        "",
                        ids));
        office.jdbc
                .sql("update dispatch.letter set carried = :carried where id = :id")
                .param("carried", laid.value())
                .param("id", letter.value())
                .update();
        return laid.value();
    }

    private void delivery(Actor owner, OutgoingId letter, Purpose purpose, UnitId unit, EntryId entry) {
        office.jdbc
                .sql("""
                insert into dispatch.delivery (office_id, letter_id, unit_id, name, way, purpose, entry_id, sent_at, sent_by)
                values (:office, :letter, :unit, 'ผู้อำนวยการ ' || :entry::text, 'SYSTEM', :purpose, :entry, now(), :by)""")
                .param("office", owner.office().value())
                .param("letter", letter.value())
                .param("unit", unit.value())
                .param("purpose", purpose.name())
                .param("entry", entry.value())
                .param("by", owner.person().value())
                .update();
    }

    /** A letter of one's own unit that answers one delivered to it, with a file. */
    public OutgoingId answered(Actor by, EntryId entry, String subject) {
        var letter = office.issued(by, Series.ORDINARY, subject);
        office.jdbc
                .sql("""
                update dispatch.letter set answers = :entry,
                    answered = (select letter_id from correspondence.entry where id = :entry)
                where id = :id""")
                .param("entry", entry.value())
                .param("id", letter.value())
                .update();
        attach(by, letter, subject + ".pdf");
        return letter;
    }

    public void attach(Actor by, OutgoingId letter, String name) {
        var file = stored(by, name);
        office.jdbc
                .sql("""
                insert into dispatch.letter_file (office_id, letter_id, position, file_id)
                select :office, :letter, count(*) + 1, :file from dispatch.letter_file where letter_id = :letter""")
                .param("office", by.office().value())
                .param("letter", letter.value())
                .param("file", file.value())
                .update();
    }

    public FileId stored(Actor by, String name) {
        try (var bytes = new java.io.ByteArrayInputStream(pdf(name))) {
            var ready = (Prepared.Ready) files.prepare(name, bytes);
            return Objects.requireNonNull(transaction.execute(_ -> files.keep(by.office(), by.person(), ready)));
        } catch (java.io.IOException broken) {
            throw new java.io.UncheckedIOException(broken);
        }
    }

    public static byte[] pdf(String text) {
        return Samples.pdf(text).getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);
    }

    public String one(String sql, Object id) {
        return office.jdbc
                .sql(sql)
                .param("id", UUID.fromString(id.toString()))
                .query((row, n) -> String.valueOf(row.getString(1)))
                .single();
    }

    /** A form with a field of every type, as its owner sends it. */
    public static String[] everyType() {
        return new String[] {
            "version",
            "0",
            "title",
            "ข้อมูลนักเรียน",
            "explanation",
            "กรอกตามจริง",
            "due.day",
            "30",
            "due.month",
            "12",
            "due.year",
            "2570",
            "time",
            "16.30",
            "key",
            "q1",
            "q1.type",
            "SHORT",
            "q1.label",
            "ผู้ให้ข้อมูล",
            "q1.required",
            "yes",
            "key",
            "q2",
            "q2.type",
            "LONG",
            "q2.label",
            "ปัญหา",
            "key",
            "q3",
            "q3.type",
            "WHOLE",
            "q3.label",
            "จำนวนนักเรียน",
            "q3.required",
            "yes",
            "q3.least",
            "0",
            "q3.most",
            "๕๐๐๐",
            "key",
            "q4",
            "q4.type",
            "DECIMAL",
            "q4.label",
            "คะแนนเฉลี่ย",
            "key",
            "q5",
            "q5.type",
            "MONEY",
            "q5.label",
            "งบประมาณ",
            "key",
            "q6",
            "q6.type",
            "DAY",
            "q6.label",
            "วันสำรวจ",
            "key",
            "q7",
            "q7.type",
            "CHOICE",
            "q7.label",
            "ขนาดโรงเรียน",
            "q7.choices",
            "เล็ก\nกลาง\nใหญ่",
            "key",
            "q8",
            "q8.type",
            "CHOICES",
            "q8.label",
            "แหล่งน้ำ",
            "q8.choices",
            "ประปา\nบ่อ, สระ\nฝน",
            "key",
            "q9",
            "q9.type",
            "YES_NO",
            "q9.label",
            "มีไฟฟ้า",
            "key",
            "q10",
            "q10.type",
            "FILE",
            "q10.label",
            "รูปถ่าย"
        };
    }

    /** What a school fills in that makes no mistake. */
    public static String[] answer(int pupils) {
        return new String[] {
            "q1",
            "ครูผู้ให้ข้อมูล",
            "q2",
            "บรรทัดหนึ่ง\r\nบรรทัดสอง",
            "q3",
            "" + pupils,
            "q4",
            "๓.๗๕",
            "q5",
            "1,250.50",
            "q6.day",
            "24",
            "q6.month",
            "11",
            "q6.year",
            "2569",
            "q7",
            "กลาง",
            "q8",
            "ประปา",
            "q8",
            "บ่อ, สระ",
            "q9",
            "yes",
            "then",
            "send"
        };
    }

    /** The form of a letter, made and opened; its address for those who answer. */
    public String opened(Actor owner, OutgoingId letter, String... form) {
        var path = "/dispatch/letters/" + letter + "/form";
        var answer =
                desk(owner).post(path, Desk.with(form.length == 0 ? everyType() : form, new String[] {"then", "open"}));
        org.assertj.core.api.Assertions.assertThat(answer).as(Desk.body(answer)).hasStatus(302);
        return "/dispatch/forms/" + form(letter);
    }

    /** What was said once after this button. */
    public String said(Actor actor, String path, String... pairs) {
        var result = desk(actor).post(path, pairs);
        return ((org.khet.platform.web.Flash) Objects.requireNonNull(
                        result.getMvcResult().getFlashMap().get("flash")))
                .text();
    }

    public String form(OutgoingId letter) {
        return one("select id::text from dispatch.form where letter_id = :id", letter);
    }

    /** The hidden fields of the form as this page shows it, before what is typed. */
    public String[] shown(Actor actor, String path, String... typed) {
        var page = desk(actor).page(path);
        return Desk.with(new String[] {"form", hidden(page, "form"), "revision", hidden(page, "revision")}, typed);
    }

    private static String hidden(String page, String name) {
        return page.replaceAll("(?s).*name=\"" + name + "\" value=\"(\\d+)\".*", "$1");
    }

    public static String[] replaced(String[] form, String key, String value) {
        var pairs = new ArrayList<String>();
        for (int at = 0; at < form.length; at += 2) {
            if (!form[at].equals(key)) {
                pairs.addAll(List.of(form[at], form[at + 1]));
            }
        }
        pairs.addAll(List.of(key, value));
        return pairs.toArray(String[]::new);
    }
}
