package org.khet.drafting.internal.salutation;

import static org.khet.platform.web.Texts.text;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.khet.drafting.Salutations;
import org.khet.office.Actor;
import org.khet.office.OfficeId;
import org.khet.office.Permission;
import org.khet.platform.audit.AuditTrail;
import org.khet.platform.form.Kept;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Those of the regulation (ภาคผนวก 2) until the office changes one; then all of them are the office's own. */
@Service
class KeptSalutations implements Salutations {

    private static final int OF_THE_REGULATION = 6;

    private final SalutationRows rows;
    private final AuditTrail trail;

    KeptSalutations(SalutationRows rows, AuditTrail trail) {
        this.rows = rows;
        this.trail = trail;
    }

    /** One as it was typed. */
    record Typed(String addressee, String opening, String closing) {}

    @Override
    public List<Salutation> of(OfficeId office) {
        var kept = rows.of(office).stream()
                .filter(row -> !row.retired())
                .map(row -> new Salutation(row.id(), row.addressee(), row.opening(), row.closing()))
                .toList();
        return kept.isEmpty() ? regulation() : kept;
    }

    /** All the office has, those out of use too; makes them its own when it had none. */
    @Transactional
    List<SalutationRows.Row> own(Actor actor) {
        mayKeep(actor);
        rows.lockOffice(actor.office());
        if (rows.of(actor.office()).isEmpty()) {
            int position = 0;
            for (var one : regulation()) {
                rows.add(actor.office(), ++position, one.addressee(), one.opening(), one.closing());
            }
        }
        return rows.of(actor.office());
    }

    @Transactional
    Kept add(Actor actor, Typed typed) {
        var own = own(actor);
        if (own.stream().anyMatch(row -> row.addressee().equals(typed.addressee()))) {
            return new Kept.Refused("addressee", text("drafting.salutation.twice"));
        }
        var id = rows.add(actor.office(), own.size() + 1, typed.addressee(), typed.opening(), typed.closing());
        trail.write(actor.did("salutation.added", id, typed.addressee()));
        return new Kept.Done(id);
    }

    @Transactional
    Kept change(Actor actor, UUID id, int version, Typed typed, boolean retired) {
        var own = own(actor);
        var row = rows.lock(actor.office(), id).orElse(null);
        if (row == null || row.version() != version) {
            return new Kept.Refused("addressee", text("drafting.salutation.stale"));
        }
        if (own.stream().anyMatch(one -> !one.id().equals(id) && one.addressee().equals(typed.addressee()))) {
            return new Kept.Refused("addressee", text("drafting.salutation.twice"));
        }
        if (retired && own.stream().noneMatch(one -> !one.id().equals(id) && !one.retired())) {
            return new Kept.Refused("retired", text("drafting.salutation.last"));
        }
        rows.change(actor.office(), id, typed.addressee(), typed.opening(), typed.closing(), retired);
        trail.write(actor.did("salutation.changed", id, typed.addressee()));
        return new Kept.Done(id);
    }

    private static void mayKeep(Actor actor) {
        if (!actor.may(Permission.KEEP_LETTER_FORMS)) {
            throw new AccessDeniedException("salutations");
        }
    }

    private static List<Salutation> regulation() {
        var all = new ArrayList<Salutation>();
        for (int i = 1; i <= OF_THE_REGULATION; i++) {
            var key = "drafting.salutation.regulation." + i;
            all.add(new Salutation(null, text(key + ".addressee"), text(key + ".opening"), text(key + ".closing")));
        }
        return all;
    }
}
