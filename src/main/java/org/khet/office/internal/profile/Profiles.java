package org.khet.office.internal.profile;

import static org.khet.platform.web.Texts.text;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.khet.office.Actor;
import org.khet.office.OfficeId;
import org.khet.office.Permission;
import org.khet.platform.audit.Recording;
import org.khet.platform.form.Kept;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** ข้อมูลสำนักงาน, read and changed. */
@Service
class Profiles {

    private final JdbcClient jdbc;
    private final Recording recording;

    Profiles(JdbcClient jdbc, Recording recording) {
        this.jdbc = jdbc;
        this.recording = recording;
    }

    /** What is known of the office; texts that are not known are empty. */
    record Facts(
            String name, String shortName, String letterCode, String code, String address, String phone, String email) {

        Map<String, String> shown() {
            Map<String, String> shown = new LinkedHashMap<>();
            shown.put("name", name);
            shown.put("shortName", shortName);
            shown.put("letterCode", letterCode);
            shown.put("code", code);
            shown.put("address", address);
            shown.put("phone", phone);
            shown.put("email", email);
            return shown;
        }
    }

    record Stored(
            String name,
            String shortName,
            String letterCode,
            String code,
            String address,
            String phone,
            String email,
            int version) {

        Facts facts() {
            return new Facts(name, shortName, letterCode, code, address, phone, email);
        }
    }

    /** What becomes of the emblem. */
    sealed interface Emblem {
        record Stays() implements Emblem {}

        record Goes() implements Emblem {}

        @SuppressWarnings("ArrayRecordComponent") // kept at once, never compared
        record Is(byte[] png) implements Emblem {}
    }

    Stored find(OfficeId office) {
        return read(office, "");
    }

    private Stored read(OfficeId office, String lock) {
        return jdbc.sql("""
                select name, short_name, letter_code, code, address, phone, email, version
                from office.office where id = :office %s""".formatted(lock))
                .param("office", office.value())
                .query(Stored.class)
                .single();
    }

    Optional<byte[]> emblem(UUID office) {
        return jdbc.sql("select emblem from office.office where id = :office and emblem is not null")
                .param("office", office)
                .query(byte[].class)
                .optional();
    }

    @Transactional
    Kept change(Actor actor, int version, Facts facts, Emblem emblem) {
        permit(actor);
        var was = read(actor.office(), "for update");
        if (was.version() != version) {
            return stale();
        }
        jdbc.sql("""
                update office.office
                set name = :name, short_name = :shortName, letter_code = :letterCode, code = :code, address = :address,
                    phone = :phone, email = :email, version = version + 1
                where id = :office""")
                .params(facts.shown())
                .param("office", actor.office().value())
                .update();
        var id = actor.office().value();
        recording.write(actor.did("profile.changed", id, ""), was.facts().shown(), facts.shown());
        keep(actor, emblem);
        return new Kept.Done(id);
    }

    /** The emblem alone. Its address has the version in it: what was kept of the old one is not shown for the new. */
    @Transactional
    Kept change(Actor actor, int version, Emblem emblem) {
        permit(actor);
        if (read(actor.office(), "for update").version() != version) {
            return stale();
        }
        jdbc.sql("update office.office set version = version + 1 where id = :office")
                .param("office", actor.office().value())
                .update();
        keep(actor, emblem);
        return new Kept.Done(actor.office().value());
    }

    private static void permit(Actor actor) {
        if (!actor.may(Permission.MANAGE_OFFICE)) {
            throw new AccessDeniedException(Permission.MANAGE_OFFICE.name());
        }
    }

    private static Kept stale() {
        return new Kept.Refused("name", text("office.refused.stale"));
    }

    private void keep(Actor actor, Emblem emblem) {
        switch (emblem) {
            case Emblem.Stays stays -> {}
            case Emblem.Goes goes -> keep(actor, null, "profile.emblem-removed");
            case Emblem.Is(var png) -> keep(actor, png, "profile.emblem-changed");
        }
    }

    private void keep(Actor actor, byte @Nullable [] png, String verb) {
        jdbc.sql("update office.office set emblem = :png where id = :office")
                .param("png", png, java.sql.Types.BINARY)
                .param("office", actor.office().value())
                .update();
        recording.write(actor.did(verb, actor.office().value(), ""), null, null);
    }
}
