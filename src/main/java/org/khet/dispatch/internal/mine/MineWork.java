package org.khet.dispatch.internal.mine;

import static org.khet.platform.web.Texts.text;

import java.util.List;
import org.khet.correspondence.WorkLines;
import org.khet.office.Actor;
import org.khet.platform.sql.Where;
import org.khet.platform.web.Link;
import org.springframework.stereotype.Component;

/** How many letters to a person they have not acknowledged; whether a sender reminded them. */
@Component
class MineWork implements WorkLines {

    private static final int MOST = 100;

    private final MineRows rows;

    MineWork(MineRows rows) {
        this.rows = rows;
    }

    @Override
    public List<Line> lines(Actor actor) {
        var waiting = rows.count(actor, MineFilter.waiting(), MOST);
        if (waiting == 0) {
            return List.of();
        }
        var reminded = rows.count(actor, reminded(), MOST);
        var words = reminded == 0
                ? text("dispatch.work.mine", Integer.toString(waiting))
                : text("dispatch.work.mine.reminded", Integer.toString(waiting), Integer.toString(reminded));
        return List.of(new Line(
                waiting, words, new Link(text("dispatch.mine.title"), MineController.PATH + "?state=new", "envelope")));
    }

    private static Where reminded() {
        return MineFilter.waiting().and("d.reminded_at is not null", java.util.Map.of());
    }
}
