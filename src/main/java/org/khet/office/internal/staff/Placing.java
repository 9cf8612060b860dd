package org.khet.office.internal.staff;

import static org.khet.platform.web.Texts.text;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.khet.office.Actor;
import org.khet.office.Office;
import org.khet.office.Role;
import org.khet.office.UnitId;
import org.khet.platform.audit.Recording;
import org.khet.platform.form.Kept;
import org.khet.platform.thai.ThaiDate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** หน้าที่: who works where and as what, from one day to another. */
@Service
class Placing {

    private final Guard guard;
    private final PlaceRows places;
    private final Office office;
    private final Recording recording;
    private final Clock clock;

    Placing(Guard guard, PlaceRows places, Office office, Recording recording, Clock clock) {
        this.guard = guard;
        this.places = places;
        this.office = office;
        this.recording = recording;
        this.clock = clock;
    }

    @Transactional
    Kept add(Actor actor, Guard.Seen seen, PlaceRows.Facts facts) {
        return guard.act(actor, seen, person -> {
            // Who gives rights gives none to themselves: otherwise the administrator, who reads no letter, soon would.
            if (person.id().equals(actor.person().value()) && facts.role() != Role.ADMINISTRATOR) {
                return new Kept.Refused("role", text("office.place.yourself"));
            }
            if (places.closed(actor.office(), facts.unit())) {
                return new Kept.Refused("unit", text("office.place.unit.closed"));
            }
            var unit = office.unit(actor.office(), new UnitId(facts.unit())).orElseThrow();
            if (!facts.role().standsIn(unit.kind())) {
                return new Kept.Refused(
                        "role", text("office.place.role-elsewhere", text("office.role." + facts.role()), unit.name()));
            }
            var twice = places.of(actor.office(), person.id()).stream()
                    .filter(one -> one.facts().unit().equals(facts.unit())
                            && one.facts().role() == facts.role())
                    .anyMatch(one -> one.facts().overlaps(facts.since(), facts.until()));
            if (twice) {
                return new Kept.Refused("role", text("office.place.twice"));
            }
            places.add(actor.office(), person.id(), facts);
            recording.write(actor.did("place.added", person.id(), ""), null, shown(unit.name(), facts));
            return new Kept.Done(person.id());
        });
    }

    /** Another title or other days; another unit or role is another place. */
    @Transactional
    Kept change(Actor actor, Guard.Seen seen, UUID place, String position, LocalDate since, @Nullable LocalDate until) {
        return write(
                actor,
                seen,
                place,
                "place.changed",
                was -> new PlaceRows.Facts(was.unit(), was.role(), position, since, until));
    }

    /** The place ends with that day. */
    @Transactional
    Kept end(Actor actor, Guard.Seen seen, UUID place, LocalDate last) {
        return write(
                actor,
                seen,
                place,
                "place.ended",
                was -> new PlaceRows.Facts(was.unit(), was.role(), was.position(), was.since(), last));
    }

    private interface Change {
        PlaceRows.Facts of(PlaceRows.Facts was);
    }

    private Kept write(Actor actor, Guard.Seen seen, UUID place, String verb, Change change) {
        var today = LocalDate.now(clock);
        return guard.act(actor, seen, person -> {
            var stored =
                    places.find(actor.office(), person.id(), place).orElseThrow(() -> new Guard.NoSuchPerson(place));
            var now = change.of(stored.facts());
            var refused = refused(actor, seen, stored, now, today);
            if (refused != null) {
                return refused;
            }
            places.change(actor.office(), place, now.position(), now.since(), now.until());
            recording.write(
                    actor.did(verb, person.id(), ""),
                    shown(stored.unitName(), stored.facts()),
                    shown(stored.unitName(), now));
            return new Kept.Done(person.id());
        });
    }

    private Kept.@Nullable Refused refused(
            Actor actor, Guard.Seen seen, PlaceRows.Stored stored, PlaceRows.Facts now, LocalDate today) {
        if (stored.over(today)) {
            return new Kept.Refused(seen.field(), text("office.place.over"));
        }
        if (now.until() != null && now.until().isBefore(now.since())) {
            return new Kept.Refused(seen.field(), text("office.place.backwards"));
        }
        var lastsOn = now.until() == null && now.overlaps(today, today);
        return now.role() != Role.ADMINISTRATOR || lastsOn || places.administeredWithout(actor.office(), stored.id())
                ? null
                : new Kept.Refused(seen.field(), text("office.refused.last-administrator"));
    }

    private static Map<String, String> shown(String unit, PlaceRows.Facts facts) {
        Map<String, String> shown = new LinkedHashMap<>();
        shown.put("unit", unit);
        shown.put("role", text("office.role." + facts.role()));
        shown.put("position", facts.position());
        shown.put("since", ThaiDate.brief(facts.since()));
        shown.put("until", facts.until() == null ? "" : ThaiDate.brief(facts.until()));
        return shown;
    }
}
