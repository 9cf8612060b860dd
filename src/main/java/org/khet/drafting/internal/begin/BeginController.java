package org.khet.drafting.internal.begin;

import static org.khet.platform.web.Texts.text;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.khet.drafting.Blanks;
import org.khet.drafting.Content;
import org.khet.drafting.Drafts;
import org.khet.drafting.LetterKind;
import org.khet.drafting.pages.BeginPage;
import org.khet.drafting.pages.FillPage;
import org.khet.office.Actor;
import org.khet.office.Allowed;
import org.khet.office.Permission;
import org.khet.platform.form.FormCheck;
import org.khet.platform.form.Forms;
import org.khet.platform.web.Errors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** เริ่มร่าง. */
@Controller
class BeginController {

    private static final int LONGEST = 2_000;

    private final Drafts drafts;
    private final Beginning beginning;
    private final KeepingTemplates templates;

    BeginController(Drafts drafts, Beginning beginning, KeepingTemplates templates) {
        this.drafts = drafts;
        this.beginning = beginning;
        this.templates = templates;
    }

    @GetMapping("/drafting/new")
    @Allowed(Permission.DRAFT_LETTERS)
    ModelAndView choose(Actor actor, @RequestParam(required = false) @Nullable UUID reply) {
        return page(actor, reply, reply == null ? "" : LetterKind.EXTERNAL.name(), false, new Errors());
    }

    @PostMapping("/drafting/new")
    @Allowed(Permission.DRAFT_LETTERS)
    ModelAndView begin(
            Actor actor,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String frame,
            @RequestParam(required = false) @Nullable UUID reply,
            RedirectAttributes redirect) {
        var chosen = Arrays.stream(LetterKind.values())
                .filter(one -> one.name().equals(kind))
                .findFirst();
        if (chosen.isEmpty()) {
            return page(actor, reply, kind, !frame.isEmpty(), new Errors().add("kind", text("drafting.error.kind")));
        }
        return begun(actor, beginning.of(actor, chosen.get(), !frame.isEmpty()), reply, redirect);
    }

    /** What a template leaves to be filled is asked first; one without any is begun by the same button. */
    @GetMapping("/drafting/new/{template}")
    @Allowed(Permission.DRAFT_LETTERS)
    ModelAndView fill(Actor actor, @PathVariable UUID template, @RequestParam(required = false) @Nullable UUID reply) {
        var open = templates.open(actor, template);
        var letter = beginning.letter(actor, reply).map(Beginning::reply).orElse(null);
        var page = new FillPage(template.toString(), open.name(), open.purpose(), blanks(open), letter);
        return new ModelAndView("drafting/fill", "page", page);
    }

    @PostMapping("/drafting/new/{template}")
    @Allowed(Permission.DRAFT_LETTERS)
    ModelAndView fromTemplate(
            Actor actor,
            @PathVariable UUID template,
            @RequestParam(required = false) @Nullable UUID reply,
            @RequestParam Map<String, String> typed,
            RedirectAttributes redirect) {
        var open = templates.open(actor, template);
        var known = new LinkedHashMap<String, String>();
        var names = blanks(open);
        var check = new FormCheck();
        for (int i = 0; i < names.size(); i++) {
            // What cannot be taken is left to be filled in the draft, where the checker asks for it.
            var words = check.optional("blank." + i, typed.get("blank." + i), LONGEST);
            known.put(names.get(i), check.errors().of("blank." + i) == null ? words : "");
        }
        return begun(actor, Blanks.fill(beginning.of(actor, open), known), reply, redirect);
    }

    private static List<String> blanks(Template template) {
        return List.copyOf(Blanks.in(template.content()).keySet());
    }

    private ModelAndView begun(Actor actor, Content content, @Nullable UUID reply, RedirectAttributes redirect) {
        var letter = beginning.letter(actor, reply);
        var filled = letter.map(one -> beginning.answering(content, one)).orElse(content);
        var id = drafts.begin(actor, filled, letter.map(one -> one.entry()).orElse(null));
        return Forms.done("/drafting/drafts/" + id, text("drafting.begun"), redirect);
    }

    private ModelAndView page(Actor actor, @Nullable UUID reply, String kind, boolean frame, Errors errors) {
        var letter = beginning.letter(actor, reply).map(Beginning::reply).orElse(null);
        var choices = templates.of(actor, false).stream()
                .map(one -> new BeginPage.Choice(
                        one.name(),
                        one.purpose(),
                        one.content().kind().title(),
                        TemplateController.whose(one),
                        "/drafting/new/" + one.id() + (reply == null ? "" : "?reply=" + reply)))
                .toList();
        return Forms.page(
                "drafting/begin", new BeginPage(Beginning.kinds(), kind, frame, choices, letter, errors), errors);
    }
}
