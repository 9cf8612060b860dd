package org.khet.drafting.internal.begin;

import static org.khet.platform.web.Texts.text;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.khet.drafting.Content;
import org.khet.drafting.Field;
import org.khet.office.Actor;
import org.khet.office.Permission;
import org.khet.platform.audit.AuditTrail;
import org.khet.platform.form.Kept;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.ResponseStatus;

/** ทำ แก้ เลิกใช้ แม่แบบ: a unit's by whoever writes its letters, the whole office's by who keeps the office's forms. */
@Service
class KeepingTemplates {

    private final TemplateRows rows;
    private final AuditTrail trail;
    private final Clock clock;

    KeepingTemplates(TemplateRows rows, AuditTrail trail, Clock clock) {
        this.rows = rows;
        this.trail = trail;
        this.clock = clock;
    }

    /** What a template says of itself. */
    record Facts(String name, String purpose, Content content) {}

    List<Template> of(Actor actor, boolean retired) {
        return rows.of(actor, retired);
    }

    Template open(Actor actor, UUID id) {
        return rows.find(actor, id).orElseThrow(() -> new NoSuchTemplate(id));
    }

    static boolean mayChange(Actor actor, Template template) {
        return template.unit() == null
                ? actor.may(Permission.KEEP_LETTER_FORMS)
                : actor.may(Permission.DRAFT_LETTERS, template.unit());
    }

    @Transactional
    Kept make(Actor actor, Facts facts, boolean wholeOffice) {
        if (!actor.may(Permission.DRAFT_LETTERS) || (wholeOffice && !actor.may(Permission.KEEP_LETTER_FORMS))) {
            throw new AccessDeniedException("template");
        }
        var unit = wholeOffice ? null : actor.unit();
        var id = rows.add(actor, unit, facts.name(), facts.purpose(), bare(facts.content()), now());
        trail.write(actor.did("template.made", id, facts.name()));
        return new Kept.Done(id);
    }

    @Transactional
    Kept change(Actor actor, UUID id, int version, Facts facts) {
        return act(actor, id, version, template -> {
            rows.write(actor, id, facts.name(), facts.purpose(), bare(facts.content()), now());
            trail.write(actor.did("template.changed", id, facts.name()));
        });
    }

    @Transactional
    Kept retire(Actor actor, UUID id, int version, boolean retired) {
        return act(actor, id, version, template -> {
            rows.retire(actor, id, retired, now());
            trail.write(actor.did(retired ? "template.retired" : "template.revived", id, template.name()));
        });
    }

    private Kept act(Actor actor, UUID id, int version, Consumer<Template> act) {
        var template = rows.lock(actor, id).orElseThrow(() -> new NoSuchTemplate(id));
        if (!mayChange(actor, template)) {
            throw new AccessDeniedException("template");
        }
        if (template.version() != version) {
            return new Kept.Refused("name", text("drafting.template.stale"));
        }
        act.accept(template);
        return new Kept.Done(id);
    }

    /** Number and day are of one letter. */
    private static Content bare(Content content) {
        return content.with(Field.NUMBER, "").with(Field.DATE, "");
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }

    /** There is none, or none for this unit: the answer is the same. */
    @ResponseStatus(HttpStatus.NOT_FOUND)
    static final class NoSuchTemplate extends RuntimeException {
        NoSuchTemplate(UUID id) {
            super("no template " + id);
        }
    }
}
