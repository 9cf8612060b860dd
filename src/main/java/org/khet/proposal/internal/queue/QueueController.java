package org.khet.proposal.internal.queue;

import static org.khet.platform.web.Texts.text;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.khet.office.Actor;
import org.khet.office.Allowed;
import org.khet.office.Permission;
import org.khet.platform.form.FormCheck;
import org.khet.platform.sheet.CsvSheet;
import org.khet.platform.sheet.SheetResponse;
import org.khet.platform.sheet.XlsxSheet;
import org.khet.platform.web.Pager;
import org.khet.proposal.internal.queue.QueueLines.Line;
import org.khet.proposal.pages.QueuePage;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** แฟ้มรอฉัน: everything that waits for a person, also as a substitute. */
@Controller
class QueueController {

    private static final int PAGE = 50;
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
        var up = FormCheck.id(before);
        var down = up == null ? FormCheck.id(after) : null;
        var found = lines.list(actor, filter, down, up, PAGE + 1);
        var more = found.size() > PAGE;
        var shown = !more ? found : up == null ? found.subList(0, PAGE) : found.subList(1, PAGE + 1);
        var pager = pager(filter, shown, down != null || (up != null && more), up != null || more);
        var page = new QueuePage(
                filter.q(),
                filter.speed(),
                filter.what(),
                QueueFilter.speeds(),
                filter.whats(),
                LineWords.count(lines.count(actor, filter, MOST_COUNTED + 1), MOST_COUNTED),
                filter.chips(),
                shown.stream().map(line -> words.waiting(actor, line)).toList(),
                pager,
                filter.query());
        return new ModelAndView("proposal/queue", "page", page);
    }

    private static @Nullable Pager pager(QueueFilter filter, List<Line> shown, boolean before, boolean after) {
        return shown.isEmpty()
                ? null
                : new Pager(
                        before ? filter.with("before", shown.getFirst().stopId().toString()) : null,
                        after ? filter.with("after", shown.getLast().stopId().toString()) : null,
                        text("proposal.shown", Integer.toString(shown.size())));
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
        SheetResponse.csv(response, text("proposal.queue.title"));
        var csv = new CsvSheet(response.getOutputStream());
        csv.row(titles());
        all(actor, QueueFilter.of(QueueFilter.QUEUE, q, speed, what))
                .forEach(line -> csv.row(words.cells(actor, line)));
        csv.finish();
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
        SheetResponse.xlsx(response, text("proposal.queue.title"));
        try (var sheet = new XlsxSheet(response.getOutputStream(), text("proposal.queue.title"))) {
            sheet.head(titles());
            all(actor, QueueFilter.of(QueueFilter.QUEUE, q, speed, what))
                    .forEach(line -> sheet.row(words.cells(actor, line)));
        }
    }

    private List<Line> all(Actor actor, QueueFilter filter) {
        return lines.list(actor, filter, null, null, MOST_EXPORTED);
    }

    private static List<String> titles() {
        return List.of(text("proposal.queue.columns").split("\\|", -1));
    }
}
