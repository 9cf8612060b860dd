package org.khet.correspondence.internal.numbers;

import static org.khet.platform.web.Texts.text;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.khet.office.Actor;
import org.khet.office.Permission;
import org.khet.platform.audit.Act;
import org.khet.platform.audit.AuditTrail;
import org.khet.platform.sql.TimeOrderedId;
import org.khet.platform.thai.ThaiDate;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * จองเลข and เปิดทะเบียนของปี, in the register of the actor's unit. A reserved number is filled by its letter or cancelled
 * with a reason, by the same verbs that correct and cancel any line.
 */
@Service
class Numbering {

    private final Numbers numbers;
    private final AuditTrail audit;
    private final JsonMapper json;
    private final Clock clock;

    Numbering(Numbers numbers, AuditTrail audit, JsonMapper json, Clock clock) {
        this.numbers = numbers;
        this.audit = audit;
        this.json = json;
        this.clock = clock;
    }

    /**
     * Reserves the next number for a letter that is still to come.
     *
     * @param key of the form: sent twice it reserves once
     * @return the number as it is spoken of, 128/2569; empty when this form has reserved one already
     */
    @Transactional
    Optional<String> reserve(Actor actor, String keeper, String reason, String key, @Nullable String address) {
        allow(actor);
        var entry = TimeOrderedId.next();
        return numbers.once(actor, key, entry)
                ? Optional.of(reserve(actor, keeper, reason, entry, address))
                : Optional.empty();
    }

    /** The same for a program, whose key is kept with what it was answered; the entry that waits. */
    @Transactional
    UUID reserve(Actor actor, String keeper, String reason, @Nullable String address) {
        allow(actor);
        var entry = TimeOrderedId.next();
        reserve(actor, keeper, reason, entry, address);
        return entry;
    }

    private String reserve(Actor actor, String keeper, String reason, UUID entry, @Nullable String address) {
        var letter = TimeOrderedId.next();
        var at = now();
        numbers.keepPlace(actor, letter, keeper, text("correspondence.numbers.place", reason), at);
        var number = numbers.take(actor, entry, letter, reason, at) + "/" + ThaiDate.year(at);
        write(actor, "letter.reserved", letter, reason, Map.of("number", number, "for", keeper), address);
        return number;
    }

    /** Opens the register of a year with a first number, while nothing is in it; false when something is. */
    @Transactional
    boolean open(Actor actor, int year, int first, String reason, @Nullable String address) {
        allow(actor);
        if (numbers.open(actor, year, first, now()) == null) {
            return false;
        }
        var after = Map.of("year", Integer.toString(year), "first", Integer.toString(first));
        write(actor, "register.opened", actor.unit().value(), reason, after, address);
        return true;
    }

    private static void allow(Actor actor) {
        if (!actor.may(Permission.CORRECT_LETTERS)) {
            throw new AccessDeniedException("numbers");
        }
    }

    private void write(
            Actor actor,
            String verb,
            UUID subject,
            String reason,
            Map<String, String> after,
            @Nullable String address) {
        audit.write(new Act(
                actor.office().value(),
                actor.person().value(),
                actor.name(),
                actor.capacity(),
                verb,
                subject,
                actor.unit().value(),
                reason,
                null,
                json.writeValueAsString(after),
                address));
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock).truncatedTo(ChronoUnit.MICROS);
    }
}
