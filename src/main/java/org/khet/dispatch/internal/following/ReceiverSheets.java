package org.khet.dispatch.internal.following;

import static org.khet.platform.web.Texts.text;

import java.util.List;
import org.khet.dispatch.Outgoing;
import org.khet.office.Actor;
import org.khet.platform.sheet.ListSheet;
import org.khet.platform.sheet.SheetResponse;
import org.khet.platform.thai.ThaiDate;
import org.springframework.stereotype.Component;

/** The receivers of a letter as a file. */
@Component
class ReceiverSheets {

    private final ReceiverList list;

    ReceiverSheets(ReceiverList list) {
        this.list = list;
    }

    ListSheet of(Actor actor, Outgoing letter, String state) {
        return new ListSheet(
                text("dispatch.receivers.sheet", letter.number() + "-" + letter.year()),
                List.of(text("dispatch.receivers.columns").split("\\|", -1)),
                out -> list.placed(actor, letter, ReceiverList.known(state)).forEach(one -> out.accept(cells(one))));
    }

    private static List<Object> cells(ReceiverList.Placed placed) {
        var one = placed.one();
        return List.of(
                placed.group(),
                one.name(),
                one.way().words(),
                text("correspondence.purpose." + one.purpose()),
                one.due() == null ? "" : SheetResponse.day(one.due()),
                FollowedWords.state(one),
                FollowedWords.at(one.sentAt()),
                FollowedWords.at(one.openedAt()),
                one.number() == null ? one.acknowledgement() : one.number() + "/" + one.year(),
                one.registeredAt() == null ? "" : SheetResponse.day(ThaiDate.day(one.registeredAt())),
                one.reply() == null ? "" : one.reply(),
                one.why(),
                Integer.toString(one.reminders()));
    }
}
