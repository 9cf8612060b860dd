package org.khet.proposal.internal.queue;

import static org.khet.platform.web.Texts.text;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
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
import org.khet.proposal.internal.queue.OwnLines.Line;
import org.khet.proposal.pages.OwnPage;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** แฟ้มที่ฉันเสนอ: where each lies, and how long. */
@Controller
class OwnController {

    private static final int PAGE = 50;
    private static final int MOST_COUNTED = 1_000;
    private static final int MOST_EXPORTED = 5_000;

    private final OwnLines lines;
    private final LineWords words;

    OwnController(OwnLines lines, LineWords words) {
        this.lines = lines;
        this.words = words;
    }

    @GetMapping(QueueFilter.OWN)
    @Allowed(Permission.DRAFT_LETTERS)
    ModelAndView own(
            Actor actor,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String speed,
            @RequestParam(defaultValue = "") String what,
            @RequestParam(defaultValue = "") String older,
            @RequestParam(defaultValue = "") String newer) {
        var filter = QueueFilter.of(QueueFilter.OWN, q, speed, what);
        var above = FormCheck.id(newer);
        var below = above == null ? FormCheck.id(older) : null;
        var found = lines.list(actor, filter, below, above, PAGE + 1);
        var more = found.size() > PAGE;
        var shown = new ArrayList<>(more ? found.subList(0, PAGE) : found);
        if (above != null) {
            Collections.reverse(shown);
        }
        var pager = pager(filter, shown, below != null || (above != null && more), above != null || more);
        var page = new OwnPage(
                filter.q(),
                filter.speed(),
                filter.what(),
                QueueFilter.speeds(),
                filter.whats(),
                LineWords.count(lines.count(actor, filter, MOST_COUNTED + 1), MOST_COUNTED),
                filter.chips(),
                shown.stream().map(line -> words.own(actor, line)).toList(),
                pager,
                filter.query());
        return new ModelAndView("proposal/own", "page", page);
    }

    private static @Nullable Pager pager(QueueFilter filter, List<Line> shown, boolean newer, boolean older) {
        return shown.isEmpty()
                ? null
                : new Pager(
                        newer ? filter.with("newer", shown.getFirst().id().toString()) : null,
                        older ? filter.with("older", shown.getLast().id().toString()) : null,
                        text("proposal.shown", Integer.toString(shown.size())));
    }

    @GetMapping(QueueFilter.OWN + "/export.csv")
    @Allowed(Permission.DRAFT_LETTERS)
    void csv(
            Actor actor,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String speed,
            @RequestParam(defaultValue = "") String what,
            HttpServletResponse response)
            throws IOException {
        SheetResponse.csv(response, text("proposal.own.title"));
        var csv = new CsvSheet(response.getOutputStream());
        csv.row(titles());
        all(actor, QueueFilter.of(QueueFilter.OWN, q, speed, what)).forEach(line -> csv.row(words.cells(actor, line)));
        csv.finish();
    }

    @GetMapping(QueueFilter.OWN + "/export.xlsx")
    @Allowed(Permission.DRAFT_LETTERS)
    void xlsx(
            Actor actor,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String speed,
            @RequestParam(defaultValue = "") String what,
            HttpServletResponse response)
            throws IOException {
        SheetResponse.xlsx(response, text("proposal.own.title"));
        try (var sheet = new XlsxSheet(response.getOutputStream(), text("proposal.own.title"))) {
            sheet.head(titles());
            all(actor, QueueFilter.of(QueueFilter.OWN, q, speed, what))
                    .forEach(line -> sheet.row(words.cells(actor, line)));
        }
    }

    private List<Line> all(Actor actor, QueueFilter filter) {
        return lines.list(actor, filter, null, null, MOST_EXPORTED);
    }

    private static List<String> titles() {
        return List.of(text("proposal.own.columns").split("\\|", -1));
    }
}
