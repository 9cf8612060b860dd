package org.khet.office.internal.structure;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.khet.office.OfficeId;
import org.khet.office.UnitKind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** หน่วย as rows. */
@Repository
class UnitRows {

    private final JdbcClient jdbc;

    UnitRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<UnitFacts.Stored> find(OfficeId office, UUID unit) {
        return read(office, unit, "");
    }

    /** For the one who is about to change it: others wait until the transaction ends. */
    Optional<UnitFacts.Stored> lock(OfficeId office, UUID unit) {
        return read(office, unit, "for update of u");
    }

    private Optional<UnitFacts.Stored> read(OfficeId office, UUID unit, String lock) {
        return jdbc.sql("""
                select u.id, u.version, u.kind, u.name, u.short_name, coalesce(u.code, '') as code, u.parent_id,
                    coalesce(n.name, '') as network, coalesce(u.size, '') as size, coalesce(u.level, '') as level, u.closed_on
                from office.unit u
                left join office.unit n on n.office_id = u.office_id and n.id = u.parent_id
                where u.office_id = :office and u.id = :unit
                %s""".formatted(lock))
                .param("office", office.value())
                .param("unit", unit)
                .query((row, number) -> stored(row))
                .optional();
    }

    private static UnitFacts.Stored stored(ResultSet row) throws SQLException {
        return new UnitFacts.Stored(
                row.getObject("id", UUID.class),
                row.getInt("version"),
                new UnitFacts(
                        UnitKind.valueOf(row.getString("kind")),
                        row.getString("name"),
                        row.getString("short_name"),
                        row.getString("code"),
                        row.getObject("parent_id", UUID.class),
                        row.getString("size"),
                        row.getString("level")),
                row.getString("network"),
                row.getObject("closed_on", LocalDate.class));
    }

    /** It stands last in the office's list. */
    UUID add(OfficeId office, UnitFacts facts) {
        return jdbc.sql("""
                insert into office.unit (office_id, kind, name, short_name, code, parent_id, size, level, position)
                select :office, :kind, :name, :shortName, nullif(:code, ''), cast(:network as uuid),
                    nullif(:size, ''), nullif(:level, ''), coalesce(max(position), 0) + 1
                from office.unit where office_id = :office
                returning id""")
                .param("office", office.value())
                .param("kind", facts.kind().name())
                .param("name", facts.name())
                .param("shortName", facts.shortName())
                .param("code", facts.code())
                .param("network", facts.network())
                .param("size", facts.size())
                .param("level", facts.level())
                .query(UUID.class)
                .single();
    }

    void change(OfficeId office, UUID unit, UnitFacts facts) {
        jdbc.sql("""
                update office.unit
                set name = :name, short_name = :shortName, code = nullif(:code, ''),
                    parent_id = cast(:network as uuid), size = nullif(:size, ''), level = nullif(:level, ''),
                    version = version + 1
                where office_id = :office and id = :unit""")
                .param("office", office.value())
                .param("unit", unit)
                .param("name", facts.name())
                .param("shortName", facts.shortName())
                .param("code", facts.code())
                .param("network", facts.network())
                .param("size", facts.size())
                .param("level", facts.level())
                .update();
    }

    void close(OfficeId office, UUID unit, @Nullable LocalDate from) {
        jdbc.sql("""
                update office.unit set closed_on = :from, version = version + 1
                where office_id = :office and id = :unit""")
                .param("office", office.value())
                .param("unit", unit)
                .param("from", from)
                .update();
    }

    /** Another open unit under this name. */
    boolean named(OfficeId office, String name, @Nullable UUID but) {
        return another(office, "name", name, but);
    }

    /** Another open unit with this code. */
    boolean coded(OfficeId office, String code, @Nullable UUID but) {
        return another(office, "code", code, but);
    }

    private boolean another(OfficeId office, String column, String value, @Nullable UUID but) {
        return jdbc.sql("""
                select exists (select from office.unit
                    where office_id = :office and %s = :value and closed_on is null
                        and id is distinct from cast(:but as uuid))""".formatted(column))
                .param("office", office.value())
                .param("value", value)
                .param("but", but)
                .query(Boolean.class)
                .single();
    }

    /** How many work or will work there. */
    int people(OfficeId office, UUID unit) {
        return jdbc.sql("""
                select count(distinct person_id) from office.membership
                where office_id = :office and unit_id = :unit
                    and (until is null or until >= (now() at time zone 'Asia/Bangkok')::date)""")
                .param("office", office.value())
                .param("unit", unit)
                .query(Integer.class)
                .single();
    }

    /** How many open units belong to it. */
    int under(OfficeId office, UUID unit) {
        return jdbc.sql("""
                select count(*) from office.unit
                where office_id = :office and parent_id = :unit and closed_on is null""")
                .param("office", office.value())
                .param("unit", unit)
                .query(Integer.class)
                .single();
    }

    /** Acts on units stand in a line: two may want the same name, or one the unit that another closes. */
    void inLine(OfficeId office) {
        jdbc.sql("select id from office.office where id = :office for update")
                .param("office", office.value())
                .query(UUID.class)
                .single();
    }
}
