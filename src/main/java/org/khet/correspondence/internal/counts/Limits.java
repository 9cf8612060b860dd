package org.khet.correspondence.internal.counts;

import static org.khet.platform.web.Texts.text;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.khet.correspondence.Speed;
import org.khet.office.Actor;
import org.khet.office.OfficeId;
import org.khet.office.Permission;
import org.khet.platform.audit.Act;
import org.khet.platform.audit.AuditTrail;
import org.khet.platform.thai.ThaiDigits;
import org.khet.platform.web.Errors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * กำหนดแล้วเสร็จตามชั้นความเร็ว: days from receipt after which a letter without a due day of its own is late. No regulation
 * gives numbers (ข้อ 28 says only ด่วนที่สุด is acted on at once), so each office sets its own.
 */
@Service
class Limits {

    private static final int MOST = 365;
    private static final Map<Speed, Integer> USUAL =
            Map.of(Speed.NORMAL, 7, Speed.URGENT, 3, Speed.VERY_URGENT, 2, Speed.MOST_URGENT, 1);

    private final JdbcClient jdbc;
    private final AuditTrail audit;
    private final JsonMapper json;
    private final Clock clock;

    Limits(JdbcClient jdbc, AuditTrail audit, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.json = json;
        this.clock = clock;
    }

    /** The days for every speed. */
    Map<Speed, Integer> of(OfficeId office) {
        var days = new EnumMap<Speed, Integer>(USUAL);
        jdbc.sql("select speed, days from correspondence.speed_limit where office_id = :office order by speed")
                .param("office", office.value())
                .query((row, n) -> days.put(Speed.valueOf(row.getString("speed")), row.getInt("days")))
                .list();
        return days;
    }

    /** Days for every speed; what is wrong is said at the speed. */
    static Map<Speed, Integer> read(UnaryOperator<String> typed, Errors errors) {
        var days = new EnumMap<Speed, Integer>(Speed.class);
        for (var speed : Speed.values()) {
            var digits = ThaiDigits.toArabic(typed.apply(speed.name())).strip();
            var number = digits.matches("\\d{1,4}") ? Integer.parseInt(digits) : -1;
            if (number < 0 || number > MOST) {
                errors.add(speed.name(), text("correspondence.limits.wrong", Integer.toString(MOST)));
            }
            days.put(speed, number);
        }
        return days;
    }

    @Transactional
    void set(Actor actor, Map<Speed, Integer> days, @Nullable String address) {
        if (!actor.may(Permission.SET_LIMITS)) {
            throw new AccessDeniedException("limits");
        }
        inLine(actor.office());
        var before = of(actor.office());
        days.forEach((speed, number) -> set(actor, speed, number));
        audit.write(new Act(
                actor.office().value(),
                actor.person().value(),
                actor.name(),
                actor.capacity(),
                "limits.set",
                actor.office().value(),
                actor.unit().value(),
                null,
                json.writeValueAsString(before),
                json.writeValueAsString(days),
                address));
    }

    /** Of two who set them at once the second sees in the trail what the first has set. */
    private void inLine(OfficeId office) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('limits ' || :office, 0))")
                .param("office", office.toString())
                .query((row, n) -> office)
                .single();
    }

    private void set(Actor actor, Speed speed, int days) {
        jdbc.sql("""
                insert into correspondence.speed_limit (office_id, speed, days, set_by, set_at)
                values (:office, :speed, :days, :by, :at)
                on conflict (office_id, speed)
                do update set days = excluded.days, set_by = excluded.set_by, set_at = excluded.set_at""")
                .param("office", actor.office().value())
                .param("speed", speed.name())
                .param("days", days)
                .param("by", actor.person().value())
                .param("at", OffsetDateTime.now(clock))
                .update();
    }
}
