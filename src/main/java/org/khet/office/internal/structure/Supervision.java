package org.khet.office.internal.structure;

import static org.khet.platform.web.Texts.text;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.khet.office.Actor;
import org.khet.office.OfficeId;
import org.khet.office.Permission;
import org.khet.platform.audit.Recording;
import org.khet.platform.form.Kept;
import org.khet.platform.web.Option;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** รองผู้อำนวยการที่กำกับดูแล: which deputy a unit's letters go through. */
@Service
class Supervision {

    private final JdbcClient jdbc;
    private final Recording recording;

    Supervision(JdbcClient jdbc, Recording recording) {
        this.jdbc = jdbc;
        this.recording = recording;
    }

    /** A unit and who supervises it. */
    record Line(UUID id, String name, @Nullable UUID deputy) {}

    private record Deputy(UUID id, String name) {}

    List<Line> all(OfficeId office) {
        return jdbc.sql("""
                select u.id, u.name, s.person_id as deputy
                from office.unit u
                left join office.supervision s on s.office_id = u.office_id and s.unit_id = u.id
                where u.office_id = :office and u.closed_on is null and u.kind in ('REGISTRY', 'GROUP')
                order by u.position, u.id""").param("office", office.value()).query(Line.class).list();
    }

    List<Option> deputies(OfficeId office) {
        return jdbc.sql("""
                select p.id, p.first_name || ' ' || p.last_name as name
                from office.person p
                where p.office_id = :office and exists (select from office.current_membership m
                    where m.office_id = p.office_id and m.person_id = p.id and m.role = 'DEPUTY')
                order by p.first_name collate "th-TH-x-icu", p.id""").param("office", office.value()).query(Deputy.class).list().stream()
                .map(one -> new Option(one.id().toString(), one.name()))
                .toList();
    }

    /** Sets those units of the form whose deputy is another than before; a deputy who is none refuses all. */
    @Transactional
    Kept set(Actor actor, Map<UUID, String> chosen) {
        if (!actor.may(Permission.MANAGE_OFFICE)) {
            throw new AccessDeniedException(Permission.MANAGE_OFFICE.name());
        }
        var names = new HashMap<String, String>();
        names.put("", "");
        deputies(actor.office()).forEach(one -> names.put(one.value(), one.label()));
        for (var line : all(actor.office())) {
            var before = line.deputy() == null ? "" : line.deputy().toString();
            var after = chosen.getOrDefault(line.id(), before);
            if (!after.equals(before) && !names.containsKey(after)) {
                return new Kept.Refused("unit-" + line.id(), text("office.supervision.unknown"));
            }
        }
        for (var line : all(actor.office())) {
            change(actor, line, chosen, names);
        }
        return new Kept.Done(actor.office().value());
    }

    private void change(Actor actor, Line line, Map<UUID, String> chosen, Map<String, String> names) {
        var before = line.deputy() == null ? "" : line.deputy().toString();
        var after = chosen.getOrDefault(line.id(), before);
        if (after.equals(before)) {
            return;
        }
        if (after.isEmpty()) {
            jdbc.sql("delete from office.supervision where office_id = :office and unit_id = :unit")
                    .param("office", actor.office().value())
                    .param("unit", line.id())
                    .update();
        } else {
            put(actor.office(), line.id(), UUID.fromString(after));
        }
        recording.write(
                actor.did("unit.supervised", line.id(), ""),
                Map.of("deputy", names.getOrDefault(before, "")),
                Map.of("deputy", names.getOrDefault(after, "")));
    }

    private void put(OfficeId office, UUID unit, UUID person) {
        jdbc.sql("""
                insert into office.supervision (office_id, unit_id, person_id) values (:office, :unit, :person)
                on conflict (office_id, unit_id) do update set person_id = excluded.person_id""")
                .param("office", office.value())
                .param("unit", unit)
                .param("person", person)
                .update();
    }
}
