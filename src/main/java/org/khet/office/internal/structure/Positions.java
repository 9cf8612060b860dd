package org.khet.office.internal.structure;

import static org.khet.platform.web.Texts.text;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.khet.office.Actor;
import org.khet.office.OfficeId;
import org.khet.office.Permission;
import org.khet.platform.audit.Recording;
import org.khet.platform.form.Kept;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** ตำแหน่ง: the names offered where one is typed. */
@Service
class Positions {

    private final JdbcClient jdbc;
    private final Recording recording;

    Positions(JdbcClient jdbc, Recording recording) {
        this.jdbc = jdbc;
        this.recording = recording;
    }

    /** @param people how many at work today have it */
    record Line(UUID id, String name, boolean closed, int people) {}

    List<Line> all(OfficeId office) {
        return jdbc.sql("""
                select o.id, o.name, o.closed_on is not null as closed, count(p.id) as people
                from office.position o
                left join office.person p on p.office_id = o.office_id and p.position = o.name
                    and exists (select from office.current_membership m
                        where m.office_id = p.office_id and m.person_id = p.id)
                where o.office_id = :office
                group by o.office_id, o.id
                order by o.closed_on nulls first, o.name collate "th-TH-x-icu\"""").param("office", office.value()).query(Line.class).list();
    }

    @Transactional
    Kept add(Actor actor, String name) {
        permit(actor);
        var id = jdbc.sql("""
                insert into office.position (office_id, name) values (:office, :name)
                on conflict do nothing returning id""")
                .param("office", actor.office().value())
                .param("name", name)
                .query(UUID.class)
                .optional();
        id.ifPresent(one -> recording.write(actor.did("position.added", one, ""), null, Map.of("position", name)));
        return id.<Kept>map(Kept.Done::new)
                .orElseGet(() -> new Kept.Refused("name", text("office.position.taken", name)));
    }

    /** No longer offered, or offered again; people keep it. Doing it twice changes nothing. */
    @Transactional
    void offer(Actor actor, UUID position, boolean offered) {
        permit(actor);
        jdbc.sql("""
                update office.position
                set closed_on = case when :offered then null else (now() at time zone 'Asia/Bangkok')::date end,
                    version = version + 1
                where office_id = :office and id = :id and (closed_on is null) <> :offered
                returning name""")
                .param("office", actor.office().value())
                .param("id", position)
                .param("offered", offered)
                .query(String.class)
                .optional()
                .ifPresent(name -> recording.write(
                        actor.did(offered ? "position.reopened" : "position.closed", position, ""),
                        Map.of(),
                        Map.of("position", name)));
    }

    private static void permit(Actor actor) {
        if (!actor.may(Permission.MANAGE_OFFICE)) {
            throw new AccessDeniedException(Permission.MANAGE_OFFICE.name());
        }
    }
}
