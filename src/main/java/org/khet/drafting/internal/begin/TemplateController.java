package org.khet.drafting.internal.begin;

import static org.khet.platform.web.Texts.text;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.khet.drafting.Content;
import org.khet.drafting.DraftId;
import org.khet.drafting.Drafts;
import org.khet.drafting.FieldBoxes;
import org.khet.drafting.LetterForm;
import org.khet.drafting.internal.begin.KeepingTemplates.Facts;
import org.khet.drafting.pages.TemplatePage;
import org.khet.drafting.pages.TemplatesPage;
import org.khet.office.Actor;
import org.khet.office.Allowed;
import org.khet.office.Permission;
import org.khet.platform.form.FormCheck;
import org.khet.platform.form.Forms;
import org.khet.platform.form.Kept;
import org.khet.platform.web.Errors;
import org.khet.platform.web.Flash;
import org.springframework.stereotype.Controller;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** แม่แบบ: made from a draft, changed, put out of use. */
@Controller
class TemplateController {

    private static final String PATH = "/drafting/templates";
    private static final int NAME = 150;
    private static final int PURPOSE = 300;

    private final KeepingTemplates templates;
    private final Drafts drafts;

    TemplateController(KeepingTemplates templates, Drafts drafts) {
        this.templates = templates;
        this.drafts = drafts;
    }

    static String whose(Template template) {
        return text(template.unit() == null ? "drafting.template.office" : "drafting.template.unit");
    }

    @GetMapping(PATH)
    @Allowed(Permission.DRAFT_LETTERS)
    ModelAndView list(Actor actor, @RequestParam(defaultValue = "") String all) {
        var rows = templates.of(actor, !all.isEmpty()).stream()
                .map(one -> new TemplatesPage.Row(
                        one.name(),
                        one.purpose(),
                        one.content().kind().title(),
                        whose(one),
                        one.retired(),
                        "/drafting/new/" + one.id(),
                        KeepingTemplates.mayChange(actor, one) ? PATH + "/" + one.id() : ""))
                .toList();
        return new ModelAndView("drafting/templates", "page", new TemplatesPage(rows, !all.isEmpty()));
    }

    @GetMapping(PATH + "/new")
    @Allowed(Permission.DRAFT_LETTERS)
    ModelAndView make(Actor actor, @RequestParam UUID draft) {
        var open = drafts.open(actor, new DraftId(draft));
        var typed = new LinkedMultiValueMap<String, String>();
        typed.set("name", open.title());
        return page(actor, null, draft.toString(), open.content(), typed, new Errors());
    }

    @PostMapping(PATH + "/new")
    @Allowed(Permission.DRAFT_LETTERS)
    ModelAndView make(
            Actor actor,
            @RequestParam UUID draft,
            @RequestParam(defaultValue = "") String office,
            @RequestParam MultiValueMap<String, String> typed,
            RedirectAttributes redirect) {
        var base = drafts.open(actor, new DraftId(draft)).content();
        var check = new FormCheck();
        var facts = read(base, typed, check);
        return check.wrong()
                ? page(actor, null, draft.toString(), base, typed, check.errors())
                : done(templates.make(actor, facts, !office.isEmpty()), "drafting.template.made", redirect);
    }

    @GetMapping(PATH + "/{id}")
    @Allowed(Permission.DRAFT_LETTERS)
    ModelAndView change(Actor actor, @PathVariable UUID id) {
        var template = templates.open(actor, id);
        return page(actor, template, "", template.content(), null, new Errors());
    }

    @PostMapping(PATH + "/{id}")
    @Allowed(Permission.DRAFT_LETTERS)
    ModelAndView change(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "0") int version,
            @RequestParam MultiValueMap<String, String> typed,
            RedirectAttributes redirect) {
        var template = templates.open(actor, id);
        var check = new FormCheck();
        var facts = read(template.content(), typed, check);
        if (check.wrong()) {
            return page(actor, template, "", template.content(), typed, check.errors());
        }
        return switch (templates.change(actor, id, version, facts)) {
            case Kept.Done done -> done(done, "drafting.template.changed", redirect);
            case Kept.Refused(var field, var why) ->
                page(actor, template, "", template.content(), typed, new Errors().add(field, why));
        };
    }

    @PostMapping(PATH + "/{id}/retire")
    @Allowed(Permission.DRAFT_LETTERS)
    ModelAndView retire(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "0") int version,
            @RequestParam(defaultValue = "yes") String retired,
            RedirectAttributes redirect) {
        var out = retired.equals("yes");
        return done(
                templates.retire(actor, id, version, out),
                out ? "drafting.template.retired" : "drafting.template.revived",
                redirect);
    }

    private static Facts read(Content base, MultiValueMap<String, String> typed, FormCheck check) {
        return new Facts(
                check.needed("name", LetterForm.first(typed, "name"), NAME, text("drafting.template.name.missing")),
                check.optional("purpose", LetterForm.first(typed, "purpose"), PURPOSE),
                LetterForm.read(base, typed, check));
    }

    private static ModelAndView done(Kept kept, String said, RedirectAttributes redirect) {
        if (kept instanceof Kept.Refused(var field, var why)) {
            redirect.addFlashAttribute(Flash.NAME, Flash.bad(why));
            return new ModelAndView("redirect:" + PATH);
        }
        return Forms.done(PATH, text(said), redirect);
    }

    private static ModelAndView page(
            Actor actor,
            @Nullable Template template,
            String draft,
            Content content,
            @Nullable MultiValueMap<String, String> typed,
            Errors errors) {
        var page = new TemplatePage(
                template == null ? "" : template.id().toString(),
                draft,
                template == null ? 0 : template.version(),
                content.kind().title(),
                said(typed, "name", template == null ? "" : template.name()),
                said(typed, "purpose", template == null ? "" : template.purpose()),
                template == null && actor.may(Permission.KEEP_LETTER_FORMS),
                typed != null && !LetterForm.first(typed, "office").isEmpty(),
                template != null && template.retired(),
                FieldBoxes.of(content, FieldBoxes.fields(content.kind()), typed),
                errors);
        return Forms.page("drafting/template", page, errors);
    }

    private static String said(@Nullable MultiValueMap<String, String> typed, String name, String otherwise) {
        return typed != null && typed.containsKey(name) ? LetterForm.first(typed, name) : otherwise;
    }
}
