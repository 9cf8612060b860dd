package org.khet.signing.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.junit.jupiter.api.Test;
import org.khet.office.Desk;
import org.khet.office.Role;
import org.khet.platform.thai.OfficeClock;
import org.khet.platform.thai.ThaiDigits;
import org.khet.signing.SigningFixture;
import org.khet.signing.TestCertificates;

/** ใช้ใบรับรองในโทเคน: what is found in a token, and what is kept of it. */
class TokenCertificatesTest extends AtTokens {

    @Test
    void a_certificate_is_found_with_the_pin_and_kept_without_any_secret() throws Exception {
        var stick = SoftHsm.with(TestCertificates.usual());
        assertThat(desk.page(OWN)).contains("ใช้ใบรับรองในโทเคน");
        assertThat(desk.page(OWN + "/token")).contains(stick.label(), stick.serial(), "PIN ของโทเคน");
        var found = look(desk, OWN, stick);
        assertThat(found).contains(TestCertificates.HOLDER, "ผู้ออกใบรับรองทดสอบ", "RSA 2048");
        assertThat(desk.post(OWN + "/token/keep", "ticket", tickets(found).getFirst()))
                .hasRedirectedUrl(OWN);
        assertThat(desk.page(OWN)).contains("โทเคน " + stick.label(), "ใช้ลงนามได้");
        var row = jdbc.sql("select * from signing.certificate where office_id = :office order by id")
                .param("office", fixture.office().id().value())
                .query()
                .singleRow();
        assertThat(row).containsEntry("sealed", null).containsEntry("token", stick.serial());
        assertThat(row.toString()).doesNotContain(SoftHsm.PIN);
        assertThat(acts(Objects.requireNonNull((UUID) row.get("id")))).containsExactly("certificate.added");
    }

    @Test
    void of_several_the_fit_ones_can_be_chosen_and_the_others_say_why_not() throws Exception {
        var now = Instant.now();
        var stick = SoftHsm.with(
                TestCertificates.of("EC").to("ใบที่ดี"),
                TestCertificates.of("EC")
                        .to("ใบหมดอายุ")
                        .from(now.minus(Duration.ofDays(9)))
                        .until(now.minus(Duration.ofDays(1))),
                TestCertificates.of("EC").to("ใบยังไม่เริ่ม").from(now.plus(Duration.ofDays(1))),
                TestCertificates.of("RSA 1024").to("ใบอ่อน"),
                TestCertificates.of("EC").to("ใบเข้ารหัส").forUse(KeyUsage.keyEncipherment),
                TestCertificates.of("EC").to("ใบผู้ออก").asIssuer());
        var found = look(desk, OWN, stick);
        assertThat(tickets(found)).hasSize(1);
        assertThat(found)
                .contains(
                        "ใบที่ดี",
                        "หมดอายุเมื่อ",
                        "เริ่มใช้ได้เมื่อ",
                        "RSA 1024",
                        "ไม่ได้ให้ใช้ลงลายมือชื่อ",
                        "ของผู้ออกใบรับรอง");

        var ticket = tickets(found).getFirst();
        OfficeClock.at(now.plus(Duration.ofMinutes(20)), () -> refusedTicket(desk, ticket, "เลือกช้าเกินไป"));
        refusedTicket(desk, ticket.substring(8), "เลือกช้าเกินไป");
        refusedTicket(desk, "ไม่ใช่", "เลือกช้าเกินไป");
        refusedTicket(desk, "", "เลือกช้าเกินไป");
        refusedTicket(
                Desk.of(mvc, SigningFixture.in(jdbc, acting).user()), ticket, "เลือกช้าเกินไป"); // seen by another
        assertThat(desk.page(OWN)).contains("ยังไม่มีใบรับรอง");
    }

    private static void refusedTicket(Desk desk, String ticket, String why) {
        var result = desk.post(OWN + "/token/keep", "ticket", ticket);
        assertThat(result).hasStatus(422);
        assertThat(Desk.body(result)).contains(why);
    }

    @Test
    void a_token_without_a_certificate_and_a_key_says_so() throws Exception {
        var stick = SoftHsm.with();
        assertThat(look(desk, OWN, stick)).contains("ไม่มีใบรับรองที่ใช้ลงนามได้", "ใส่ทั้งคู่ลงในโทเคน");
        stick.put(TestCertificates.of("EC").asIssuer());
        assertThat(look(desk, OWN, stick)).contains("ไม่มีใบรับรองที่ใช้ลงนามได้", "ของผู้ออกใบรับรอง");
    }

    @Test
    void what_is_typed_wrong_is_refused_at_its_field() throws Exception {
        var stick = SoftHsm.with(TestCertificates.of("EC"));
        refused(stick.serial(), "", "ใส่ PIN ของโทเคน");
        refused(stick.serial(), "รหัส", "แป้นพิมพ์");
        refused(stick.serial(), "1".repeat(300), "แป้นพิมพ์");
        refused("", SoftHsm.PIN, "เลือกโทเคนที่จะใช้");
        refused("no-such", SoftHsm.PIN, "ไม่พบโทเคน no-such");
        assertThat(desk.post(OWN + "/token", "token", stick.serial(), "password", ThaiDigits.toThai(SoftHsm.PIN)))
                .as("Thai digits are digits")
                .hasStatusOk();
    }

    @Test
    void two_wrong_pins_make_everybody_wait_before_the_token_locks_itself() throws Exception {
        var stick = SoftHsm.with(TestCertificates.of("EC"));
        refused(stick.serial(), "111111", "ผิดอีกครั้งเดียว");
        refused(stick.serial(), "111111", "พักไว้ก่อน");
        refused(stick.serial(), SoftHsm.PIN, "พักไว้ก่อน");
        var other = Desk.of(mvc, SigningFixture.in(jdbc, acting).user());
        assertThat(other.post(OWN + "/token", "token", stick.serial(), "password", SoftHsm.PIN))
                .as("it is the token's count")
                .hasStatus(422);
        assertThat(acts(fixture.person().value()))
                .containsExactly("person.signed-in", "token.refused-pin", "token.refused-pin");
    }

    @Test
    void a_right_pin_clears_the_count() throws Exception {
        var stick = SoftHsm.with(TestCertificates.of("EC"));
        for (int i = 0; i < 3; i++) {
            refused(stick.serial(), "111111", "ผิดอีกครั้งเดียว");
            look(desk, OWN, stick);
        }
    }

    @Test
    void the_same_certificate_is_kept_once_in_a_file_or_a_token_and_again_after_it_was_removed() throws Exception {
        var certificate = TestCertificates.of("EC");
        var stick = SoftHsm.with(certificate);
        var way = keep(stick);
        refusedTicket(desk, tickets(look(desk, OWN, stick)).getFirst(), "เก็บไว้แล้ว");
        assertThat(desk.post(OWN + "/" + way.id() + "/remove")).hasRedirectedUrl(OWN);
        assertThat(desk.page(OWN)).contains("ยังไม่มีใบรับรอง");
        assertThat(keep(stick).id()).isNotEqualTo(way.id());
    }

    @Test
    void the_administrator_makes_a_certificate_in_a_token_the_offices_seal() throws Exception {
        var stick = SoftHsm.with(TestCertificates.usual().to("สำนักงานทดสอบ"));
        assertThat(desk.get(OFFICE + "/token")).hasStatus(403);
        assertThat(desk.post(OFFICE + "/token", "token", stick.serial(), "password", SoftHsm.PIN))
                .hasStatus(403);
        var own = tickets(look(desk, OWN, stick)).getFirst();
        assertThat(desk.post(OFFICE + "/token/keep", "ticket", own)).hasStatus(403);

        var administrator = administrator();
        assertThat(administrator.page(OFFICE)).contains("เลือกโทเคน");
        assertThat(administrator.page(OFFICE + "/token")).contains(stick.label());
        var ticket = tickets(look(administrator, OFFICE, stick)).getFirst();
        assertThat(administrator.post(OFFICE + "/token/keep", "ticket", ticket)).hasRedirectedUrl(OFFICE);
        assertThat(administrator.page(OFFICE)).contains("โทเคน " + stick.label());
        assertThat(administrator.post(OFFICE + "/token/keep", "ticket", ticket)).hasStatus(422);
        assertThat(signing.seal(fixture.office().id()).orElseThrow().label())
                .contains("โทเคน " + stick.label(), "ตราประทับอิเล็กทรอนิกส์ของ สำนักงานทดสอบ");
    }

    @Test
    void the_administrator_sees_where_a_key_lies_and_revokes_it() throws Exception {
        var stick = SoftHsm.with(TestCertificates.of("EC"));
        var way = keep(stick);
        var administrator = Desk.of(mvc, fixture.office().member(Role.ADMINISTRATOR));
        assertThat(administrator.page(OFFICE)).contains("โทเคน " + stick.label());
        assertThat(administrator.page(OWN + "/" + way.id() + "/revoke"))
                .contains("ที่เก็บกุญแจ", "โทเคน " + stick.label());
    }

    private void refused(String token, String pin, String why) {
        var result = desk.post(OWN + "/token", "token", token, "password", pin);
        assertThat(result).hasStatus(422);
        assertThat(Desk.body(result)).contains(why);
    }
}
