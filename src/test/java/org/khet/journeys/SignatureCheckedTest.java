package org.khet.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.khet.correspondence.Secrecy;
import org.khet.drafting.ContentFixture;
import org.khet.drafting.LetterKind;
import org.khet.drafting.LetterPapers;
import org.khet.drafting.Setting;
import org.khet.files.Files;
import org.khet.office.Acting;
import org.khet.office.Actor;
import org.khet.office.OfficeId;
import org.khet.office.PersonId;
import org.khet.office.UnitId;
import org.khet.signing.Proof;
import org.khet.signing.Readied;
import org.khet.signing.Signed;
import org.khet.signing.Signing;
import org.khet.signing.SigningFixture;
import org.khet.signing.SigningOrder;
import org.khet.signing.TestCertificates;
import org.khet.support.KhetServerTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A person keeps a certificate and signs with it; a stranger who holds a copy looks it up and compares it; it is revoked. */
@KhetServerTest
class SignatureCheckedTest {

    private static Browser browser;

    @LocalServerPort
    int port;

    @Autowired
    Signing signing;

    @Autowired
    LetterPapers papers;

    @Autowired
    Files files;

    @Autowired
    Acting acting;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @BeforeAll
    static void open() {
        browser = new Browser();
    }

    @AfterAll
    static void close() {
        browser.close();
    }

    @Test
    void at_the_desk() throws Exception {
        journey(Browser.Size.DESK, true);
    }

    @Test
    void on_a_phone() throws Exception {
        journey(Browser.Size.PHONE, true);
    }

    @Test
    void without_javascript() throws Exception {
        journey(Browser.Size.DESK, false);
    }

    private void journey(Browser.Size size, boolean script) throws Exception {
        var stage = new Stage(size, script);
        var holder = "ผู้ลงนาม " + UUID.randomUUID().toString().substring(0, 8);
        var page = stage.enter("director");
        keepCertificate(stage, page, holder);
        var signer = actor("director");
        var signed = sign(signer, holder);
        verify(stage, signer, signed);
        revoke(stage, holder);
        page.navigate("/signing/certificates");
        assertThat(page.locator("main tbody tr", new Page.LocatorOptions().setHasText(holder)))
                .containsText("เพิกถอนแล้ว");
        stage.look(page, "own-revoked");
        row(page, holder).locator("button").press("Enter");
        assertThat(page.locator(".k-notice--ok")).containsText("ออกแล้ว");
        page.context().close();
    }

    private static void keepCertificate(Stage stage, Page page, String holder) {
        page.navigate("/signing/certificates");
        stage.look(page, "own");
        press(page, "เก็บใบรับรอง");
        assertThat(page.locator(".k-errors")).containsText("เลือกไฟล์ใบรับรอง");
        stage.look(page, "own-refused");
        var p12 = TestCertificates.usual().to(holder).p12();
        page.locator("#file").setInputFiles(new FilePayload("mine.p12", "application/x-pkcs12", p12));
        page.locator("#password").fill(TestCertificates.PASSWORD);
        press(page, "เก็บใบรับรอง");
        assertThat(page.locator(".k-notice--ok")).containsText(holder);
        stage.look(page, "own-kept");
    }

    private void verify(Stage stage, Actor signer, Signed signed) throws Exception {
        var copy =
                files.open(signer.office(), signed.file()).orElseThrow().bytes().getContentAsByteArray();
        var page = stage.visitor();
        page.navigate("/signing/verify");
        stage.look(page, "code");
        page.locator("#code").fill("0".repeat(24));
        press(page, "ตรวจสอบ");
        assertThat(page.locator(".k-errors")).containsText("ไม่พบลายมือชื่อ");
        stage.look(page, "code-unknown");
        page.locator("#code").fill(signed.code().toLowerCase(Locale.ROOT));
        press(page, "ตรวจสอบ");
        assertThat(page.locator(".k-facts")).containsText(signer.name());
        stage.look(page, "signature");
        compare(page, copy);
        assertThat(page.locator("main")).containsText("ตรงกับฉบับที่ลงนาม");
        stage.look(page, "same");
        copy[2_000] ^= 1;
        compare(page, copy);
        assertThat(page.locator("main")).containsText("ฉบับนี้ถูกแก้ไขหลังลงนาม");
        stage.look(page, "altered");
        press(page, "เทียบกับฉบับที่ลงนาม");
        assertThat(page.locator(".k-errors")).containsText("เลือกไฟล์ PDF");
        page.context().close();
    }

    private static void compare(Page page, byte[] copy) {
        page.locator("#copy").setInputFiles(new FilePayload("copy.pdf", "application/pdf", copy));
        press(page, "เทียบกับฉบับที่ลงนาม");
    }

    private static void revoke(Stage stage, String holder) {
        var page = stage.enter("admin");
        page.navigate("/signing/certificates/office");
        stage.look(page, "office");
        row(page, holder).locator("a").press("Enter");
        press(page, "เพิกถอนใบรับรอง");
        assertThat(page.locator(".k-errors")).containsText("ใส่เหตุที่เพิกถอน");
        stage.look(page, "revoke-refused");
        page.locator("#why").fill("ย้ายออกจากสำนักงาน");
        press(page, "เพิกถอนใบรับรอง");
        assertThat(page.locator(".k-notice--ok")).containsText(holder);
        page.context().close();
    }

    private Signed sign(Actor signer, String holder) {
        var letter =
                papers.lay(ContentFixture.of(LetterKind.EXTERNAL), Setting.of(signer.office(), SigningFixture.MADE));
        var way = signing.ways(signer).stream()
                .filter(one -> one.label().contains(holder))
                .findFirst()
                .orElseThrow();
        var order = new SigningOrder(
                UUID.randomUUID(),
                letter.pdf(),
                SigningFixture.place(letter),
                "หนังสือ.pdf",
                "การประชุมประจำเดือน",
                Secrecy.NORMAL,
                signer.as().position(),
                null,
                "");
        var proof = new Proof(way.id(), TestCertificates.PASSWORD, "", "127.0.0.1");
        var ready = (Readied.Ready) signing.ready(signer, proof, List.of(order));
        return transaction.execute(
                status -> signing.keep(signer, ready.signatures().getFirst()));
    }

    private record Place(UUID office, UUID person, UUID unit) {}

    private Actor actor(String user) {
        var place = jdbc.sql("""
                select a.office_id as office, a.person_id as person, m.unit_id as unit
                from office.account a join office.membership m on m.office_id = a.office_id and m.person_id = a.person_id
                where a.user_name = :user
                order by m.id limit 1""").param("user", user).query(Place.class).single();
        return acting.actor(new OfficeId(place.office()), new PersonId(place.person()), new UnitId(place.unit()))
                .orElseThrow();
    }

    private static Locator row(Page page, String holder) {
        return page.locator("main tbody tr", new Page.LocatorOptions().setHasText(holder));
    }

    private static void press(Page page, String button) {
        page.locator("main")
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(button).setExact(true))
                .press("Enter");
    }

    /** Width and script, with its own names for the pictures. */
    private final class Stage {

        private final Browser.Size size;
        private final boolean script;

        Stage(Browser.Size size, boolean script) {
            this.size = size;
            this.script = script;
        }

        Page visitor() {
            var base = "http://localhost:" + port;
            return script ? browser.visitor(base, size) : browser.visitorWithoutScript(base, size);
        }

        Page enter(String user) {
            var page = visitor();
            page.navigate("/sign-in");
            page.locator("[name=user]").fill(user);
            page.locator("[name=password]").fill("khet-sample");
            press(page, "เข้าสู่ระบบ");
            page.waitForLoadState();
            return page;
        }

        void look(Page page, String name) {
            Browser.screenshot(page, "signing-" + size + (script ? "" : "-no-script") + "-" + name);
            Browser.fits(page);
            if (script) {
                Browser.axe(page);
            }
        }
    }
}
