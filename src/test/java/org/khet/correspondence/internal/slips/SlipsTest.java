package org.khet.correspondence.internal.slips;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.khet.correspondence.EntryId;
import org.khet.correspondence.EntryState;
import org.khet.correspondence.Purpose;
import org.khet.correspondence.internal.LetterFixture;
import org.khet.office.Actor;
import org.khet.platform.paper.Golden;
import org.khet.platform.paper.PdfReading;
import org.khet.platform.thai.OfficeClock;
import org.khet.support.KhetTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** ใบรับหนังสือ (แบบที่ 17) and สมุดส่งหนังสือ (แบบที่ 16). */
@KhetTest
class SlipsTest {

    private static final Days THIRD = new Days(LocalDate.of(2026, 11, 3), LocalDate.of(2026, 11, 3));
    private static final String SUBJECT =
            "ขอเชิญประชุมเตรียมความพร้อมรับการประเมินคุณภาพการศึกษา ครั้งที่ ๔/๒๕๖๙ ณ ห้องประชุมปี่ทอง ชั้น ๒";

    @Autowired
    ApplicationContext context;

    @Autowired
    Slips slips;

    @Autowired
    MockMvcTester mvc;

    private LetterFixture office;

    @BeforeEach
    void an_office() {
        office = new LetterFixture(context);
    }

    @Test
    void a_receipt_looks_as_it_did() throws Exception {
        var out = new ByteArrayOutputStream();
        new ReceiptPaper(new Receipt(
                        "สำนักงานเขตพื้นที่การศึกษาประถมศึกษาภูธารา เขต ๑",
                        "ศธ ๐๔๐๐๖/ว ๑๑๙๔",
                        "ผู้อำนวยการสำนักงานเขตพื้นที่การศึกษาประถมศึกษาภูธารา เขต ๑",
                        SUBJECT,
                        "๓ พฤศจิกายน ๒๕๖๙",
                        "๐๙.๔๑",
                        "นางสาวกมลชนก ใจงาม",
                        "เจ้าพนักงานธุรการชำนาญงาน",
                        Instant.parse("2026-11-03T02:41:00Z")))
                .writeTo(out);
        Golden.check("receipt", out.toByteArray());
        assertThat(PdfReading.violations(out.toByteArray())).isEmpty();
        assertThat(PdfReading.pages(out.toByteArray())).isEqualTo(1);
    }

    @Test
    void a_delivery_book_looks_as_it_did_and_repeats_its_head() throws Exception {
        var out = new ByteArrayOutputStream();
        var lines = IntStream.range(0, 40)
                .mapToObj(n -> new DeliveryBook.Line(
                        thai(1200 + n),
                        n % 2 == 0 ? "สำนักงานคณะกรรมการการศึกษาขั้นพื้นฐาน" : "โรงเรียนบ้านปี่ทอง",
                        "ผู้อำนวยการสำนักงานเขตพื้นที่การศึกษา",
                        "กลุ่มส่งเสริมการศึกษาทางไกล เทคโนโลยีสารสนเทศและการสื่อสาร",
                        n % 5 == 4 ? "" : "นางสาวกมลชนก ใจงาม",
                        n % 5 == 4 ? "" : "๓ พ.ย. ๒๕๖๙ ๐๙.๔๑ น.",
                        n % 7 == 3 ? "ด่วนที่สุด" : ""))
                .toList();
        new DeliveryBookPaper(new DeliveryBook(
                        "สำนักงานเขตพื้นที่การศึกษาประถมศึกษาภูธารา เขต ๑",
                        "วันที่ ๓ เดือน พฤศจิกายน พ.ศ. ๒๕๖๙",
                        Instant.parse("2026-11-03T09:00:00Z"),
                        lines))
                .writeTo(out);
        Golden.check("delivery-book", out.toByteArray());
        assertThat(PdfReading.violations(out.toByteArray())).isEmpty();
        for (int page = 1; page <= PdfReading.pages(out.toByteArray()); page++) {
            assertThat(PdfReading.withoutSpace(PdfReading.text(out.toByteArray(), page)))
                    .contains("เลขทะเบียนจากถึงหน่วยรับผู้รับวันและเวลาหมายเหตุ");
        }
    }

    @Test
    void the_book_holds_what_the_registry_sent_that_day_and_leaves_room_to_sign() {
        var letter = new ArrayList<EntryId>();
        at("2026-11-03T09:00:00+07:00", () -> {
            letter.add(office.registered(office.saraban, "เรื่องที่ส่ง"));
            letter.add(office.sent(letter.getFirst(), office.plans, Purpose.ACT));
            office.enteredBy(office.moneyClerk, office.money, "เรื่องที่ลงรับ");
        });
        office.become(letter.get(1), EntryState.RETURNED, null);
        office.become(letter.getFirst(), EntryState.RETURNED, null);
        at("2026-11-04T09:00:00+07:00", () -> office.sent(letter.getFirst(), office.money, Purpose.KNOW));
        var book = slips.book(office.saraban, THIRD);
        assertThat(book.lines()).hasSize(2);
        var waiting = book.lines().getFirst();
        assertThat(waiting.number()).isEqualTo("๑");
        assertThat(waiting.unit()).isEqualTo("กลุ่มแผน");
        assertThat(waiting.receiver()).isEmpty();
        assertThat(waiting.remark()).isEqualTo("ส่งคืน");
        var entered = book.lines().getLast();
        assertThat(entered.receiver()).startsWith("นางคน");
        assertThat(entered.at()).isEqualTo("๓ พ.ย. ๒๕๖๙ ๐๙.๐๐ น.");
        var days = new Days(THIRD.first(), THIRD.last().plusDays(1));
        assertThat(slips.book(office.saraban, days).lines().getLast().remark()).isEqualTo("เพื่อทราบ");
        assertThat(slips.book(office.plansClerk, days).lines())
                .as("a group signs for its own")
                .extracting(DeliveryBook.Line::unit)
                .containsOnly("กลุ่มแผน");
    }

    @Test
    void a_receipt_is_for_those_who_may_see_the_letter_and_only_once_it_is_entered() throws IOException {
        var letter = office.registered(office.saraban, "เรื่องที่รับ");
        var copy = office.sent(letter, office.plans, Purpose.ACT);
        var pdf = get("/correspondence/letters/" + letter + "/receipt", office.saraban);
        assertThat(pdf).hasStatusOk();
        assertThat(PdfReading.text(pdf.getResponse().getContentAsByteArray()))
                .contains("ใบรับหนังสือ", "เรื่องที่รับ", "แบบที่ ๑๗");
        assertThat(get("/correspondence/letters/" + copy + "/receipt", office.saraban))
                .hasStatus(HttpStatus.NOT_FOUND);
        assertThat(get("/correspondence/letters/" + letter + "/receipt", office.plansClerk))
                .hasStatus(HttpStatus.NOT_FOUND);
        assertThat(get("/correspondence/letters/" + UUID.randomUUID() + "/receipt", office.saraban))
                .hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void the_book_is_asked_for_by_its_days() {
        assertThat(get("/correspondence/delivery-book", office.saraban))
                .hasStatusOk()
                .bodyText()
                .contains("พิมพ์สมุดส่งหนังสือ", "วันนี้");
        assertThat(get(
                        "/correspondence/delivery-book?from.day=3&from.month=11&from.year=2569&to.day=&to.month=&to.year=",
                        office.saraban))
                .hasStatusOk()
                .hasContentType("application/pdf");
        for (var wrong : List.of(
                "from.day=30&from.month=2&from.year=2569",
                "to.day=3&to.month=11&to.year=2569",
                "from.day=3&from.month=11&from.year=2569&to.day=2&to.month=11&to.year=2569",
                "from.day=3&from.month=1&from.year=2569&to.day=2&to.month=11&to.year=2569")) {
            assertThat(get("/correspondence/delivery-book?" + wrong, office.saraban))
                    .as(wrong)
                    .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                    .bodyText()
                    .contains("พิมพ์ไม่ได้");
        }
        assertThat(get("/correspondence/delivery-book", office.plansOfficer)).hasStatus(HttpStatus.FORBIDDEN);
    }

    private static void at(String moment, Runnable act) {
        OfficeClock.at(OffsetDateTime.parse(moment).toInstant(), act);
    }

    private MvcTestResult get(String path, Actor actor) {
        return mvc.get().uri(path).cookie(office.session(mvc, actor)).exchange();
    }

    private static String thai(int number) {
        return org.khet.platform.thai.ThaiDigits.toThai(Integer.toString(number));
    }
}
