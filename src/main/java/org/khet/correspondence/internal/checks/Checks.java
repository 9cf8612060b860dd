package org.khet.correspondence.internal.checks;

import static org.khet.platform.web.Texts.text;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.khet.correspondence.Channel;
import org.khet.office.Actor;
import org.khet.office.OfficeId;
import org.khet.office.Permission;
import org.khet.office.UnitId;
import org.khet.platform.audit.Act;
import org.khet.platform.audit.AuditTrail;
import org.khet.platform.thai.ThaiDate;
import org.khet.platform.thai.ThaiDigits;
import org.khet.platform.web.Errors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * The looks into the channels of a unit. They are counted to the half-day in which they are made, by the server's clock:
 * nobody looks afterwards.
 */
@Service
class Checks {

    private static final int MOST = 9_999;

    private final JdbcClient jdbc;
    private final AuditTrail audit;
    private final JsonMapper json;
    private final Clock clock;

    Checks(JdbcClient jdbc, AuditTrail audit, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.json = json;
        this.clock = clock;
    }

    /** The channels that do not come to the office by themselves: what is handed in needs no looking for. */
    static Set<Channel> channels() {
        return EnumSet.complementOf(EnumSet.of(Channel.HAND, Channel.KHET));
    }

    /** How many letters were found in each channel looked into; what is wrong is said at the channel. */
    static Map<Channel, Integer> read(UnaryOperator<String> typed, Errors errors) {
        var found = new EnumMap<Channel, Integer>(Channel.class);
        for (var channel : channels()) {
            var digits = ThaiDigits.toArabic(typed.apply(channel.name())).strip();
            if (digits.matches("\\d{1,4}")) {
                found.put(channel, Integer.valueOf(digits));
            } else if (!digits.isEmpty()) {
                errors.add(channel.name(), text("correspondence.checks.wrong", Integer.toString(MOST)));
            }
        }
        if (found.isEmpty() && !errors.any()) {
            errors.add(channels().iterator().next().name(), text("correspondence.checks.nothing"));
        }
        return found;
    }

    /** Notes how many letters were found in each channel now. */
    @Transactional
    void note(Actor actor, Map<Channel, Integer> found, @Nullable String address) {
        if (!actor.may(Permission.RECEIVE_LETTERS)) {
            throw new AccessDeniedException("checks");
        }
        var now = OffsetDateTime.now(clock);
        var half = Half.at(now.atZoneSameInstant(ThaiDate.ZONE).toLocalTime());
        found.forEach((channel, number) -> note(actor, channel, number, half, now));
        audit.write(new Act(
                actor.office().value(),
                actor.person().value(),
                actor.name(),
                actor.capacity(),
                "channels.checked",
                actor.unit().value(),
                actor.unit().value(),
                null,
                null,
                json.writeValueAsString(found),
                address));
    }

    private void note(Actor actor, Channel channel, int found, Half half, OffsetDateTime now) {
        jdbc.sql("""
                insert into correspondence.channel_check (office_id, unit_id, day, half, channel, checked_by, checked_at,
                    found)
                values (:office, :unit, :day, :half, :channel, :by, :at, :found)""")
                .param("office", actor.office().value())
                .param("unit", actor.unit().value())
                .param("day", ThaiDate.day(now))
                .param("half", half.name())
                .param("channel", channel.name())
                .param("by", actor.person().value())
                .param("at", now)
                .param("found", found)
                .update();
    }

    /** The day of the unit's first look: before it nothing was promised, so nothing is missing. */
    Optional<LocalDate> first(OfficeId office, UnitId unit) {
        return jdbc.sql("""
                select day from correspondence.channel_check
                where office_id = :office and unit_id = :unit
                order by day
                limit 1""")
                .param("office", office.value())
                .param("unit", unit.value())
                .query(LocalDate.class)
                .optional();
    }

    /** Every look from one day to another, both in it, oldest first. */
    List<Check> between(OfficeId office, UnitId unit, LocalDate first, LocalDate last) {
        return jdbc.sql("""
                select day, half, channel, checked_by, checked_at, found
                from correspondence.channel_check
                where office_id = :office and unit_id = :unit and day between :first and :last
                order by day, checked_at, id""")
                .param("office", office.value())
                .param("unit", unit.value())
                .param("first", first)
                .param("last", last)
                .query(Check.class)
                .list();
    }
}
