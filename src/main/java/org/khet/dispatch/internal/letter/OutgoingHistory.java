package org.khet.dispatch.internal.letter;

import static org.khet.platform.web.Texts.text;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.khet.dispatch.Outgoing;
import org.khet.office.Actor;
import org.khet.platform.audit.ActWords;
import org.khet.platform.audit.AuditTrail;
import org.khet.platform.audit.PastAct;
import org.khet.platform.thai.ThaiDate;
import org.khet.platform.web.HistoryItem;
import org.springframework.stereotype.Component;

/** What was done with an outgoing letter, by whom and as what, the newest first. */
@Component
class OutgoingHistory {

    private final AuditTrail trail;
    private final List<ActWords> words;

    OutgoingHistory(AuditTrail trail, List<ActWords> words) {
        this.trail = trail;
        this.words = words;
    }

    List<HistoryItem> of(Actor actor, Outgoing letter) {
        var told = told();
        return trail.of(actor.office().value(), letter.id().value()).reversed().stream()
                .flatMap(act -> Stream.ofNullable(told.get(act.verb())).map(words -> item(act, words)))
                .toList();
    }

    private Map<String, String> told() {
        var told = new HashMap<String, String>();
        words.forEach(module -> told.putAll(module.all()));
        return told;
    }

    private static HistoryItem item(PastAct act, String done) {
        var back = act.verb().endsWith(".recalled") || act.verb().endsWith(".cancelled");
        return HistoryItem.of(
                        back ? HistoryItem.State.BACK : HistoryItem.State.DONE,
                        done,
                        text("platform.history.who", act.personName(), act.capacity()))
                .at(ThaiDate.briefWithTime(act.at()), ThaiDate.machine(act.at()))
                .note(act.note() == null || act.note().isBlank() ? null : act.note());
    }
}
