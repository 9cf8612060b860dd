package org.khet.drafting.internal.desk;

import static org.khet.platform.web.Texts.text;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.khet.drafting.Blanks;
import org.khet.drafting.Breach;
import org.khet.drafting.Draft;
import org.khet.drafting.Field;
import org.khet.drafting.LetterPapers;
import org.khet.drafting.pages.DraftSide;
import org.khet.office.Actor;
import org.khet.office.Office;
import org.khet.office.Person;
import org.khet.platform.thai.ThaiDate;
import org.springframework.stereotype.Component;

/** Makes what stands beside the editor: what breaks the form, and the paper. */
@Component
class Sides {

    private static final int MOST_PICTURES = 20;
    private static final String RULE = "drafting.rule.blank";

    private final LetterPapers papers;
    private final Prints prints;
    private final Presence presence;
    private final DraftPens pens;
    private final Office office;

    Sides(LetterPapers papers, Prints prints, Presence presence, DraftPens pens, Office office) {
        this.papers = papers;
        this.prints = prints;
        this.presence = presence;
        this.pens = pens;
        this.office = office;
    }

    /** Beside a page that shows what is saved. */
    DraftSide side(Actor actor, Draft draft, UUID pen) {
        return side(actor, draft, pen, saved(actor, draft), false, false);
    }

    /** Beside a page whose words could not be saved, for the reason given. */
    DraftSide troubled(Actor actor, Draft draft, UUID pen, String why) {
        return side(actor, draft, pen, why, true, false);
    }

    /** Beside a page that has not seen what somebody else saved. */
    DraftSide stale(Actor actor, Draft draft, UUID pen) {
        return side(actor, draft, pen, text("drafting.stale", name(actor, draft), time(draft)), true, true);
    }

    private DraftSide side(Actor actor, Draft draft, UUID pen, String saved, boolean trouble, boolean stale) {
        var path = "/drafting/drafts/" + draft.id();
        var checks = checks(draft);
        var pages = prints.pages(actor, draft);
        return new DraftSide(
                draft.id().toString(),
                draft.revision(),
                saved,
                trouble,
                stale,
                here(actor, draft, pen),
                checks,
                (int) checks.stream().filter(DraftSide.CheckLine::must).count(),
                IntStream.rangeClosed(1, Math.min(pages, MOST_PICTURES))
                        .mapToObj(page -> path + "/paper/" + draft.revision() + "/" + page + ".png")
                        .toList(),
                path + "/paper.pdf",
                pages > 0 ? "" : text("drafting.paper.unseen"));
    }

    String here(Actor actor, Draft draft, UUID pen) {
        if (!pens.writes(actor, draft)) {
            return "";
        }
        var others = presence.here(actor, draft.id(), pen).stream()
                .flatMap(id -> office.person(actor.office(), id).stream())
                .map(Person::name)
                .collect(Collectors.joining(text("drafting.here.and")));
        return others.isEmpty() ? text("drafting.here.alone") : text("drafting.here.others", others);
    }

    String saved(Actor actor, Draft draft) {
        return draft.savedBy().equals(actor.person())
                ? text("drafting.saved", time(draft))
                : text("drafting.saved.by", time(draft), name(actor, draft));
    }

    private String name(Actor actor, Draft draft) {
        return office.person(actor.office(), draft.savedBy()).map(Person::name).orElse("");
    }

    private static String time(Draft draft) {
        return ThaiDate.briefWithTime(draft.savedAt());
    }

    /** What breaks the form. Of a finished file only what the register asks for is looked at. */
    List<DraftSide.CheckLine> checks(Draft draft) {
        var kind = draft.content().kind();
        var lines = new ArrayList<DraftSide.CheckLine>();
        papers.check(draft.content()).stream()
                .filter(breach -> draft.file() == null || EditorPages.OF_FILES.contains(breach.field()))
                .forEach(breach -> lines.add(new DraftSide.CheckLine(
                        breach.field().code(),
                        kind.label(breach.field()),
                        breach.message(),
                        breach.ruleName(),
                        breach.severity() == Breach.Severity.MUST)));
        if (draft.file() == null) {
            Blanks.in(draft.content()).forEach((name, field) -> lines.add(blank(name, field, kind.label(field))));
        }
        return lines;
    }

    private static DraftSide.CheckLine blank(String name, Field field, String label) {
        return new DraftSide.CheckLine(field.code(), label, text("drafting.blank", name), text(RULE), false);
    }
}
