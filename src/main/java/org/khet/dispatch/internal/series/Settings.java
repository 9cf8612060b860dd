package org.khet.dispatch.internal.series;

import static org.khet.platform.web.Texts.text;

import java.util.Map;
import java.util.Optional;
import org.khet.dispatch.NumberForm;
import org.khet.dispatch.NumberForm.Source;
import org.khet.dispatch.NumberForms;
import org.khet.dispatch.Series;
import org.khet.office.Actor;
import org.khet.office.OfficeId;
import org.khet.office.Permission;
import org.khet.office.Unit;
import org.khet.office.UnitKind;
import org.khet.platform.audit.Recording;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Sets how numbers look, and after how many days what was sent is late. */
@Service
class Settings {

    private static final int USUALLY_LATE = 3;

    private final SeriesRows rows;
    private final NumberForms forms;
    private final Recording recording;
    private final JdbcClient jdbc;

    Settings(SeriesRows rows, NumberForms forms, Recording recording, JdbcClient jdbc) {
        this.rows = rows;
        this.forms = forms;
        this.recording = recording;
        this.jdbc = jdbc;
    }

    /** Those of the office by who keeps its forms; a school's by its own clerk or head. */
    static boolean may(Actor actor, Unit unit) {
        return switch (unit.kind()) {
            case SCHOOL ->
                actor.may(Permission.CORRECT_LETTERS, unit.id()) || actor.may(Permission.CLOSE_LETTERS, unit.id());
            case EXECUTIVE, REGISTRY, GROUP -> ofOffice(actor);
            case NETWORK, OUTSIDE -> false;
        };
    }

    static boolean ofOffice(Actor actor) {
        return actor.may(Permission.KEEP_LETTER_FORMS) && actor.as().unitKind() != UnitKind.SCHOOL;
    }

    /** What is wrong, by field; empty when it is set. */
    @Transactional
    Optional<Wrong> set(Actor actor, Unit unit, SeriesRows.Row wish) {
        if (!may(actor, unit)) {
            throw new AccessDeniedException("series");
        }
        var why = Pattern.wrong(wish.series(), wish.pattern());
        if (why != null) {
            return Optional.of(new Wrong("pattern", why));
        }
        if (!Sources.of(unit.kind(), wish.series()).contains(wish.register())) {
            return Optional.of(new Wrong("register", text("dispatch.series.error.register")));
        }
        var before = forms.of(actor.office(), unit.id(), wish.series());
        if (doubles(actor, unit, wish)) {
            return Optional.of(new Wrong("pattern", text("dispatch.series.error.same")));
        }
        if (!rows.set(actor.office(), unit.id(), wish)) {
            return Optional.of(new Wrong("pattern", text("dispatch.error.changed")));
        }
        recording.write(
                actor.did("dispatch.numbered", unit.id().value(), wish.series().words()), said(before), said(wish));
        return Optional.empty();
    }

    /** @param field where it is put right */
    record Wrong(String field, String why) {}

    /** Two registers of the office that print the same number would make it mean two letters. */
    private boolean doubles(Actor actor, Unit unit, SeriesRows.Row wish) {
        var registry = forms.officeRegisters(actor.office(), unit.id());
        return wish.register() == Source.OWN
                && (wish.series() == Series.ORDINARY || wish.series() == Series.CIRCULAR)
                && unit.kind() != UnitKind.SCHOOL
                && !unit.id().equals(registry)
                && forms.of(actor.office(), registry, wish.series()).pattern().equals(wish.pattern());
    }

    private static Map<String, String> said(NumberForm form) {
        return Map.of("pattern", form.pattern(), "register", form.source().name());
    }

    private static Map<String, String> said(SeriesRows.Row row) {
        return Map.of("pattern", row.pattern(), "register", row.register().name());
    }

    int lateAfter(OfficeId office) {
        return jdbc.sql("select late_after from dispatch.setting where office_id = :office order by office_id")
                .param("office", office.value())
                .query(Integer.class)
                .optional()
                .orElse(USUALLY_LATE);
    }

    @Transactional
    void lateAfter(Actor actor, int days) {
        if (!ofOffice(actor)) {
            throw new AccessDeniedException("setting");
        }
        var before = lateAfter(actor.office());
        jdbc.sql("""
                insert into dispatch.setting (office_id, late_after) values (:office, :days)
                on conflict (office_id) do update set late_after = excluded.late_after""")
                .param("office", actor.office().value())
                .param("days", days)
                .update();
        recording.write(
                actor.did("dispatch.ruled", actor.office().value(), ""),
                Map.of("lateAfter", before),
                Map.of("lateAfter", days));
    }
}
