package org.khet.audit.internal;

import static org.khet.platform.web.Texts.text;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.khet.audit.pages.AuditPage.Filter;
import org.khet.office.Actor;
import org.khet.office.Allowed;
import org.khet.office.Permission;
import org.khet.platform.api.ApiQuery;
import org.khet.platform.thai.ThaiDate;
import org.khet.platform.web.Errors;
import org.khet.platform.web.Problems;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** บันทึกการใช้งาน for programs, as {@code openapi.yaml} says. */
@RestController
class AuditApi {

    private final AuditFilter filters;
    private final Acts acts;
    private final Told told;
    private final AuditSheets sheets;

    AuditApi(AuditFilter filters, Acts acts, Told told, AuditSheets sheets) {
        this.filters = filters;
        this.acts = acts;
        this.told = told;
        this.sheets = sheets;
    }

    /** The filter as programs ask for it: days are ISO. */
    record Asked(
            @Nullable String who,
            @Nullable String verb,
            @Nullable String unit,
            @Nullable String about,
            @Nullable String subject,
            @Nullable String from,
            @Nullable String to,
            @Nullable String after) {

        Filter filter(Errors errors) {
            if (after != null && Cursor.parse(after).isEmpty()) {
                errors.add("after", text("audit.filter.after"));
            }
            return new Filter(
                    who,
                    verb,
                    unit,
                    about,
                    subject,
                    ApiQuery.boxes("from", from, errors),
                    ApiQuery.boxes("to", to, errors),
                    after,
                    null);
        }
    }

    @GetMapping("/api/v1/audit")
    @Allowed(Permission.SEE_AUDIT)
    ResponseEntity<?> list(Actor actor, @ModelAttribute Asked asked, @RequestParam(defaultValue = "50") String size) {
        var errors = new Errors();
        var most = ApiQuery.size(size, errors);
        var query = filters.read(actor, asked.filter(errors), errors);
        if (errors.any()) {
            return Problems.at(errors);
        }
        return ResponseEntity.ok(ApiQuery.Page.of(
                told(actor, acts.list(query, most + 1)),
                most,
                one -> one,
                one -> new Cursor(one.moment(), one.id()).toString()));
    }

    @GetMapping("/api/v1/audit.csv")
    @Allowed(Permission.SEE_AUDIT)
    @Nullable
    ResponseEntity<?> csv(
            Actor actor, @ModelAttribute Asked asked, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var errors = new Errors();
        var filter = asked.filter(errors);
        var query = filters.read(actor, filter, errors);
        if (errors.any()) {
            return Problems.at(errors);
        }
        sheets.of(actor, filter, query, request).csv(response);
        return null;
    }

    @GetMapping("/api/v1/audit.xlsx")
    @Allowed(Permission.SEE_AUDIT)
    @Nullable
    ResponseEntity<?> xlsx(
            Actor actor, @ModelAttribute Asked asked, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var errors = new Errors();
        var filter = asked.filter(errors);
        var query = filters.read(actor, filter, errors);
        if (errors.any()) {
            return Problems.at(errors);
        }
        sheets.of(actor, filter, query, request).xlsx(response);
        return null;
    }

    /** Oldest first, so that a program goes on where it stopped. */
    @GetMapping("/api/v1/audit/blocks")
    @Allowed(Permission.SEE_AUDIT)
    ResponseEntity<?> blocks(
            Actor actor,
            @RequestParam(defaultValue = "0") String after,
            @RequestParam(defaultValue = "50") String size) {
        var errors = new Errors();
        var most = ApiQuery.size(size, errors);
        if (!after.matches("\\d{1,15}")) {
            errors.add("after", text("audit.filter.after"));
        }
        if (errors.any()) {
            return Problems.at(errors);
        }
        return ResponseEntity.ok(ApiQuery.Page.of(
                acts.blocks(actor.office(), Long.parseLong(after), most + 1),
                most,
                AuditBlock::of,
                block -> Long.toString(block.number())));
    }

    private List<ToldAct> told(Actor actor, List<AuditedAct> found) {
        var words = told.of(actor, found);
        var lines = new ArrayList<ToldAct>();
        for (int i = 0; i < found.size(); i++) {
            lines.add(ToldAct.of(found.get(i), words.get(i)));
        }
        return lines;
    }

    record AuditBlock(long number, String sealedAt, long acts, String hash, String previous) {

        static AuditBlock of(Acts.Block block) {
            return new AuditBlock(
                    block.number(), ThaiDate.machine(block.sealedAt()), block.acts(), block.hash(), block.previous());
        }
    }
}
