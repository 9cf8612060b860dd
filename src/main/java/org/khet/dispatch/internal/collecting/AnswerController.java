package org.khet.dispatch.internal.collecting;

import static org.khet.platform.web.Texts.text;

import java.util.UUID;
import org.khet.office.Actor;
import org.khet.office.Allowed;
import org.khet.office.Permission;
import org.khet.platform.form.Forms;
import org.khet.platform.web.Errors;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** แบบเก็บข้อมูล at those who answer it. */
@Controller
class AnswerController {

    private final Answering answering;
    private final AnswerUploads uploads;
    private final AnswerPages pages;
    private final WaitingForms waiting;

    AnswerController(Answering answering, AnswerUploads uploads, AnswerPages pages, WaitingForms waiting) {
        this.answering = answering;
        this.uploads = uploads;
        this.pages = pages;
        this.waiting = waiting;
    }

    @GetMapping("/dispatch/forms")
    @Allowed(Permission.SEE_UNIT_LETTERS)
    ModelAndView list(Actor actor) {
        return new ModelAndView("dispatch/forms", "page", waiting.page(actor));
    }

    @GetMapping("/dispatch/forms/{form}")
    @Allowed(Permission.SEE_UNIT_LETTERS)
    ModelAndView ask(Actor actor, @PathVariable UUID form) {
        return pages.asked(actor, answering.open(actor, form));
    }

    /** บันทึกร่าง, or ส่งคำตอบ. */
    @PostMapping("/dispatch/forms/{form}")
    @Allowed(Permission.SEE_UNIT_LETTERS)
    ModelAndView save(
            Actor actor,
            @PathVariable("form") UUID id,
            @RequestParam MultiValueMap<String, String> sent,
            @RequestParam MultiValueMap<String, MultipartFile> files,
            RedirectAttributes redirect) {
        var form = answering.open(actor, id);
        var errors = new Errors();
        var typed = new TypedAnswer(
                TypedAnswer.number(sent, "form"),
                TypedAnswer.number(sent, "revision"),
                TypedAnswer.read(form, sent),
                uploads.read(form, files, errors));
        var sending = "send".equals(sent.getFirst("then")) && !errors.any();
        return switch (answering.save(actor, id, typed, sending)) {
            case Answered.Kept kept ->
                errors.any()
                        ? pages.again(actor, answering.open(actor, id), errors)
                        : Forms.done(form.path(), text("dispatch.answer.kept"), redirect);
            case Answered.Sent(var version, var late) ->
                Forms.done(form.path(), text(late ? "dispatch.answer.sent-late" : "dispatch.answer.sent"), redirect);
            case Answered.Refused refused -> {
                refused.errors().all().forEach(errors::add);
                yield pages.again(actor, answering.open(actor, id), refused, errors);
            }
        };
    }
}
