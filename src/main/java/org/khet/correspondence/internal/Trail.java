package org.khet.correspondence.internal;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.khet.correspondence.EntryId;
import org.khet.correspondence.LetterId;
import org.khet.office.Actor;
import org.khet.office.OfficeId;
import org.khet.platform.audit.Act;
import org.khet.platform.audit.AuditTrail;
import org.khet.platform.audit.PastAct;
import org.khet.platform.secret.Secrets;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes acts on letters into the audit trail, which is also the letter's history. What was said and changed in acts on a
 * secret letter is sealed: the trail shows an auditor who did what and when, and the letter's own page the rest.
 */
@Component
class Trail {

    private final AuditTrail audit;
    private final Secrets secrets;
    private final JsonMapper json;

    Trail(AuditTrail audit, Secrets secrets, JsonMapper json) {
        this.audit = audit;
        this.secrets = secrets;
        this.json = json;
    }

    /**
     * What an act is about.
     *
     * @param story the delivered entry it is told under; null: under the letter
     */
    record Matter(LetterId letter, @Nullable EntryId story, boolean secret) {

        Matter(LetterId letter, boolean secret) {
            this(letter, null, secret);
        }

        private UUID subject() {
            return story == null ? letter.value() : story.value();
        }
    }

    private record Words(
            @Nullable String note,
            @Nullable String before,
            @Nullable String after) {}

    private record Sealed(@Nullable String sealed) {}

    /** An act that says only where the letter went. */
    void write(Actor actor, String verb, Matter matter, @Nullable String note, Map<String, ?> after) {
        write(actor, verb, matter, note, null, after);
    }

    void write(
            Actor actor,
            String verb,
            Matter matter,
            @Nullable String note,
            @Nullable Object before,
            @Nullable Object after) {
        var words = new Words(
                note,
                before == null ? null : json.writeValueAsString(before),
                after == null ? null : json.writeValueAsString(after));
        var written = matter.secret() ? seal(matter.letter(), words) : words;
        audit.write(new Act(
                actor.office().value(),
                actor.person().value(),
                actor.name(),
                actor.capacity(),
                "letter." + verb,
                matter.subject(),
                actor.unit().value(),
                written.note(),
                written.before(),
                written.after(),
                address()));
    }

    /** The acts on a letter, oldest first, with what was sealed opened: for those who may see the letter. */
    List<PastAct> of(OfficeId office, LetterId letter) {
        return audit.of(office.value(), letter.value()).stream()
                .map(act -> open(letter, act))
                .toList();
    }

    /** The acts on a letter delivered to a unit, there and below it, oldest first. */
    List<PastAct> of(OfficeId office, EntryId story) {
        return audit.of(office.value(), story.value());
    }

    private Words seal(LetterId letter, Words words) {
        var sealed = secrets.seal(json.writeValueAsBytes(words), context(letter));
        return new Words(
                null,
                null,
                json.writeValueAsString(new Sealed(Base64.getEncoder().encodeToString(sealed))));
    }

    private PastAct open(LetterId letter, PastAct act) {
        var sealed = act.after() == null
                ? null
                : json.readValue(act.after(), Sealed.class).sealed();
        if (sealed == null) {
            return act;
        }
        var plain = secrets.open(Base64.getDecoder().decode(sealed), context(letter));
        var words = json.readValue(new String(plain, StandardCharsets.UTF_8), Words.class);
        return act.saying(words.note(), words.before(), words.after());
    }

    private static String context(LetterId letter) {
        return "letter/" + letter;
    }

    private static @Nullable String address() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes request
                ? request.getRequest().getRemoteAddr()
                : null;
    }
}
