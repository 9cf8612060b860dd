package org.khet.office;

import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;

/** An office of a test's own: {@code var office = OfficeFixture.in(jdbc); office.member("mali", Role.GROUP_CLERK)}. */
public final class OfficeFixture {

    public static final String PASSWORD = "รหัสของการทดสอบ";

    private static final AtomicInteger COUNT = new AtomicInteger();
    // Cheap on purpose: what the hash costs is PasswordsTest's matter.
    private static final String HASH = new Argon2PasswordEncoder(16, 32, 1, 64, 1).encode(PASSWORD);

    private final JdbcClient jdbc;
    private final OfficeId office;

    private OfficeFixture(JdbcClient jdbc, OfficeId office) {
        this.jdbc = jdbc;
        this.office = office;
    }

    public static OfficeFixture in(JdbcClient jdbc) {
        var id = jdbc.sql("""
                insert into office.office (name, short_name, letter_code)
                values ('สำนักงานทดสอบ', 'สพป.ทดสอบ', 'ศธ 04999') returning id""").query(UUID.class).single();
        return new OfficeFixture(jdbc, new OfficeId(id));
    }

    public OfficeId id() {
        return office;
    }

    public UnitId unit(UnitKind kind, String name) {
        return new UnitId(jdbc.sql("""
                insert into office.unit (office_id, kind, name, short_name, position)
                values (:office, :kind, :name, :name, :position) returning id""")
                .param("office", office.value())
                .param("kind", kind.name())
                .param("name", name)
                .param("position", COUNT.incrementAndGet())
                .query(UUID.class)
                .single());
    }

    public PersonId person(String firstName, String lastName) {
        return new PersonId(jdbc.sql("""
                insert into office.person (office_id, title, first_name, last_name, position, level)
                values (:office, 'นาง', :first, :last, 'นักจัดการงานทั่วไป', 'ชำนาญการ') returning id""")
                .param("office", office.value())
                .param("first", firstName)
                .param("last", lastName)
                .query(UUID.class)
                .single());
    }

    /** A membership from and until so many days from today; until null for one without end. */
    public UUID membership(
            PersonId person, UnitId unit, Role role, int since, @org.jspecify.annotations.Nullable Integer until) {
        return jdbc.sql("""
                insert into office.membership (office_id, person_id, unit_id, role, position, since, until)
                values (:office, :person, :unit, :role, 'ตำแหน่งทดสอบ',
                    (now() at time zone 'Asia/Bangkok')::date + :since,
                    (now() at time zone 'Asia/Bangkok')::date + cast(:until as int)) returning id""")
                .param("office", office.value())
                .param("person", person.value())
                .param("unit", unit.value())
                .param("role", role.name())
                .param("since", since)
                .param("until", until)
                .query(UUID.class)
                .single();
    }

    /** A user name nobody else has. */
    public String account(PersonId person) {
        var userName = "user" + COUNT.incrementAndGet();
        jdbc.sql("""
                insert into office.account (office_id, person_id, user_name, password_hash)
                values (:office, :person, :userName, :hash)""")
                .param("office", office.value())
                .param("person", person.value())
                .param("userName", userName)
                .param("hash", HASH)
                .update();
        return userName;
    }

    /** A person with an account and one place that never ends; returns the user name. */
    public String member(Role role) {
        int number = COUNT.incrementAndGet();
        var person = person("คนที่" + number, role.name().toLowerCase(Locale.ROOT));
        membership(person, unit(UnitKind.GROUP, "กลุ่มที่ " + number), role, -1, null);
        return account(person);
    }
}
