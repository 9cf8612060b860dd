package org.khet.correspondence.internal.slips;

import static org.khet.platform.web.Texts.text;

import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.khet.correspondence.EntryState;
import org.khet.correspondence.Purpose;
import org.khet.correspondence.Speed;
import org.khet.office.Actor;
import org.khet.office.Office;
import org.khet.office.Person;
import org.khet.office.PersonId;
import org.khet.office.Unit;
import org.khet.office.UnitKind;
import org.khet.platform.thai.ThaiDate;
import org.khet.platform.thai.ThaiDigits;
import org.springframework.stereotype.Component;

/** Puts what changed hands into the words of the forms, in Thai digits. */
@Component
class Slips {

    private final Deliveries deliveries;
    private final Office office;
    private final Clock clock;

    Slips(Deliveries deliveries, Office office, Clock clock) {
        this.deliveries = deliveries;
        this.office = office;
        this.clock = clock;
    }

    Optional<Receipt> receipt(Actor actor, UUID entry) {
        return deliveries.taken(actor, entry).map(taken -> receipt(actor, taken));
    }

    private Receipt receipt(Actor actor, Deliveries.Taken taken) {
        var receiver = office.person(actor.office(), new PersonId(taken.receivedBy()));
        var time = ThaiDate.time(taken.receivedAt());
        return new Receipt(
                ThaiDigits.onPaper(office.profile(actor.office()).name()),
                ThaiDigits.onPaper(taken.number()),
                ThaiDigits.onPaper(taken.addressee()),
                ThaiDigits.onPaper(taken.subject()),
                ThaiDate.onPaper(ThaiDate.day(taken.receivedAt())),
                ThaiDigits.toThai(time.substring(0, time.indexOf(' '))),
                receiver.map(Person::titled).orElse(""),
                receiver.map(Person::position).orElse(""),
                taken.receivedAt().toInstant());
    }

    DeliveryBook book(Actor actor, Days days) {
        var units = office.units(actor.office()).stream()
                .collect(Collectors.toMap(unit -> unit.id().value(), Unit::name));
        var people = new HashMap<UUID, String>();
        var lines = deliveries.sent(actor, days).stream()
                .map(delivery -> line(delivery, units, person -> people.computeIfAbsent(person, id -> name(actor, id))))
                .toList();
        return new DeliveryBook(
                ThaiDigits.onPaper(office.profile(actor.office()).name()),
                ThaiDigits.toThai(days.words()),
                clock.instant(),
                lines);
    }

    private String name(Actor actor, UUID person) {
        return office.person(actor.office(), new PersonId(person))
                .map(Person::titled)
                .orElse("");
    }

    private static DeliveryBook.Line line(Delivery delivery, Map<UUID, String> units, Function<UUID, String> people) {
        var by = delivery.receivedBy();
        var at = delivery.receivedAt();
        return new DeliveryBook.Line(
                ThaiDigits.toThai(Integer.toString(delivery.number())),
                shown(delivery, delivery.sender()),
                shown(delivery, delivery.addressee()),
                ThaiDigits.onPaper(units.getOrDefault(delivery.unit(), "")),
                by == null ? "" : people.apply(by),
                at == null ? "" : ThaiDigits.toThai(ThaiDate.briefWithTime(at)),
                remark(delivery));
    }

    /** The book is open to everyone at the desk: of a secret letter it tells the number only. */
    private static String shown(Delivery delivery, String words) {
        return delivery.secret() ? text("correspondence.secret.hidden") : ThaiDigits.onPaper(words);
    }

    /** What the one who signs should know: how fast, what for, and that it came back. */
    private static String remark(Delivery delivery) {
        return Stream.of(
                        delivery.speed() == Speed.NORMAL ? null : text("correspondence.speed." + delivery.speed()),
                        delivery.purpose() == Purpose.ACT ? null : text("correspondence.purpose.KNOW"),
                        delivery.state() == EntryState.RETURNED ? EntryState.RETURNED.words(UnitKind.GROUP) : null)
                .filter(Slips::said)
                .collect(Collectors.joining(" "));
    }

    private static boolean said(@Nullable String words) {
        return words != null;
    }
}
