package org.khet.dispatch.internal.following;

import static org.khet.platform.web.Texts.text;

import java.util.ArrayList;
import java.util.List;
import org.khet.correspondence.WorkLines;
import org.khet.office.Actor;
import org.khet.office.Permission;
import org.khet.platform.web.Link;
import org.springframework.stereotype.Component;

/** What deliveries ask for, told in งานของฉัน: of their receiver that the sender reminded it, of their sender what is late or came back. */
@Component
class DeliveryWork implements WorkLines {

    private static final int MOST = 100;

    private final LateRows rows;
    private final LateList list;

    DeliveryWork(LateRows rows, LateList list) {
        this.rows = rows;
        this.list = list;
    }

    @Override
    public List<Line> lines(Actor actor) {
        var lines = new ArrayList<Line>();
        if (actor.may(Permission.RECEIVE_LETTERS)) {
            reminded(actor, lines);
        }
        if (actor.may(Permission.ISSUE_LETTERS)) {
            add(lines, list.count(actor, true, MOST), "dispatch.work.returned", LateList.PATH + "?what=returned");
            add(lines, list.count(actor, false, MOST), "dispatch.work.late", LateList.PATH);
        }
        return lines;
    }

    private void reminded(Actor actor, List<Line> lines) {
        var entries = rows.reminded(actor, MOST);
        var way = entries.size() == 1 ? "/correspondence/letters/" + entries.getFirst() : "/correspondence/inbox";
        add(lines, entries.size(), "dispatch.work.reminded", way);
    }

    private static void add(List<Line> lines, int count, String words, String href) {
        if (count > 0) {
            var link = new Link(text("dispatch.work.open"), href, "bell");
            lines.add(new Line(count, text(words, Integer.toString(count)), link));
        }
    }
}
