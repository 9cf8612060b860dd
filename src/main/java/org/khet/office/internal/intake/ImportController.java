package org.khet.office.internal.intake;

import static org.khet.platform.web.Texts.text;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.khet.office.Actor;
import org.khet.office.Allowed;
import org.khet.office.Permission;
import org.khet.office.pages.intake.ImportPage;
import org.khet.office.pages.intake.PreviewPage;
import org.khet.platform.form.Forms;
import org.khet.platform.sheet.ListSheet;
import org.khet.platform.web.Errors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** นำเข้าข้อมูล: people and units from a table. */
@Controller
class ImportController {

    private static final String PATH = "/office/import";
    private static final int MOST_SHOWN = 200;

    private final TableIntake intake;

    ImportController(TableIntake intake) {
        this.intake = intake;
    }

    @GetMapping(PATH)
    @Allowed(Permission.MANAGE_OFFICE)
    ModelAndView ask() {
        return page(Kind.PEOPLE, new Errors());
    }

    @GetMapping({PATH + "/people.xlsx", "/api/v1/imports/people.xlsx"})
    @Allowed(Permission.MANAGE_OFFICE)
    void peopleTemplate(HttpServletResponse response) throws IOException {
        template(Kind.PEOPLE, response);
    }

    @GetMapping({PATH + "/units.xlsx", "/api/v1/imports/units.xlsx"})
    @Allowed(Permission.MANAGE_OFFICE)
    void unitsTemplate(HttpServletResponse response) throws IOException {
        template(Kind.UNITS, response);
    }

    @PostMapping(PATH + "/people")
    @Allowed(Permission.MANAGE_OFFICE)
    ModelAndView people(Actor actor, @RequestParam(name = "people", required = false) @Nullable MultipartFile file)
            throws IOException {
        return send(actor, Kind.PEOPLE, file);
    }

    @PostMapping(PATH + "/units")
    @Allowed(Permission.MANAGE_OFFICE)
    ModelAndView units(Actor actor, @RequestParam(name = "units", required = false) @Nullable MultipartFile file)
            throws IOException {
        return send(actor, Kind.UNITS, file);
    }

    @GetMapping(PATH + "/{id}")
    @Allowed(Permission.MANAGE_OFFICE)
    ModelAndView look(Actor actor, @PathVariable UUID id) {
        return preview(intake.look(actor, id), false);
    }

    @PostMapping(PATH + "/{id}")
    @Allowed(Permission.MANAGE_OFFICE)
    ModelAndView apply(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String fingerprint,
            RedirectAttributes redirect) {
        return switch (intake.apply(actor, id, fingerprint)) {
            case TableIntake.Applied.Done(var kind, var added, var changed) ->
                Forms.done(
                        kind == Kind.PEOPLE ? "/office/people" : "/office/units",
                        text("office.import.done", Long.toString(added), Long.toString(changed)),
                        redirect);
            case TableIntake.Applied.Changed changed -> preview(intake.look(actor, id), true);
        };
    }

    @PostMapping(PATH + "/{id}/drop")
    @Allowed(Permission.MANAGE_OFFICE)
    ModelAndView drop(Actor actor, @PathVariable UUID id, RedirectAttributes redirect) {
        intake.drop(actor, id);
        return Forms.done(PATH, text("office.import.dropped"), redirect);
    }

    private ModelAndView send(Actor actor, Kind kind, @Nullable MultipartFile file) throws IOException {
        return switch (intake.send(actor, kind, file)) {
            case TableIntake.Sent.Kept(var id) -> new ModelAndView("redirect:" + PATH + "/" + id);
            case TableIntake.Sent.Refused(var why) -> refused(kind, why);
        };
    }

    private static ModelAndView refused(Kind kind, String why) {
        return page(kind, new Errors().add(kind.word(), why));
    }

    private static ModelAndView page(Kind kind, Errors errors) {
        var page = kind == Kind.PEOPLE ? new ImportPage(errors, new Errors()) : new ImportPage(new Errors(), errors);
        return Forms.page("office/intake/send", page, errors);
    }

    private static void template(Kind kind, HttpServletResponse response) throws IOException {
        var name = text("office.import.template." + kind.word());
        var example = List.<Object>of(
                (Object[]) text("office.import.example." + kind.word()).split("\\|", -1));
        new ListSheet(name, kind.columns(), out -> out.accept(example)).xlsx(response);
    }

    private static ModelAndView preview(TableIntake.Look look, boolean changed) {
        var plan = look.plan();
        var page = new PreviewPage(
                text("office.import.preview." + look.upload().kind().word()),
                look.upload().fileName(),
                PATH + "/" + look.upload().id(),
                changed,
                count("office.import.added", plan.count(Plan.Act.ADD)),
                count("office.import.changed", plan.count(Plan.Act.CHANGE)),
                count("office.import.same", plan.count(Plan.Act.SAME)),
                count("office.import.wrong", plan.problems().size()),
                lines(plan),
                problems(plan),
                plan.problems().size() > MOST_SHOWN
                        || plan.count(Plan.Act.ADD) + plan.count(Plan.Act.CHANGE) > MOST_SHOWN,
                plan.ready(),
                plan.fingerprint());
        return new ModelAndView("office/intake/preview", "page", page);
    }

    private static List<PreviewPage.Line> lines(Plan<?> plan) {
        return plan.changes().stream()
                .filter(change -> change.act() != Plan.Act.SAME)
                .limit(MOST_SHOWN)
                .map(change -> new PreviewPage.Line(
                        change.row(), text("office.import.act." + change.act()), change.name(), change.detail()))
                .toList();
    }

    private static List<PreviewPage.Problem> problems(Plan<?> plan) {
        return plan.problems().stream()
                .limit(MOST_SHOWN)
                .map(one -> new PreviewPage.Problem(one.row(), one.column(), one.value(), one.why()))
                .toList();
    }

    private static String count(String key, long count) {
        return text(key, Long.toString(count));
    }
}
