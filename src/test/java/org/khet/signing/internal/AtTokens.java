package org.khet.signing.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.khet.office.Acting;
import org.khet.office.Desk;
import org.khet.office.Role;
import org.khet.platform.audit.AuditTrail;
import org.khet.platform.audit.PastAct;
import org.khet.signing.Signing;
import org.khet.signing.SigningFixture;
import org.khet.signing.Way;
import org.khet.support.KhetTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** A server with tokens, and an office whose director has one. */
@KhetTest
abstract class AtTokens {

    static final String OWN = "/signing/certificates";
    static final String OFFICE = "/signing/certificates/office";

    private static final Pattern TICKET = Pattern.compile("name=\"ticket\" id=\"[^\"]*\" value=\"([^\"]+)\"");

    @Autowired
    Signing signing;

    @Autowired
    Acting acting;

    @Autowired
    AuditTrail trail;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvcTester mvc;

    SigningFixture fixture;
    Desk desk;

    @DynamicPropertySource
    static void tokens(DynamicPropertyRegistry registry) {
        registry.add("khet.signing.tokens", SoftHsm::library);
    }

    @BeforeAll
    static void with_softhsm() {
        SoftHsm.needed();
    }

    @BeforeEach
    void an_office() {
        fixture = SigningFixture.in(jdbc, acting);
        desk = Desk.of(mvc, fixture.user());
    }

    Desk administrator() {
        return Desk.of(mvc, fixture.office().member(Role.ADMINISTRATOR));
    }

    /** What the token shows who knows its PIN. */
    static String look(Desk desk, String page, SoftHsm.Stick stick) {
        var result = desk.post(page + "/token", "token", stick.serial(), "password", SoftHsm.PIN);
        assertThat(result).hasStatusOk();
        return Desk.body(result);
    }

    static List<String> tickets(String page) {
        return TICKET.matcher(page).results().map(found -> found.group(1)).toList();
    }

    /** The director keeps the one certificate of this token. */
    Way keep(SoftHsm.Stick stick) {
        var ticket = tickets(look(desk, OWN, stick)).getFirst();
        assertThat(desk.post(OWN + "/token/keep", "ticket", ticket)).hasRedirectedUrl(OWN);
        return signing.ways(fixture.director()).stream()
                .filter(Way::token)
                .findFirst()
                .orElseThrow();
    }

    List<String> acts(java.util.UUID subject) {
        return trail.of(fixture.office().id().value(), subject).stream()
                .map(PastAct::verb)
                .toList();
    }
}
