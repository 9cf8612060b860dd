package org.khet.signing.internal;

import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.khet.files.FileId;
import org.khet.office.Actor;
import org.khet.office.OfficeId;
import org.khet.office.PersonId;
import org.khet.signing.ReadySignature;
import org.khet.signing.SignatureId;
import org.khet.signing.SigningPlace;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** ลายมือชื่อ on record. */
@Component
class SignatureRows {

    private final JdbcClient jdbc;

    SignatureRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Row(
            UUID id,
            UUID subjectId,
            UUID fileId,
            String signerName,
            String position,
            @Nullable String acting,
            String actingPost,
            OffsetDateTime signedAt,
            String kind,
            String code) {}

    SignatureId insert(Actor actor, String signer, ReadySignature ready, FileId file) {
        return new SignatureId(jdbc.sql("""
                insert into signing.signature (office_id, subject_id, kind, signer_id, signer_name, capacity, position, acting,
                    acting_post, second_factor, certificate_id, title, secrecy, file_id, sha256_before, sha256_signed,
                    sha256_stored, place, code, signed_at)
                values (:office, :subject, :kind, :signer, :name, :capacity, :position, :acting, :actingPost, :withCode,
                    :certificate, :title, :secrecy, :file, :before, :signed, :stored, :place, :code, :at)
                returning id""")
                .params(values(ready))
                .param("office", actor.office().value())
                .param("signer", actor.person().value())
                .param("name", signer)
                .param("capacity", actor.capacity())
                .param("file", file.value())
                .query(UUID.class)
                .single());
    }

    private static Map<String, @Nullable Object> values(ReadySignature ready) {
        var about = ready.about();
        var acting = about.acting();
        var values = new HashMap<String, @Nullable Object>();
        values.put("subject", ready.subject());
        values.put("kind", ready.kind().name());
        values.put("position", about.position());
        values.put("acting", acting == null ? null : acting.name());
        values.put("actingPost", acting == null ? "" : about.actingPost());
        values.put("withCode", ready.withCode());
        values.put("certificate", ready.certificate());
        values.put("title", about.title());
        values.put("secrecy", about.secrecy().name());
        values.put("before", HexFormat.of().parseHex(ready.before()));
        values.put("signed", HexFormat.of().parseHex(ready.signed()));
        values.put("stored", HexFormat.of().parseHex(ready.file().sha256()));
        values.put("place", place(ready.place()));
        values.put("code", ready.code());
        values.put("at", ready.at());
        return values;
    }

    private static Double @Nullable [] place(@Nullable SigningPlace place) {
        return place == null
                ? null
                : new Double[] {(double) place.sheet(), place.x(), place.y(), place.width(), place.height()};
    }

    List<Row> of(OfficeId office, UUID subject) {
        return jdbc.sql("""
                select id, subject_id, file_id, signer_name, position, acting, acting_post, signed_at, kind, code
                from signing.signature
                where office_id = :office and subject_id = :subject
                order by id""")
                .param("office", office.value())
                .param("subject", subject)
                .query(Row.class)
                .list();
    }

    /** With which way the person signed last: of the system, or of a certificate. */
    Optional<String> lastWay(OfficeId office, PersonId signer) {
        return jdbc.sql("""
                select coalesce(certificate_id::text, 'system') from signing.signature
                where office_id = :office and signer_id = :signer and kind <> 'SEAL'
                order by id desc limit 1""")
                .param("office", office.value())
                .param("signer", signer.value())
                .query(String.class)
                .optional();
    }
}
