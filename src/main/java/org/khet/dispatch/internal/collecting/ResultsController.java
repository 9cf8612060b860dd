package org.khet.dispatch.internal.collecting;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.khet.office.Actor;
import org.khet.office.Allowed;
import org.khet.office.Office;
import org.khet.office.Permission;
import org.khet.office.Unit;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What was answered, for the people of the unit that asked. */
@Controller
class ResultsController {

    private final FormDesk desk;
    private final ResultPages pages;
    private final ResultSheets sheets;
    private final AnswerRows answers;
    private final SentAnswers sent;
    private final Office office;

    ResultsController(
            FormDesk desk,
            ResultPages pages,
            ResultSheets sheets,
            AnswerRows answers,
            SentAnswers sent,
            Office office) {
        this.desk = desk;
        this.pages = pages;
        this.sheets = sheets;
        this.answers = answers;
        this.sent = sent;
        this.office = office;
    }

    @GetMapping("/dispatch/letters/{letter}/form/answers")
    @Allowed(Permission.SEE_UNIT_LETTERS)
    ModelAndView table(Actor actor, @PathVariable UUID letter, @RequestParam(defaultValue = "") String show) {
        return new ModelAndView("dispatch/results", "page", pages.page(actor, desk.read(actor, letter), show));
    }

    @GetMapping("/dispatch/letters/{letter}/form/answers.xlsx")
    @Allowed(Permission.SEE_UNIT_LETTERS)
    void workbook(Actor actor, @PathVariable UUID letter, HttpServletResponse response) throws IOException {
        sheets.sheet(actor, desk.read(actor, letter)).xlsx(response);
    }

    @GetMapping("/dispatch/letters/{letter}/form/answers.csv")
    @Allowed(Permission.SEE_UNIT_LETTERS)
    void csv(Actor actor, @PathVariable UUID letter, HttpServletResponse response) throws IOException {
        sheets.sheet(actor, desk.read(actor, letter)).csv(response);
    }

    @GetMapping("/dispatch/letters/{letter}/form/files.zip")
    @Allowed(Permission.SEE_UNIT_LETTERS)
    void files(Actor actor, @PathVariable UUID letter, HttpServletResponse response) throws IOException {
        sheets.files(actor, desk.read(actor, letter), response);
    }

    @GetMapping("/dispatch/letters/{letter}/form/answers/{answer}")
    @Allowed(Permission.SEE_UNIT_LETTERS)
    ModelAndView one(
            Actor actor,
            @PathVariable UUID letter,
            @PathVariable UUID answer,
            @RequestParam(defaultValue = "") String version) {
        var whole = desk.read(actor, letter);
        var found = answers.find(actor.office(), answer)
                .filter(one -> one.sent() && one.form().equals(whole.form().id()))
                .orElseThrow(() -> new Answering.NoSuchForm(answer));
        var unit = office.unit(actor.office(), found.unit()).map(Unit::name).orElse("");
        var versions = sent.versions(actor.office(), answer);
        var number = version.matches("\\d{1,8}") ? Integer.parseInt(version) : 0;
        return new ModelAndView("dispatch/sentanswer", "page", pages.one(actor, whole, unit, versions, number));
    }
}
