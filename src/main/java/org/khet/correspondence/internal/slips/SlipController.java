package org.khet.correspondence.internal.slips;

import static org.khet.platform.web.Texts.text;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.khet.correspondence.pages.DeliveryBookPage;
import org.khet.office.Actor;
import org.khet.office.Allowed;
import org.khet.office.Permission;
import org.khet.platform.api.ApiQuery;
import org.khet.platform.period.TypedSpan;
import org.khet.platform.web.Errors;
import org.khet.platform.web.Problems;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** ใบรับหนังสือ of one letter, and สมุดส่งหนังสือ: asked without days it shows the form to choose them. */
@Controller
class SlipController {

    private final Slips slips;
    private final Clock clock;

    SlipController(Slips slips, Clock clock) {
        this.slips = slips;
        this.clock = clock;
    }

    @GetMapping({"/correspondence/letters/{entry}/receipt", "/api/v1/letters/{entry}/receipt.pdf"})
    @Allowed(Permission.SEE_UNIT_LETTERS)
    void receipt(Actor actor, @PathVariable UUID entry, HttpServletResponse response) throws IOException {
        var receipt = slips.receipt(actor, entry).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        head(response, text("correspondence.paper.receipt.title"));
        new ReceiptPaper(receipt).writeTo(response.getOutputStream());
    }

    @GetMapping("/correspondence/delivery-book")
    @Allowed(Permission.EXPORT_REGISTERS)
    @Nullable
    ModelAndView book(Actor actor, @ModelAttribute TypedSpan typed, HttpServletResponse response) throws IOException {
        var errors = new Errors();
        if (typed.none()) {
            return form(typed, errors);
        }
        var days = Days.read(typed.from(), typed.to(), errors);
        if (days.isEmpty()) {
            return form(typed, errors);
        }
        write(actor, days.get(), response);
        return null;
    }

    /** The book for programs: days are ISO. */
    @GetMapping("/api/v1/delivery-book.pdf")
    @Allowed(Permission.EXPORT_REGISTERS)
    @Nullable
    ResponseEntity<?> book(
            Actor actor,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to,
            HttpServletResponse response)
            throws IOException {
        var errors = new Errors();
        var days = Days.read(ApiQuery.boxes("from", from, errors), ApiQuery.boxes("to", to, errors), errors);
        if (days.isEmpty() || errors.any()) {
            return Problems.at(errors);
        }
        write(actor, days.get(), response);
        return null;
    }

    private void write(Actor actor, Days days, HttpServletResponse response) throws IOException {
        head(response, text("correspondence.paper.book.title") + " " + days.words());
        new DeliveryBookPaper(slips.book(actor, days)).writeTo(response.getOutputStream());
    }

    private ModelAndView form(TypedSpan typed, Errors errors) {
        var page = new DeliveryBookPage(
                typed.first(),
                typed.last(),
                errors,
                TypedSpan.usual("/correspondence/delivery-book?", LocalDate.now(clock)));
        var view = new ModelAndView("correspondence/deliverybook", "page", page);
        if (errors.any()) {
            view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return view;
    }

    private static void head(HttpServletResponse response, String name) {
        response.setContentType("application/pdf");
        response.setHeader(
                "Content-Disposition",
                ContentDisposition.inline()
                        .filename(name + ".pdf", StandardCharsets.UTF_8)
                        .build()
                        .toString());
    }
}
