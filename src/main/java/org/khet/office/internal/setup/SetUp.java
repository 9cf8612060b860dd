package org.khet.office.internal.setup;

import static org.khet.platform.web.Texts.text;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.khet.office.Actor;
import org.khet.office.Membership;
import org.khet.office.OfficeId;
import org.khet.office.PersonId;
import org.khet.office.Role;
import org.khet.office.UnitId;
import org.khet.office.internal.setup.FirstUnits.FirstUnit;
import org.khet.platform.audit.Recording;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Founds the office with its units and its first administrator, in one transaction, once. */
@Service
class SetUp {

    private final JdbcClient jdbc;
    private final SetUpCodes codes;
    private final PasswordEncoder passwords;
    private final Recording recording;

    SetUp(JdbcClient jdbc, SetUpCodes codes, PasswordEncoder passwords, Recording recording) {
        this.jdbc = jdbc;
        this.codes = codes;
        this.passwords = passwords;
        this.recording = recording;
    }

    /** Texts by the names of their columns. */
    record Facts(Map<String, String> office, Map<String, String> person, String userName, List<FirstUnit> units) {}

    enum Founded {
        DONE,
        /** Somebody did it before, or the code is void. */
        LATE
    }

    @Transactional
    Founded found(String code, Facts facts, String password, byte @Nullable [] emblem) {
        if (!codes.openForMe() || !codes.right(code)) {
            return Founded.LATE;
        }
        var office = office(facts.office(), emblem);
        var units = facts.units().stream()
                .map(unit -> unit(office, unit, facts.units().indexOf(unit)))
                .toList();
        var place = facts.units().stream()
                .filter(unit -> unit.kind() == org.khet.office.UnitKind.REGISTRY)
                .findFirst()
                .orElseThrow();
        var placeId = units.get(facts.units().indexOf(place));
        var person = person(office, facts.person());
        account(office, person, facts.userName(), password);
        var membership = membership(office, person, placeId);
        codes.forget();
        var as = new Membership(
                membership, new UnitId(placeId), place.name(), place.kind(), Role.ADMINISTRATOR, administrator());
        var name = facts.person().get("firstName") + " " + facts.person().get("lastName");
        var actor = new Actor(new OfficeId(office), new PersonId(person), name, as, List.of(as));
        recording.write(actor.did("office.set-up", office, ""), null, facts.office());
        recording.write(actor.did("person.added", person, ""), null, facts.person());
        return Founded.DONE;
    }

    private static String administrator() {
        return text("office.role.ADMINISTRATOR");
    }

    private UUID office(Map<String, String> facts, byte @Nullable [] emblem) {
        return jdbc.sql("""
                insert into office.office (name, short_name, letter_code, code, address, phone, email, emblem)
                values (:name, :shortName, :letterCode, :code, :address, :phone, :email, :emblem)
                returning id""")
                .params(facts)
                .param("emblem", emblem, java.sql.Types.BINARY)
                .query(UUID.class)
                .single();
    }

    private UUID unit(UUID office, FirstUnit unit, int at) {
        return jdbc.sql("""
                insert into office.unit (office_id, kind, name, short_name, position)
                values (:office, :kind, :name, :shortName, :position)
                returning id""")
                .param("office", office)
                .param("kind", unit.kind().name())
                .param("name", unit.name())
                .param("shortName", unit.shortName())
                .param("position", at + 1)
                .query(UUID.class)
                .single();
    }

    private UUID person(UUID office, Map<String, String> facts) {
        return jdbc.sql("""
                insert into office.person (office_id, title, first_name, last_name, position)
                values (:office, :title, :firstName, :lastName, :position)
                returning id""")
                .params(facts)
                .param("office", office)
                .query(UUID.class)
                .single();
    }

    private void account(UUID office, UUID person, String userName, String password) {
        jdbc.sql("""
                insert into office.account (office_id, person_id, user_name, password_hash)
                values (:office, :person, :userName, :hash)""")
                .param("office", office)
                .param("person", person)
                .param("userName", userName)
                .param("hash", passwords.encode(password))
                .update();
    }

    private UUID membership(UUID office, UUID person, UUID unit) {
        return jdbc.sql("""
                insert into office.membership (office_id, person_id, unit_id, role, position, since)
                values (:office, :person, :unit, 'ADMINISTRATOR', :position, (now() at time zone 'Asia/Bangkok')::date)
                returning id""")
                .param("office", office)
                .param("person", person)
                .param("unit", unit)
                .param("position", administrator())
                .query(UUID.class)
                .single();
    }
}
