package org.khet.drafting.internal.begin;

import static org.khet.platform.web.Texts.text;

import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.khet.correspondence.LetterSearch;
import org.khet.drafting.Content;
import org.khet.drafting.DraftId;
import org.khet.drafting.Drafts;
import org.khet.drafting.Field;
import org.khet.drafting.LetterKind;
import org.khet.office.Acting;
import org.khet.office.Actor;
import org.khet.office.Office;
import org.khet.office.OfficeId;
import org.khet.office.OfficeSeeded;
import org.khet.office.Permission;
import org.khet.office.Unit;
import org.khet.platform.sample.SampleRows;
import org.khet.platform.thai.OfficeClock;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Drafts and templates of the sample office, written by its people through the same services the pages call. */
@Component
class SampleDrafts {

    private final Drafts drafts;
    private final KeepingTemplates templates;
    private final Beginning beginning;
    private final LetterSearch letters;
    private final Office office;
    private final Acting acting;
    private final Clock clock;

    SampleDrafts(
            Drafts drafts,
            KeepingTemplates templates,
            Beginning beginning,
            LetterSearch letters,
            Office office,
            Acting acting,
            Clock clock) {
        this.drafts = drafts;
        this.templates = templates;
        this.beginning = beginning;
        this.letters = letters;
        this.office = office;
        this.acting = acting;
        this.clock = clock;
    }

    /** After the letters: one of them is answered. */
    @EventListener
    @Order(Ordered.LOWEST_PRECEDENCE)
    void write(OfficeSeeded seeded) {
        for (var row : SampleRows.of("drafts.tsv")) {
            var then = clock.instant().minus(Duration.ofDays(Integer.parseInt(said(row, "days"))));
            OfficeClock.at(then, () -> write(seeded.office(), row));
        }
    }

    private void write(OfficeId id, Map<String, String> row) {
        var actor = actor(id, said(row, "unit"), Integer.parseInt(said(row, "nth")));
        var content = content(actor, row);
        switch (said(row, "what")) {
            case "template", "office" ->
                templates.make(
                        actor,
                        new KeepingTemplates.Facts(said(row, "name"), said(row, "purpose"), content),
                        said(row, "what").equals("office"));
            case "reply" -> reply(actor, content);
            default -> draft(actor, content, row);
        }
    }

    private void draft(Actor actor, Content content, Map<String, String> row) {
        var id = drafts.begin(actor, content.with(Field.ENCLOSURES, ""), null);
        keep(actor, id, content, said(row, "why"));
        if (said(row, "what").equals("withdrawn")) {
            drafts.withdraw(actor, id, said(row, "why"));
        }
    }

    private void reply(Actor actor, Content content) {
        var letter = letters.search(actor, "", 1).getFirst();
        var answer = beginning.answering(content, letter);
        keep(actor, drafts.begin(actor, answer, letter.entry()), answer, "");
    }

    private void keep(Actor actor, DraftId id, Content content, String why) {
        var now = drafts.open(actor, id);
        var written = now.content();
        for (var one : content.values().entrySet()) {
            written = written.with(one.getKey(), one.getValue());
        }
        drafts.keep(actor, new Drafts.Seen(id, now.revision(), UUID.randomUUID()), written, why);
    }

    private Content content(Actor actor, Map<String, String> row) {
        var content = drafts.blank(actor, LetterKind.valueOf(said(row, "kind")));
        content = filled(content, Field.ADDRESS, text("drafting.sample.address"));
        content = filled(content, Field.PHONE, text("drafting.sample.phone"));
        content = filled(content, Field.EMAIL, text("drafting.sample.email"));
        content = filled(content, Field.TO, said(row, "name"));
        for (var field : Field.values()) {
            content = filled(content, field, row.getOrDefault(field.code(), ""));
        }
        return content;
    }

    private static String said(Map<String, String> row, String column) {
        return row.getOrDefault(column, "");
    }

    private static Content filled(Content content, Field field, String words) {
        return content.kind().has(field) && !words.isEmpty()
                ? content.with(field, words.replace("\\n", "\n"))
                : content;
    }

    private Actor actor(OfficeId id, String unitName, int nth) {
        var unit = office.units(id).stream()
                .filter(one -> Arrays.asList(one.shortName(), one.name()).contains(unitName))
                .findFirst()
                .orElseThrow();
        var writers = writers(id, unit);
        return writers.get(nth % writers.size());
    }

    /** Officers before clerks; heads oversee and do not write here. */
    private List<Actor> writers(OfficeId id, Unit unit) {
        return office.peopleWho(id, unit.id(), Permission.DRAFT_LETTERS).stream()
                .map(person -> acting.actor(id, person.id(), unit.id()).orElseThrow())
                .filter(actor -> !actor.may(Permission.OVERSEE_DRAFTS))
                .sorted((one, two) -> Boolean.compare(
                        one.may(Permission.RECEIVE_LETTERS) && !one.may(Permission.ROUTE_LETTERS),
                        two.may(Permission.RECEIVE_LETTERS) && !two.may(Permission.ROUTE_LETTERS)))
                .toList();
    }
}
