package org.khet.proposal.internal;

import static org.khet.platform.web.Texts.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.khet.office.Acting;
import org.khet.office.Actor;
import org.khet.office.HeadPost;
import org.khet.office.HeadPosts;
import org.khet.office.Office;
import org.khet.office.Permission;
import org.khet.office.Person;
import org.khet.office.PersonId;
import org.khet.office.UnitId;
import org.khet.office.UnitKind;
import org.khet.platform.web.Option;
import org.khet.proposal.Seat;
import org.springframework.stereotype.Component;

/** Whom a file can be sent to from a unit: who leads in the office, and who writes letters in the unit itself. */
@Component
class Seats {

    private final HeadPosts heads;
    private final Office office;
    private final Acting acting;

    Seats(HeadPosts heads, Office office, Acting acting) {
        this.heads = heads;
        this.office = office;
        this.acting = acting;
    }

    /** A school's letters stay in the school; those of the office go to nobody in a school. */
    List<Seat> all(Actor actor) {
        var school = actor.as().unitKind() == UnitKind.SCHOOL;
        var seats = new ArrayList<Seat>();
        heads.all(actor.office()).stream()
                .filter(HeadPost::manned)
                .filter(post -> school ? post.unit().equals(actor.unit()) : post.unitKind() != UnitKind.SCHOOL)
                .map(Seat::of)
                .forEach(seats::add);
        office.peopleWho(actor.office(), actor.unit(), Permission.DRAFT_LETTERS).stream()
                .filter(person -> seats.stream()
                        .noneMatch(seat -> seat.isHeldBy(person.id().value())))
                .flatMap(person -> seat(actor, person, actor.unit()).stream())
                .forEach(seats::add);
        return seats;
    }

    private Optional<Seat> seat(Actor asking, Person person, UnitId unit) {
        return acting.actor(asking.office(), person.id(), unit)
                .filter(found -> found.as().acting() == null)
                .map(found -> new Seat(
                        unit.value(),
                        found.as().role(),
                        person.id().value(),
                        found.as().position()));
    }

    Optional<Seat> find(Actor actor, String key) {
        return all(actor).stream().filter(seat -> seat.key().equals(key)).findFirst();
    }

    List<Option> options(Actor actor) {
        return all(actor).stream()
                .map(seat -> new Option(seat.key(), label(actor, seat)))
                .toList();
    }

    /** The post and who holds it. */
    String label(Actor actor, Seat seat) {
        return holder(actor, seat)
                .map(name -> text("proposal.seat", seat.post(), name))
                .orElseGet(() -> text("proposal.seat.vacant", seat.post()));
    }

    Optional<String> holder(Actor actor, Seat seat) {
        return seat.holderId() == null
                ? Optional.empty()
                : office.person(actor.office(), new PersonId(seat.holderId())).map(Person::name);
    }
}
