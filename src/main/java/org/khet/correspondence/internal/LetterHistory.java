package org.khet.correspondence.internal;

import static org.khet.platform.web.Texts.text;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.khet.audit.ActSentences;
import org.khet.correspondence.EntryId;
import org.khet.office.Actor;
import org.khet.office.Office;
import org.khet.office.Permission;
import org.khet.office.Person;
import org.khet.office.PersonId;
import org.khet.office.UnitId;
import org.khet.platform.audit.PastAct;
import org.khet.platform.thai.ThaiDate;
import org.khet.platform.web.HistoryItem;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** อยู่ที่ใครมาบ้าง: the acts on a letter with how long it lay between them, newest first. */
@Component
class LetterHistory implements ActSentences {

    private static final String LETTER = "letter.";
    private static final Set<String> BACK = Set.of(
            "letter.returned",
            "letter.returned-to-sender",
            "letter.recalled",
            "letter.handed-back",
            "letter.sent-back",
            "letter.cancelled");

    private final Trail trail;
    private final Office office;
    private final JsonMapper json;
    private final Clock clock;

    LetterHistory(Trail trail, Office office, JsonMapper json, Clock clock) {
        this.trail = trail;
        this.office = office;
        this.json = json;
        this.clock = clock;
    }

    List<HistoryItem> of(Actor actor, LetterDesk.OpenLetter open, Map<UnitId, String> units) {
        var acts = open.entry().story() == null
                ? trail.of(actor.office(), open.letter().id()).stream()
                        .filter(act -> open.entry().secret() || isFor(actor, open, act))
                        .toList()
                : story(actor, open, open.entry().story());
        var items = new ArrayList<HistoryItem>();
        @Nullable OffsetDateTime before = null;
        for (var act : acts) {
            items.add(item(act, before));
            before = act.at();
        }
        if (open.entry().state().open()) {
            items.add(now(actor, open.entry(), units));
        }
        Collections.reverse(items);
        return items;
    }

    /** Of a letter that lies with many: that it was sent here, and what came of it here. Not how many have it, nor what they did. */
    private List<PastAct> story(Actor actor, LetterDesk.OpenLetter open, EntryId story) {
        var first = open.above().isEmpty() ? open.entry() : open.above().getFirst();
        var sent = trail.of(actor.office(), open.letter().id()).stream().filter(act -> sends(act, first));
        var here = trail.of(actor.office(), story).stream()
                .filter(act -> act.verb().equals("letter.recalled") || isFor(actor, open, act));
        return Stream.concat(sent, here).toList();
    }

    private boolean sends(PastAct act, Entry delivered) {
        return act.verb().equals("letter.delivered")
                && delivered.sentAt() != null
                && OffsetDateTime.parse(value(after(act), "at")).isEqual(delivered.sentAt());
    }

    private static boolean isFor(Actor actor, LetterDesk.OpenLetter open, PastAct act) {
        return actor.may(Permission.SEE_ALL_LETTERS) || seenBy(actor, open).contains(act.unitId());
    }

    /** A unit sees what the units above it and it itself did, not what others it was also sent to do. */
    private static Set<UUID> seenBy(Actor actor, LetterDesk.OpenLetter open) {
        var units = new HashSet<UUID>();
        units.add(actor.unit().value());
        open.above().forEach(entry -> units.add(entry.unit().value()));
        return units;
    }

    private HistoryItem item(PastAct act, @Nullable OffsetDateTime before) {
        var back = BACK.contains(act.verb());
        return HistoryItem.of(
                        back ? HistoryItem.State.BACK : HistoryItem.State.DONE,
                        sentence(act),
                        text("correspondence.history.who", act.personName(), act.capacity()))
                .at(ThaiDate.briefWithTime(act.at()), ThaiDate.machine(act.at()))
                .lay(before == null ? null : ThaiDate.lay(Duration.between(before, act.at())))
                .note(act.note() == null || act.note().isBlank() ? null : act.note());
    }

    private HistoryItem now(Actor actor, Entry entry, Map<UnitId, String> units) {
        var unit = units.getOrDefault(entry.atUnit(), "");
        var who = entry.atPerson() == null
                ? unit
                : office.person(actor.office(), new PersonId(entry.atPerson()))
                        .map(Person::name)
                        .map(name -> text("correspondence.history.who", name, unit))
                        .orElse(unit);
        return HistoryItem.of(HistoryItem.State.NOW, entry.state().words(VerbBoxes.kind(office, actor, entry)), who)
                .lay(ThaiDate.lay(Duration.between(entry.atSince(), OffsetDateTime.now(clock))));
    }

    @Override
    public boolean tells(String verb) {
        return verb.startsWith(LETTER);
    }

    @Override
    public String sentence(PastAct act) {
        var after = after(act);
        return switch (act.verb()) {
            case "letter.received" -> text("correspondence.history.received", value(after, "number"));
            case "letter.entered" -> text("correspondence.history.entered", value(after, "number"));
            case "letter.routed" ->
                text(
                        "correspondence.history.routed",
                        value(after, "to"),
                        text("correspondence.purpose." + value(after, "purpose")));
            case "letter.reserved" -> text("correspondence.history.reserved", value(after, "number"));
            case "letter.asked",
                    "letter.put-before",
                    "letter.assigned",
                    "letter.entrusted",
                    "letter.named",
                    "letter.withdrawn" ->
                text("correspondence.history." + act.verb().substring("letter.".length()), value(after, "to"));
            case "letter.corrected" ->
                text("correspondence.history.corrected", Changes.between(act.before(), after, json));
            default -> text("correspondence.history." + act.verb().substring(LETTER.length()));
        };
    }

    private JsonNode after(PastAct act) {
        return act.after() == null ? json.createObjectNode() : json.readTree(act.after());
    }

    private static String value(JsonNode node, String field) {
        return node.path(field).asString("");
    }
}
