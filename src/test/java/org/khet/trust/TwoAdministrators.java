package org.khet.trust;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.khet.office.Desk;
import org.khet.office.OfficeFixture;
import org.khet.office.PersonId;
import org.khet.office.Role;
import org.khet.office.Tokens;
import org.khet.office.UnitId;
import org.khet.office.UnitKind;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** An office with two administrators who press at once, and a person they do it to. */
abstract class TwoAdministrators {

    static final int ROUNDS = 4;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Tokens tokens;

    OfficeFixture office;
    UnitId group;
    PersonId person;
    String user;
    UUID place;
    Desk one;
    Desk other;

    @BeforeEach
    void an_office_with_two_administrators() {
        office = OfficeFixture.in(jdbc);
        group = office.unit(UnitKind.GROUP, "กลุ่มทดลอง");
        person = office.person("กมล", "ใจงาม");
        place = office.membership(person, group, Role.OFFICER, -3, null);
        user = office.account(person);
        one = Desk.of(mvc, office.member(Role.ADMINISTRATOR));
        other = Desk.of(mvc, office.member(Role.ADMINISTRATOR));
    }

    List<MvcTestResult> both(String address, String... pairs) throws Exception {
        return Race.of(() -> one.post(address, pairs), () -> other.post(address, pairs));
    }

    String people(String more) {
        return "/office/people/" + person + more;
    }

    static String[] version(int version) {
        return new String[] {"version", "" + version};
    }

    int acts(String verb) {
        return jdbc.sql("select count(*) from platform.act where office_id = :office and verb = :verb")
                .param("office", office.id().value())
                .param("verb", verb)
                .query(Integer.class)
                .single();
    }

    int number(String sql, UUID id) {
        return jdbc.sql(sql).param("id", id).query(Integer.class).single();
    }
}
