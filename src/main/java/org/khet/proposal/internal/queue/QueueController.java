package org.khet.proposal.internal.queue;

import static org.khet.platform.web.Texts.text;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.khet.office.Actor;
import org.khet.office.Allowed;
import org.khet.office.Permission;
import org.khet.platform.form.FormCheck;
import org.khet.platform.list.Slice;
import org.khet.platform.sheet.ListSheet;
import org.khet.proposal.internal.queue.QueueLines.Line;
import org.khet.proposal.pages.QueuePage;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** แฟ้มรอฉัน: everything that waits for a person, also as a substitute. */
@Controller
class QueueController {

    private static final int MOST_COUNTED = 1_000;
    private static final int MOST_EXPORTED = 5_000;

    private final QueueLines lines;
    private final LineWords words;

    QueueController(QueueLines lines, LineWords words) {
        this.lines = lines;
        this.words = words;
    }

    @GetMapping(QueueFilter.QUEUE)
    @Allowed(Permission.DRAFT_LETTERS)
    ModelAndView queue(
            Actor actor,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String speed,
            @RequestParam(defaultValue = "") String what,
            @RequestParam(defaultValue = "") String after,
            @RequestParam(defaultValue = "") String before) {
        var filter = QueueFilter.of(QueueFilter.QUEUE, q, speed, what);
        var place = new Slice.Place(FormCheck.id(after), FormCheck.id(before));
        var slice = Slice.of(lines.list(actor, filter, place, Slice.MOST + 1), place);
        var page = new QueuePage(
                filter.q(),
                filter.speed(),
                filter.what(),
                QueueFilter.speeds(),
                filter.whats(),
                LineWords.count(lines.count(actor, filter, MOST_COUNTED + 1), MOST_COUNTED),
                filter.chips(),
                slice.rows().stream().map(line -> words.waiting(actor, line)).toList(),
                slice.pager(
                        filter.address(),
                        Line::stopId,
                        text("proposal.shown", Integer.toString(slice.rows().size()))),
                filter.address().query());
        return new ModelAndView("proposal/queue", "page", page);
    }

    @GetMapping(QueueFilter.QUEUE + "/export.csv")
    @Allowed(Permission.DRAFT_LETTERS)
    void csv(
            Actor actor,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String speed,
            @RequestParam(defaultValue = "") String what,
            HttpServletResponse response)
            throws IOException {
        sheet(actor, QueueFilter.of(QueueFilter.QUEUE, q, speed, what)).csv(response);
    }

    @GetMapping(QueueFilter.QUEUE + "/export.xlsx")
    @Allowed(Permission.DRAFT_LETTERS)
    void xlsx(
            Actor actor,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String speed,
            @RequestParam(defaultValue = "") String what,
            HttpServletResponse response)
            throws IOException {
        sheet(actor, QueueFilter.of(QueueFilter.QUEUE, q, speed, what)).xlsx(response);
    }

    private ListSheet sheet(Actor actor, QueueFilter filter) {
        return new ListSheet(
                text("proposal.queue.title"),
                titles(),
                out -> lines.list(actor, filter, Slice.START, MOST_EXPORTED)
                        .forEach(line -> out.accept(words.cells(actor, line))));
    }

    private static List<String> titles() {
        return List.of(text("proposal.queue.columns").split("\\|", -1));
    }
}
