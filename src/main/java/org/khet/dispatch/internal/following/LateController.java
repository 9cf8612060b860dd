package org.khet.dispatch.internal.following;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.khet.dispatch.OutgoingId;
import org.khet.office.Actor;
import org.khet.office.Allowed;
import org.khet.office.Permission;
import org.khet.platform.form.FormCheck;
import org.khet.platform.list.Slice;
import org.khet.platform.web.Flash;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** ยังไม่ลงรับ: letters of one's unit that lie unentered, reminded of with one click; those that came back. */
@Controller
class LateController {

    private final LateList list;
    private final Following following;

    LateController(LateList list, Following following) {
        this.list = list;
        this.following = following;
    }

    @GetMapping(LateList.PATH)
    @Allowed(Permission.ISSUE_LETTERS)
    ModelAndView late(
            Actor actor,
            @ModelAttribute LateList.Form form,
            @RequestParam(defaultValue = "") String after,
            @RequestParam(defaultValue = "") String before) {
        var place = new Slice.Place(FormCheck.id(after), FormCheck.id(before));
        return new ModelAndView("dispatch/late", "page", list.page(actor, form, place));
    }

    /** One, written as its letter and itself; or, with the letter alone, all of it that nobody has entered. */
    @PostMapping(LateList.PATH + "/remind")
    @Allowed(Permission.ISSUE_LETTERS)
    ModelAndView remind(
            Actor actor,
            @RequestParam(defaultValue = "") String one,
            @RequestParam(defaultValue = "") String all,
            RedirectAttributes redirect) {
        var ids = one.split("\\.", 2);
        var count = ids.length == 2
                ? reminded(actor, FormCheck.id(ids[0]), FormCheck.id(ids[1]), true)
                : reminded(actor, FormCheck.id(all), null, false);
        redirect.addFlashAttribute(Flash.NAME, AllReceiversController.reminded(count));
        return new ModelAndView("redirect:" + LateList.PATH);
    }

    private int reminded(Actor actor, @Nullable UUID letter, @Nullable UUID delivery, boolean one) {
        return letter == null || (one && delivery == null)
                ? 0
                : following.remind(actor, new OutgoingId(letter), delivery);
    }

    @GetMapping(LateList.PATH + "/export.csv")
    @Allowed(Permission.EXPORT_REGISTERS)
    void csv(Actor actor, @ModelAttribute LateList.Form form, HttpServletResponse response) throws IOException {
        list.sheet(actor, form).csv(response);
    }

    @GetMapping(LateList.PATH + "/export.xlsx")
    @Allowed(Permission.EXPORT_REGISTERS)
    void xlsx(Actor actor, @ModelAttribute LateList.Form form, HttpServletResponse response) throws IOException {
        list.sheet(actor, form).xlsx(response);
    }
}
