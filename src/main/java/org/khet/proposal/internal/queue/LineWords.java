package org.khet.proposal.internal.queue;

import static org.khet.platform.web.Texts.text;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.khet.correspondence.Speed;
import org.khet.drafting.LetterKind;
import org.khet.office.Actor;
import org.khet.office.Office;
import org.khet.office.Person;
import org.khet.office.PersonId;
import org.khet.office.UnitId;
import org.khet.platform.sheet.SheetResponse;
import org.khet.platform.thai.ThaiDate;
import org.khet.proposal.ProposalState;
import org.khet.proposal.Purpose;
import org.khet.proposal.pages.OwnPage;
import org.khet.proposal.pages.QueuePage;
import org.springframework.stereotype.Component;

/** Lines of the lists in words. */
@Component
class LineWords {

    private final Office office;
    private final Clock clock;

    LineWords(Office office, Clock clock) {
        this.office = office;
        this.clock = clock;
    }

    static String count(int count, int most) {
        return count > most ? text("proposal.count.over", "1,000") : text("proposal.count", Integer.toString(count));
    }

    QueuePage.Line waiting(Actor actor, QueueLines.Line line) {
        return new QueuePage.Line(
                line.key(),
                "/proposal/files/" + line.id(),
                title(line.title(), line.kind()),
                line.speed().kind(),
                speed(line.speed()),
                line.purpose().words(),
                text("proposal.from", person(actor, line.ownerId()), unit(actor, line.unitId())),
                text("proposal.lay", lay(line.arrivedAt())),
                line.acting() == null ? "" : line.acting().words() + " " + line.position(),
                line.read(),
                line.read() && line.purpose() != Purpose.COMMENT);
    }

    List<Object> cells(Actor actor, QueueLines.Line line) {
        return List.of(
                title(line.title(), line.kind()),
                LetterKind.valueOf(line.kind()).title(),
                text("correspondence.speed." + line.speed()),
                line.purpose().words(),
                person(actor, line.ownerId()),
                unit(actor, line.unitId()),
                SheetResponse.day(ThaiDate.day(line.arrivedAt())),
                lay(line.arrivedAt()));
    }

    OwnPage.Line own(Actor actor, OwnLines.Line line) {
        return new OwnPage.Line(
                "/proposal/files/" + line.id(),
                title(line.title(), line.kind()),
                LetterKind.valueOf(line.kind()).title(),
                line.speed().kind(),
                speed(line.speed()),
                line.state().kind(),
                line.state().words(),
                where(actor, line),
                line.state() == ProposalState.SIGNED ? "" : lay(line.movedAt()),
                ThaiDate.briefWithTime(line.proposedAt()));
    }

    List<Object> cells(Actor actor, OwnLines.Line line) {
        return List.of(
                title(line.title(), line.kind()),
                LetterKind.valueOf(line.kind()).title(),
                text("correspondence.speed." + line.speed()),
                line.state().words(),
                where(actor, line),
                Integer.toString(line.round()),
                SheetResponse.day(ThaiDate.day(line.proposedAt())),
                line.state() == ProposalState.SIGNED ? "" : lay(line.movedAt()));
    }

    private String where(Actor actor, OwnLines.Line line) {
        var post = line.post();
        if (post == null) {
            return line.state() == ProposalState.SIGNED ? "" : text("proposal.with-owner");
        }
        return line.holderId() == null ? post : text("proposal.seat", post, person(actor, line.holderId()));
    }

    private static String title(String title, String kind) {
        return title.isEmpty() ? LetterKind.valueOf(kind).title() : title;
    }

    private static String speed(Speed speed) {
        return speed == Speed.NORMAL ? "" : text("correspondence.speed." + speed);
    }

    private String lay(OffsetDateTime since) {
        return ThaiDate.lay(Duration.between(since, OffsetDateTime.now(clock)));
    }

    private String person(Actor actor, UUID id) {
        return office.person(actor.office(), new PersonId(id)).map(Person::name).orElse("");
    }

    private String unit(Actor actor, UUID id) {
        return office.unit(actor.office(), new UnitId(id))
                .map(unit -> unit.shortName())
                .orElse("");
    }
}
