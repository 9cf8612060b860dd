package org.khet.office.internal.structure;

import static org.khet.platform.web.Texts.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.khet.office.Actor;
import org.khet.office.Allowed;
import org.khet.office.Permission;
import org.khet.office.pages.admin.SupervisionPage;
import org.khet.platform.form.FormCheck;
import org.khet.platform.form.Forms;
import org.khet.platform.form.Kept;
import org.khet.platform.web.Errors;
import org.khet.platform.web.Option;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** รองผู้อำนวยการที่กำกับดูแล, unit by unit. */
@Controller
class SupervisionController {

    private static final String PATH = "/office/supervision";
    private static final String FIELD = "unit-";

    private final Supervision supervision;

    SupervisionController(Supervision supervision) {
        this.supervision = supervision;
    }

    @GetMapping(PATH)
    @Allowed(Permission.MANAGE_OFFICE)
    ModelAndView list(Actor actor) {
        return page(actor, Map.of(), new Errors());
    }

    @PostMapping(PATH)
    @Allowed(Permission.MANAGE_OFFICE)
    ModelAndView set(Actor actor, @RequestParam MultiValueMap<String, String> typed, RedirectAttributes redirect) {
        var chosen = new HashMap<UUID, String>();
        typed.forEach((name, values) -> {
            var unit = name.startsWith(FIELD) ? FormCheck.id(name.substring(FIELD.length())) : null;
            if (unit != null) {
                chosen.put(unit, Objects.requireNonNullElse(values.getFirst(), ""));
            }
        });
        return switch (supervision.set(actor, chosen)) {
            case Kept.Done done -> Forms.done(PATH, text("office.supervision.done"), redirect);
            case Kept.Refused(var field, var why) -> page(actor, chosen, new Errors().add(field, why));
        };
    }

    private ModelAndView page(Actor actor, Map<UUID, String> chosen, Errors errors) {
        var options = new ArrayList<Option>();
        options.add(new Option("", text("office.supervision.nobody")));
        options.addAll(supervision.deputies(actor.office()));
        List<SupervisionPage.Line> lines = supervision.all(actor.office()).stream()
                .map(line -> new SupervisionPage.Line(
                        FIELD + line.id(),
                        line.name(),
                        chosen.getOrDefault(
                                line.id(),
                                line.deputy() == null ? "" : line.deputy().toString())))
                .toList();
        return Forms.page("office/admin/supervision", new SupervisionPage(lines, options, errors), errors);
    }
}
