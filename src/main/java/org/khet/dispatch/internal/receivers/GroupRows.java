package org.khet.dispatch.internal.receivers;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.khet.office.Actor;
import org.khet.office.OfficeId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** กลุ่มผู้รับ as rows. */
@Component
class GroupRows {

    private static final String COLUMNS = """
            select g.id, g.unit_id, g.name, g.version, (select count(*) from dispatch.receiver_group_member m
                where m.office_id = g.office_id and m.group_id = g.id) as members
            from dispatch.receiver_group g
            where g.office_id = :office and\s""";

    private final JdbcClient jdbc;

    GroupRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param unitId whose it is; null: everybody's in the office */
    record Group(UUID id, @Nullable UUID unitId, String name, int version, int members) {}

    /** Those of the actor's unit, and those of the whole office. */
    List<Group> of(Actor actor) {
        return jdbc.sql(COLUMNS + """
                (g.unit_id is null or g.unit_id = :unit)
                order by g.unit_id nulls last, g.name collate "th-TH-x-icu", g.id""")
                .param("office", actor.office().value())
                .param("unit", actor.unit().value())
                .query(Group.class)
                .list();
    }

    Optional<Group> find(OfficeId office, UUID group) {
        return one(office, group, "");
    }

    /** Others who change it wait until the transaction ends. */
    Optional<Group> lock(OfficeId office, UUID group) {
        return one(office, group, " for update of g");
    }

    private Optional<Group> one(OfficeId office, UUID group, String locking) {
        return jdbc.sql(COLUMNS + "g.id = :id order by g.id" + locking)
                .param("office", office.value())
                .param("id", group)
                .query(Group.class)
                .optional();
    }

    private record Member(@Nullable UUID unit, @Nullable UUID person) {}

    List<String> members(OfficeId office, UUID group) {
        return jdbc.sql("""
                select unit_id as unit, person_id as person from dispatch.receiver_group_member
                where office_id = :office and group_id = :id
                order by unit_id, person_id""").param("office", office.value()).param("id", group).query(Member.class).list().stream()
                .map(member -> Receiver.key(member.unit(), member.person(), ""))
                .toList();
    }

    UUID add(OfficeId office, @Nullable UUID unit, String name) {
        return jdbc.sql("""
                insert into dispatch.receiver_group (office_id, unit_id, name)
                values (:office, cast(:unit as uuid), :name) returning id""")
                .param("office", office.value())
                .param("unit", unit)
                .param("name", name)
                .query(UUID.class)
                .single();
    }

    void rename(OfficeId office, UUID group, String name) {
        jdbc.sql("""
                update dispatch.receiver_group set name = :name, version = version + 1
                where office_id = :office and id = :id""")
                .param("office", office.value())
                .param("id", group)
                .param("name", name)
                .update();
    }

    /** These, and nobody else. */
    void fill(OfficeId office, UUID group, Collection<Receiver> members) {
        jdbc.sql("delete from dispatch.receiver_group_member where office_id = :office and group_id = :id")
                .param("office", office.value())
                .param("id", group)
                .update();
        jdbc.sql("""
                insert into dispatch.receiver_group_member (office_id, group_id, unit_id, person_id)
                select :office, :id, t.unit, t.person from unnest(:units::uuid[], :persons::uuid[]) t (unit, person)""")
                .param("office", office.value())
                .param("id", group)
                .param("units", members.stream().map(Receiver::unit).toArray(UUID[]::new))
                .param("persons", members.stream().map(Receiver::person).toArray(UUID[]::new))
                .update();
    }

    void delete(OfficeId office, UUID group) {
        jdbc.sql("delete from dispatch.receiver_group where office_id = :office and id = :id")
                .param("office", office.value())
                .param("id", group)
                .update();
    }

    /** Is one of the unit's, or of the office's, called so already? */
    boolean named(OfficeId office, @Nullable UUID unit, String name, @Nullable UUID but) {
        return jdbc
                .sql("""
                select id from dispatch.receiver_group
                where office_id = :office and unit_id is not distinct from cast(:unit as uuid) and name = :name
                order by id""")
                .param("office", office.value())
                .param("unit", unit)
                .param("name", name)
                .query(UUID.class)
                .list()
                .stream()
                .anyMatch(id -> !id.equals(but));
    }
}
