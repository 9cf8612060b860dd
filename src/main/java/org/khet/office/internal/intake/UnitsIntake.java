package org.khet.office.internal.intake;

import static org.khet.platform.web.Texts.text;

import java.util.List;
import java.util.Map;
import org.khet.office.Actor;
import org.khet.office.Office;
import org.khet.office.OfficeId;
import org.khet.office.internal.intake.Plan.Act;
import org.khet.office.internal.intake.UnitsKnown.Unit;
import org.khet.platform.audit.Recording;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Units read in from a table. */
@Component
class UnitsIntake {

    private final JdbcClient jdbc;
    private final Office offices;
    private final Recording recording;

    UnitsIntake(JdbcClient jdbc, Office offices, Recording recording) {
        this.jdbc = jdbc;
        this.offices = offices;
        this.recording = recording;
    }

    UnitsKnown known(OfficeId office) {
        return new UnitsKnown(
                jdbc.sql("""
                select id, kind, name, short_name, coalesce(code, '') as code, parent_id as network,
                    coalesce(size, '') as size, coalesce(level, '') as level
                from office.unit
                where office_id = :office and closed_on is null
                order by position, id""").param("office", office.value()).query(Unit.class).list(),
                offices.schoolSizes(office),
                offices.schoolLevels(office));
    }

    Plan<Unit> plan(OfficeId office, Table table) {
        return UnitsPlanner.plan(known(office), table);
    }

    /** Call it inside the transaction that reads the whole table in. */
    void apply(Actor actor, List<Plan.Change<Unit>> changes) {
        for (var change : changes) {
            if (change.act() == Act.ADD) {
                add(actor, change);
            } else if (change.act() == Act.CHANGE) {
                change(actor, change);
            }
        }
    }

    private void add(Actor actor, Plan.Change<Unit> change) {
        var unit = change.what();
        jdbc.sql("""
                insert into office.unit (office_id, id, kind, name, short_name, code, parent_id, size, level, position)
                select :office, :id, :kind, :name, :shortName, nullif(:code, ''), cast(:network as uuid),
                    nullif(:size, ''), nullif(:level, ''), coalesce(max(position), 0) + 1
                from office.unit where office_id = :office""")
                .param("office", actor.office().value())
                .param("id", unit.id())
                .param("kind", unit.kind().name())
                .param("name", unit.name())
                .param("shortName", unit.shortName())
                .param("code", unit.code())
                .param("network", unit.network())
                .param("size", unit.size())
                .param("level", unit.level())
                .update();
        recording.write(
                actor.did("unit.added", unit.id(), text("office.import.note")),
                null,
                Map.of("name", unit.name(), "shortName", unit.shortName(), "code", unit.code()));
    }

    private void change(Actor actor, Plan.Change<Unit> change) {
        var unit = change.what();
        jdbc.sql("""
                update office.unit
                set name = :name, short_name = :shortName, code = nullif(:code, ''),
                    parent_id = cast(:network as uuid), size = nullif(:size, ''), level = nullif(:level, ''),
                    version = version + 1
                where office_id = :office and id = :id""")
                .param("office", actor.office().value())
                .param("id", unit.id())
                .param("name", unit.name())
                .param("shortName", unit.shortName())
                .param("code", unit.code())
                .param("network", unit.network())
                .param("size", unit.size())
                .param("level", unit.level())
                .update();
        recording.write(actor.did("unit.changed", unit.id(), change.detail()), null, null);
    }
}
