package org.khet.office.internal.intake;

import java.util.Optional;
import java.util.UUID;
import org.khet.office.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Tables that were sent in, kept for a day between looking and reading in. */
@Repository("officeUploads")
class Uploads {

    private final JdbcClient jdbc;

    Uploads(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @SuppressWarnings("ArrayRecordComponent") // read once, never compared
    record Upload(UUID id, Kind kind, String fileName, byte[] bytes) {}

    UUID keep(Actor actor, Kind kind, String fileName, byte[] bytes) {
        jdbc.sql("delete from office.upload where office_id = :office and made_at < now() - interval '1 day'")
                .param("office", actor.office().value())
                .update();
        return jdbc.sql("""
                insert into office.upload (office_id, kind, file_name, bytes, made_by)
                values (:office, :kind, :name, :bytes, :person)
                returning id""")
                .param("office", actor.office().value())
                .param("kind", kind.name())
                .param("name", fileName)
                .param("bytes", bytes)
                .param("person", actor.person().value())
                .query(UUID.class)
                .single();
    }

    /** Only for the one who sent it; whoever reads it in holds it until the transaction ends. */
    Optional<Upload> find(Actor actor, UUID id) {
        return jdbc.sql("""
                select id, kind, file_name, bytes from office.upload
                where office_id = :office and id = :id and made_by = :person
                for update""")
                .param("office", actor.office().value())
                .param("id", id)
                .param("person", actor.person().value())
                .query(Upload.class)
                .optional();
    }

    void drop(Actor actor, UUID id) {
        jdbc.sql("delete from office.upload where office_id = :office and id = :id and made_by = :person")
                .param("office", actor.office().value())
                .param("id", id)
                .param("person", actor.person().value())
                .update();
    }
}
