package org.khet.correspondence.internal.inbox;

import static org.khet.platform.web.Texts.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.khet.correspondence.EntryId;
import org.khet.correspondence.Inbox;
import org.khet.correspondence.pages.EnteredPage;
import org.khet.correspondence.pages.EnteredPage.Row;
import org.khet.office.Actor;
import org.khet.platform.form.FormCheck;
import org.springframework.stereotype.Component;

/**
 * ลงรับ of several letters with one press: each in a transaction of its own, in the order shown, so that the numbers follow it
 * and one that somebody else has entered keeps none of the others back.
 */
@Component
class EnteringSeveral {

    private final Inbox inbox;
    private final InboxLines lines;

    EnteringSeveral(Inbox inbox, InboxLines lines) {
        this.inbox = inbox;
        this.lines = lines;
    }

    private record Pick(UUID entry, int version) {

        /** Empty when it is no letter and version. */
        static Optional<Pick> of(String typed) {
            var dot = typed.lastIndexOf('.');
            var entry = dot < 0 ? null : FormCheck.id(typed.substring(0, dot));
            var version = typed.substring(dot + 1);
            return entry == null || !version.matches("\\d{1,9}")
                    ? Optional.empty()
                    : Optional.of(new Pick(entry, Integer.parseInt(version)));
        }
    }

    EnteredPage enter(Actor actor, List<String> picked) {
        var picks =
                picked.stream().distinct().flatMap(one -> Pick.of(one).stream()).toList();
        var subjects = lines.subjects(actor, picks.stream().map(Pick::entry).toList());
        var went = new ArrayList<Row>();
        var stayed = new ArrayList<Row>();
        for (var pick : picks) {
            var about = subjects.getOrDefault(pick.entry(), text("correspondence.inbox.unknown"));
            var href = subjects.containsKey(pick.entry()) ? "/correspondence/letters/" + pick.entry() : "";
            switch (inbox.enter(actor, new EntryId(pick.entry()), pick.version())) {
                case Inbox.Entered.Numbered(var number) ->
                    went.add(new Row(about, href, text("correspondence.letter.number", number)));
                case Inbox.Entered.Refused(var why) -> stayed.add(new Row(about, href, why));
            }
        }
        return new EnteredPage(went, stayed, lines.count(actor));
    }
}
