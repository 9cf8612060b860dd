package org.khet.office.internal.structure;

import static org.khet.platform.web.Texts.text;

import java.net.URI;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.khet.office.Actor;
import org.khet.office.Allowed;
import org.khet.office.Permission;
import org.khet.office.UnitKind;
import org.khet.office.pages.admin.UnitFields;
import org.khet.platform.api.Answers;
import org.khet.platform.api.JsonBody;
import org.khet.platform.api.Once;
import org.khet.platform.api.Past;
import org.khet.platform.audit.Histories;
import org.khet.platform.form.FormCheck;
import org.khet.platform.form.Kept;
import org.khet.platform.web.Problems;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RestController;

/** หน่วย for programs, as {@code openapi.yaml} says. */
@RestController
class UnitApi {

    private static final int REASON = 200;

    private final Structuring structuring;
    private final UnitRows units;
    private final UnitForms forms;
    private final Histories histories;
    private final Once once;

    UnitApi(Structuring structuring, UnitRows units, UnitForms forms, Histories histories, Once once) {
        this.structuring = structuring;
        this.units = units;
        this.forms = forms;
        this.histories = histories;
        this.once = once;
    }

    @GetMapping("/api/v1/units/{id}")
    @Allowed(Permission.SEE_OFFICE)
    One show(Actor actor, @PathVariable UUID id) {
        return One.of(unit(actor, id));
    }

    @GetMapping("/api/v1/units/{id}/history")
    @Allowed(Permission.MANAGE_OFFICE)
    Past history(Actor actor, @PathVariable UUID id) {
        var unit = unit(actor, id);
        return Past.of(histories.of(actor.office().value(), unit.id(), "office.act.", "office.changed."));
    }

    @PostMapping("/api/v1/units")
    @Allowed(Permission.MANAGE_OFFICE)
    ResponseEntity<?> add(Actor actor, Once.Key key, JsonBody body) {
        var check = new FormCheck();
        var facts = forms.read(actor, fields(body), null, check);
        if (body.with(check.errors()).errors().any()) {
            return Problems.at(body.errors());
        }
        var who = new Once.Who(actor.office().value(), actor.person().value());
        return once.make(
                who,
                key,
                body.bytes(),
                () -> Answers.of(
                        structuring.add(actor, facts),
                        body,
                        id -> ResponseEntity.created(URI.create("/api/v1/units/" + id))
                                .body(One.of(unit(actor, id)))));
    }

    @PutMapping("/api/v1/units/{id}")
    @Allowed(Permission.MANAGE_OFFICE)
    ResponseEntity<?> change(Actor actor, @PathVariable UUID id, JsonBody body) {
        var unit = unit(actor, id);
        var check = new FormCheck();
        var facts = forms.read(actor, fields(body), unit.facts().kind(), check);
        var seen = new Structuring.Seen(id, body.number("version"));
        return act(actor, unit, seen, body.with(check.errors()), () -> structuring.change(actor, seen, facts));
    }

    @PostMapping("/api/v1/units/{id}/close")
    @Allowed(Permission.MANAGE_OFFICE)
    ResponseEntity<?> close(Actor actor, @PathVariable UUID id, JsonBody body) {
        var check = new FormCheck();
        var why = check.needed("reason", body.string("reason"), REASON, text("office.reason.missing"));
        var seen = new Structuring.Seen(id, body.number("version"));
        return act(
                actor,
                unit(actor, id),
                seen,
                body.with(check.errors()),
                () -> conflict(structuring.close(actor, seen, why)));
    }

    @PostMapping("/api/v1/units/{id}/reopen")
    @Allowed(Permission.MANAGE_OFFICE)
    ResponseEntity<?> reopen(Actor actor, @PathVariable UUID id, JsonBody body) {
        var seen = new Structuring.Seen(id, body.number("version"));
        return act(actor, unit(actor, id), seen, body, () -> structuring.reopen(actor, seen));
    }

    private ResponseEntity<?> act(
            Actor actor, UnitFacts.Stored unit, Structuring.Seen seen, JsonBody body, Supplier<Kept> act) {
        if (body.errors().any()) {
            return Problems.at(body.errors());
        }
        if (unit.version() != seen.version()) {
            return Problems.refused(text("office.refused.stale"));
        }
        return Answers.of(act.get(), body, id -> ResponseEntity.ok(One.of(unit(actor, id))));
    }

    /** People who still work there are no fault of the reason that was given. */
    private static Kept conflict(Kept kept) {
        return kept instanceof Kept.Refused refused ? new Kept.Refused("version", refused.why()) : kept;
    }

    private static UnitFields fields(JsonBody body) {
        return new UnitFields(
                body.string("kind"),
                body.string("name"),
                body.string("shortName"),
                body.string("code"),
                body.string("network"),
                body.string("size"),
                body.string("level"));
    }

    private UnitFacts.Stored unit(Actor actor, UUID id) {
        return units.find(actor.office(), id).orElseThrow(() -> new Structuring.NoSuchUnit(id));
    }

    record One(
            UUID id,
            int version,
            UnitKind kind,
            String name,
            String shortName,
            String code,
            @Nullable UUID network,
            String size,
            String level,
            @Nullable LocalDate closedOn) {

        static One of(UnitFacts.Stored unit) {
            var facts = unit.facts();
            return new One(
                    unit.id(),
                    unit.version(),
                    facts.kind(),
                    facts.name(),
                    facts.shortName(),
                    facts.code(),
                    facts.network(),
                    facts.size(),
                    facts.level(),
                    unit.closedOn());
        }
    }
}
