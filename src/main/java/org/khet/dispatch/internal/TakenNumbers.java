package org.khet.dispatch.internal;

import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.khet.dispatch.NewLine;
import org.khet.dispatch.NumberForm;
import org.khet.dispatch.NumberForms;
import org.khet.dispatch.OutgoingFacts;
import org.khet.dispatch.SendRegisters;
import org.khet.office.Actor;
import org.khet.platform.thai.ThaiDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Takes numbers: counter, line and files in one statement, so that the register is locked no longer than it must be. */
@Component
class TakenNumbers implements SendRegisters {

    private static final String TAKE = """
            with taken as (
                insert into dispatch.register as r (office_id, unit_id, series, year, last, last_at)
                values (:office, :registerUnit, :series, :year, 1, :at)
                on conflict (office_id, unit_id, series, year)
                do update set last = r.last + 1, last_at = greatest(r.last_at, excluded.last_at)
                returning last, last_at),
            carried as (
                insert into dispatch.letter_file (office_id, letter_id, position, file_id)
                select :office, :id, f.n, f.id from unnest(:files::uuid[]) with ordinality f (id, n))
            insert into dispatch.letter (office_id, id, unit_id, owner_id, register_unit, series, year, number, printed,
                taken_at, taken_by, state, why, kind, dated, sender, addressee, subject, speed, refers_to, enclosures,
                remark, draft_id, proposal_id, answers, answered)
            select :office, :id, :unit, :owner, :registerUnit, :series, :year, last,
                replace(replace(:pattern, '{n}', last::text), '{y}', :year::text), last_at, :by, :state, :why, :kind, :dated,
                :sender, :addressee, :subject, :speed, :refersTo, :enclosures, :remark, :draft::uuid, :proposal::uuid, :answers::uuid,
                (select letter_id from correspondence.letter_of_entry where office_id = :office and id = :answers::uuid)
            from taken
            returning number, printed""";

    private final JdbcClient jdbc;
    private final NumberForms forms;

    TakenNumbers(JdbcClient jdbc, NumberForms forms) {
        this.jdbc = jdbc;
        this.forms = forms;
    }

    private record Numbered(int number, String printed) {}

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public Taken take(Actor by, NewLine line, OffsetDateTime at) {
        var form = forms.of(by.office(), line.unit(), line.series());
        var year = ThaiDate.year(at);
        var taken = jdbc.sql(TAKE)
                .params(facts(line.facts()))
                .params(place(line, form))
                .param("office", by.office().value())
                .param("by", by.person().value())
                .param("year", year)
                .param("at", at)
                .query(Numbered.class)
                .single();
        return new Taken(line.id(), taken.number(), year, taken.printed());
    }

    private static Map<String, @Nullable Object> place(NewLine line, NumberForm form) {
        var values = new HashMap<String, @Nullable Object>();
        values.put("id", line.id().value());
        values.put("unit", line.unit().value());
        values.put("owner", line.owner().value());
        values.put("registerUnit", form.registerUnit().value());
        values.put("series", form.registerSeries().name());
        values.put("pattern", form.pattern());
        values.put("state", line.state().name());
        values.put("why", line.why());
        values.put("files", line.files().stream().map(file -> file.value()).toArray(UUID[]::new));
        values.put("draft", line.draft());
        values.put("proposal", line.proposal());
        values.put("answers", line.answers());
        return values;
    }

    static Map<String, Object> facts(OutgoingFacts facts) {
        var values = new HashMap<String, Object>();
        values.put("kind", facts.kind());
        values.put("dated", facts.dated());
        values.put("sender", facts.sender());
        values.put("addressee", facts.addressee());
        values.put("subject", facts.subject());
        values.put("speed", facts.speed().name());
        values.put("refersTo", facts.refersTo());
        values.put("enclosures", facts.enclosures().toArray(String[]::new));
        values.put("remark", facts.remark());
        return values;
    }

    @Override
    public String next(Actor actor, NumberForm form, int year) {
        var last = jdbc.sql("""
                select last from dispatch.register
                where office_id = :office and unit_id = :unit and series = :series and year = :year
                order by last""")
                .param("office", actor.office().value())
                .param("unit", form.registerUnit().value())
                .param("series", form.registerSeries().name())
                .param("year", year)
                .query(Integer.class)
                .optional()
                .orElse(0);
        return form.printed(last + 1, year);
    }
}
