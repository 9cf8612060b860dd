package org.khet.dispatch.internal;

import static org.khet.platform.web.Texts.text;

import java.time.Clock;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.khet.correspondence.Speed;
import org.khet.dispatch.OutgoingFacts;
import org.khet.drafting.Content;
import org.khet.drafting.Field;
import org.khet.office.Office;
import org.khet.office.Unit;
import org.khet.proposal.Turn;
import org.springframework.stereotype.Component;

/** What the register says of a letter that was written here, from what the letter says. */
@Component
class SignedFacts {

    private final Office office;
    private final Clock clock;

    SignedFacts(Office office, Clock clock) {
        this.office = office;
        this.clock = clock;
    }

    OutgoingFacts of(Turn turn, Content content) {
        var said = content.own();
        var title = said.title();
        return new OutgoingFacts(
                said.kind().name(),
                said.date().orElseGet(() -> LocalDate.now(clock)),
                sender(turn, said),
                addressee(said),
                title.isEmpty() ? said.kind().title() : title,
                said.choice(Field.SPEED, Speed.class).orElse(Speed.NORMAL),
                String.join(text("dispatch.and"), said.lines(Field.REFERENCE)),
                said.lines(Field.ENCLOSURES),
                "");
    }

    private String sender(Turn turn, Content said) {
        return Stream.of(Field.AGENCY, Field.AUTHORITY, Field.OWNER)
                .flatMap(field -> said.lines(field).stream())
                .findFirst()
                .orElseGet(() -> office.unit(turn.as().office(), turn.draft().unit())
                        .map(Unit::name)
                        .orElse(""));
    }

    private static String addressee(Content said) {
        return Stream.of(Field.ADDRESSEE, Field.TO, Field.HOLDER)
                .map(field -> String.join(text("dispatch.and"), said.lines(field)))
                .filter(words -> !words.isEmpty())
                .findFirst()
                .orElse("");
    }
}
