package org.khet.drafting.internal.compare;

import static org.khet.platform.web.Texts.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.khet.drafting.Draft;
import org.khet.drafting.DraftId;
import org.khet.drafting.DraftVersion;
import org.khet.drafting.Drafts;
import org.khet.drafting.FieldDifference;
import org.khet.drafting.pages.ComparePage;
import org.khet.office.Actor;
import org.khet.office.Allowed;
import org.khet.office.Office;
import org.khet.office.Permission;
import org.khet.office.Person;
import org.khet.platform.thai.ThaiDate;
import org.khet.platform.thai.ThaiDigits;
import org.khet.platform.web.Option;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** เทียบร่าง: any two versions, or one with what is written now. */
@Controller
class CompareController {

    private static final String NOW = "now";

    private final Drafts drafts;
    private final Office office;

    CompareController(Drafts drafts, Office office) {
        this.drafts = drafts;
        this.office = office;
    }

    @GetMapping("/drafting/drafts/{id}/compare")
    @Allowed(Permission.DRAFT_LETTERS)
    ModelAndView compare(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = NOW) String to) {
        var draft = drafts.open(actor, new DraftId(id));
        var all = new ArrayList<>(drafts.versions(actor, draft.id()));
        all.add(now(draft));
        var later = chosen(all, to, all.size() - 1);
        var earlier = chosen(all, from, Math.max(0, all.indexOf(later) - 1));
        var page = new ComparePage(
                id.toString(),
                draft.title().isEmpty() ? text("drafting.untitled") : draft.title(),
                all.stream().map(one -> new Option(value(one), name(one))).toList(),
                value(earlier),
                value(later),
                List.of(head(actor, earlier), head(actor, later)),
                FieldDifference.between(earlier.content(), later.content()),
                Objects.equals(earlier.file(), later.file()) ? "" : text("drafting.compare.file"));
        return new ModelAndView("drafting/compare", "page", page);
    }

    /** What is written now, as if it were kept: number 0. */
    private static DraftVersion now(Draft draft) {
        return new DraftVersion(
                0, draft.content(), draft.file(), draft.savedBy(), draft.savedAt(), DraftVersion.How.KEPT, "");
    }

    /** What makes no sense in an address is left out. */
    private static DraftVersion chosen(List<DraftVersion> all, String asked, int otherwise) {
        var value = ThaiDigits.toArabic(asked).strip();
        return all.stream().filter(one -> value(one).equals(value)).findFirst().orElse(all.get(otherwise));
    }

    private static String value(DraftVersion version) {
        return version.number() == 0 ? NOW : Integer.toString(version.number());
    }

    private static String name(DraftVersion version) {
        return version.number() == 0
                ? text("drafting.compare.now")
                : text("drafting.version", Integer.toString(version.number()));
    }

    private String head(Actor actor, DraftVersion version) {
        var who = office.person(actor.office(), version.by()).map(Person::name).orElse("");
        var head = text("drafting.compare.head", name(version), who, ThaiDate.briefWithTime(version.at()));
        return version.why().isEmpty() ? head : head + " · " + version.why();
    }
}
