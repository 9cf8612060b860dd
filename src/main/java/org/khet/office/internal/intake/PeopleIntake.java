package org.khet.office.internal.intake;

import static org.khet.platform.web.Texts.text;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.khet.office.Actor;
import org.khet.office.OfficeId;
import org.khet.office.internal.intake.PeopleKnown.Facts;
import org.khet.office.internal.intake.PeopleKnown.Person;
import org.khet.platform.audit.Recording;
import org.khet.platform.thai.ThaiDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** People read in from a table. */
@Component
class PeopleIntake {

    private final JdbcClient jdbc;
    private final UnitsIntake units;
    private final PasswordEncoder passwords;
    private final Recording recording;
    private final Clock clock;

    PeopleIntake(JdbcClient jdbc, UnitsIntake units, PasswordEncoder passwords, Recording recording, Clock clock) {
        this.jdbc = jdbc;
        this.units = units;
        this.passwords = passwords;
        this.recording = recording;
        this.clock = clock;
    }

    Plan<PeoplePlanner.Step> plan(Actor actor, Table table) {
        var names = new HashSet<String>();
        table.each(row -> names.add(row.cell(PersonRow.USER_NAME).toLowerCase(Locale.ROOT)));
        var known = new PeopleKnown(people(actor.office()), places(actor.office()), taken(names));
        return PeoplePlanner.plan(known, units.known(actor.office()), table, actor.person(), LocalDate.now(clock));
    }

    private record PersonLine(
            UUID id,
            String title,
            String firstName,
            String lastName,
            String position,
            String level,
            String phone,
            String userName) {

        Person person() {
            return new Person(id, userName, new Facts(title, firstName, lastName, position, level, phone));
        }
    }

    private List<Person> people(OfficeId office) {
        return jdbc.sql("""
                select p.id, p.title, p.first_name, p.last_name, p.position, coalesce(p.level, '') as level,
                    coalesce(p.phone, '') as phone, coalesce(a.user_name, '') as user_name
                from office.person p
                left join office.account a on a.office_id = p.office_id and a.person_id = p.id
                where p.office_id = :office
                order by p.id""").param("office", office.value()).query(PersonLine.class).list().stream()
                .map(PersonLine::person)
                .toList();
    }

    private List<PeopleKnown.Place> places(OfficeId office) {
        return jdbc.sql("""
                select person_id as person, unit_id as unit, role, position
                from office.membership
                where office_id = :office
                    and (until is null or until >= (now() at time zone 'Asia/Bangkok')::date)
                order by id""")
                .param("office", office.value())
                .query(PeopleKnown.Place.class)
                .list();
    }

    /** Whoever wants one of these names by hand, in whichever office, waits until the transaction ends. */
    private Set<String> taken(Set<String> userNames) {
        jdbc.sql("""
                select pg_advisory_xact_lock(hashtextextended('user name ' || name, 0))
                from (select unnest(:names) as name order by name) sorted""")
                .param("names", userNames.toArray(String[]::new))
                .query((row, number) -> number)
                .list();
        return new HashSet<>(jdbc.sql("select taken from office.user_names_taken(:names) taken order by 1")
                .param("names", userNames.toArray(String[]::new))
                .query(String.class)
                .list());
    }

    /** Call it inside the transaction that reads the whole table in. */
    void apply(Actor actor, List<Plan.Change<PeoplePlanner.Step>> changes) {
        // Nobody knows this password: the account waits for its first one.
        var hash = passwords.encode(UUID.randomUUID().toString());
        for (var change : changes) {
            var step = change.what();
            facts(actor, step);
            if (!step.userName().isEmpty()) {
                account(actor, step, hash);
            }
            var place = step.place();
            if (place != null) {
                place(actor, step.person(), place);
            }
        }
    }

    private void facts(Actor actor, PeoplePlanner.Step step) {
        var facts = step.facts();
        if (facts == null) {
            return;
        }
        jdbc.sql(step.before() == null ? """
                insert into office.person (office_id, id, title, first_name, last_name, position, level, phone)
                values (:office, :id, :title, :first, :last, :position, nullif(:level, ''), nullif(:phone, ''))""" : """
                update office.person
                set title = :title, first_name = :first, last_name = :last, position = :position,
                    level = nullif(:level, ''), phone = nullif(:phone, ''), version = version + 1
                where office_id = :office and id = :id""")
                .param("office", actor.office().value())
                .param("id", step.person())
                .param("title", facts.title())
                .param("first", facts.firstName())
                .param("last", facts.lastName())
                .param("position", facts.position())
                .param("level", facts.level())
                .param("phone", facts.phone())
                .update();
        write(actor, step.before() == null ? "person.added" : "person.changed", step.person(), step.before(), facts);
    }

    private void account(Actor actor, PeoplePlanner.Step step, String hash) {
        jdbc.sql("""
                insert into office.account (office_id, person_id, user_name, password_hash, must_change)
                values (:office, :person, :name, :hash, true)""")
                .param("office", actor.office().value())
                .param("person", step.person())
                .param("name", step.userName())
                .param("hash", hash)
                .update();
        write(actor, "account.opened", step.person(), null, Map.of("userName", step.userName()));
    }

    private void place(Actor actor, UUID person, PersonRow.NewPlace place) {
        jdbc.sql("""
                insert into office.membership (office_id, person_id, unit_id, role, position, since, until)
                values (:office, :person, :unit, :role, :position, :since, :until)""")
                .param("office", actor.office().value())
                .param("person", person)
                .param("unit", place.unit().id())
                .param("role", place.role().name())
                .param("position", place.position())
                .param("since", place.since())
                .param("until", place.until())
                .update();
        Map<String, String> shown = new LinkedHashMap<>();
        shown.put("unit", place.unit().name());
        shown.put("role", text("office.role." + place.role()));
        shown.put("position", place.position());
        shown.put("since", ThaiDate.brief(place.since()));
        shown.put("until", place.until() == null ? "" : ThaiDate.brief(place.until()));
        write(actor, "place.added", person, null, shown);
    }

    private void write(Actor actor, String verb, UUID person, @Nullable Object before, Object after) {
        recording.write(actor.did(verb, person, text("office.import.note")), before, after);
    }
}
