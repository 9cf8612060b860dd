package org.khet.audit.internal;

import static org.khet.platform.web.Texts.text;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.khet.audit.pages.AuditPage;
import org.khet.audit.pages.AuditPage.Filter;
import org.khet.office.Actor;
import org.khet.office.Office;
import org.khet.platform.thai.ThaiDate;
import org.khet.platform.web.Errors;
import org.khet.platform.web.Option;
import org.khet.platform.web.Pager;
import org.springframework.stereotype.Component;

/** Lays acts out for their page. */
@Component
class AuditPages {

    private static final int MOST_WAITING = 1_000;
    private static final Duration LATE = Duration.ofMinutes(10);

    private final Office office;
    private final ActVerbs verbs;
    private final Told told;
    private final Acts acts;

    AuditPages(Office office, ActVerbs verbs, Told told, Acts acts) {
        this.office = office;
        this.verbs = verbs;
        this.told = told;
        this.acts = acts;
    }

    /** What the query found: the acts of this page, and whether there are more beyond it. */
    record Slice(AuditQuery query, List<AuditedAct> acts, boolean more) {}

    AuditPage page(Actor actor, Filter filter, Slice slice, Errors errors) {
        var address = new AuditAddress(filter);
        var lines = lines(actor, slice.acts());
        return new AuditPage(
                filter,
                choices(verbs.all(), "audit.filter.all-verbs"),
                units(actor),
                errors,
                seal(acts.seal(actor.office())),
                lines,
                count(slice),
                address.chips(names(actor, filter, lines)),
                pager(slice, address),
                address.query());
    }

    private List<AuditPage.Line> lines(Actor actor, List<AuditedAct> acts) {
        var words = told.of(actor, acts);
        var lines = new ArrayList<AuditPage.Line>();
        for (int i = 0; i < acts.size(); i++) {
            lines.add(line(acts.get(i), words.get(i)));
        }
        return lines;
    }

    private static AuditPage.Line line(AuditedAct act, Told.Words words) {
        var late = Duration.between(act.at(), act.written()).compareTo(LATE) > 0;
        var address = act.fromAddress();
        return new AuditPage.Line(
                ThaiDate.brief(act.at()),
                ThaiDate.timeToTheSecond(act.at()),
                late ? text("audit.written", ThaiDate.briefWithTime(act.written())) : "",
                address == null ? "" : text("audit.address", address),
                Told.who(act),
                act.capacity(),
                words.act(),
                words.note(),
                act.subjectId().equals(act.personId()) ? "" : words.subject().name(),
                words.subject().href(),
                AuditAddress.ofSubject(act.subjectId().toString()),
                act.block() == null ? "" : Long.toString(act.block()));
    }

    private List<Option> units(Actor actor) {
        var options = new ArrayList<Option>();
        options.add(new Option("", text("audit.filter.all-units")));
        office.units(actor.office())
                .forEach(unit -> options.add(new Option(unit.id().toString(), unit.name())));
        return options;
    }

    private static List<Option> choices(Map<String, String> choices, String all) {
        var options = new ArrayList<Option>();
        options.add(new Option("", text(all)));
        choices.forEach((value, words) -> options.add(new Option(value, words)));
        return options;
    }

    /** What chips show for a verb, a unit and a thing. */
    private Map<String, String> names(Actor actor, Filter filter, List<AuditPage.Line> lines) {
        var names = new HashMap<>(verbs.all());
        if (filter.unit() != null && !filter.unit().isBlank()) {
            told.units(actor).forEach((id, name) -> names.put(id.toString(), name));
        }
        if (filter.subject() != null) {
            var first = lines.isEmpty() ? null : lines.getFirst();
            names.put(filter.subject(), first == null ? "" : first.subject().isEmpty() ? first.who() : first.subject());
        }
        return names;
    }

    private static String seal(Acts.Seal seal) {
        var waiting = seal.waiting() > MOST_WAITING ? text("audit.many") : Integer.toString(seal.waiting());
        if (seal.number() == null || seal.sealedAt() == null) {
            return text("audit.seal.none", waiting);
        }
        var until = ThaiDate.briefWithTime(seal.sealedAt());
        return seal.waiting() == 0
                ? text("audit.seal.all", seal.number().toString(), until)
                : text("audit.seal.some", seal.number().toString(), until, waiting);
    }

    private static String count(Slice slice) {
        var size = Integer.toString(slice.acts().size());
        var paged = slice.more()
                || slice.query().olderThan() != null
                || slice.query().upwards();
        return text(paged ? "audit.count.page" : "audit.count", size);
    }

    private static Pager pager(Slice slice, AuditAddress address) {
        var acts = slice.acts();
        var paged = slice.query().olderThan() != null || slice.query().upwards();
        if (acts.isEmpty()) {
            return new Pager(paged ? address.first() : null, null, "");
        }
        var newer = slice.query().upwards() ? slice.more() : slice.query().olderThan() != null;
        var older = slice.query().upwards() || slice.more();
        return new Pager(
                newer ? address.at("newer", acts.getFirst().cursor()) : null,
                older ? address.at("older", acts.getLast().cursor()) : null,
                text(
                        "audit.shown",
                        ThaiDate.briefWithTime(acts.getLast().at()),
                        ThaiDate.briefWithTime(acts.getFirst().at())));
    }
}
