package org.khet.dispatch.internal.collecting;

import static org.khet.platform.web.Texts.text;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.khet.correspondence.WorkLines;
import org.khet.dispatch.pages.FormsPage;
import org.khet.office.Actor;
import org.khet.office.Permission;
import org.khet.platform.thai.ThaiDate;
import org.khet.platform.web.Link;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The forms a unit was sent, as งานของฉัน and its mails tell of them, and in a list. */
@Component
class WaitingForms implements WorkLines {

    /** More than this nobody reads. */
    private static final int MOST = 200;

    private final JdbcClient jdbc;
    private final Clock clock;

    WaitingForms(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A form and how far the unit is with it. */
    private record Line(
            UUID id,
            String title,
            String sender,
            OffsetDateTime dueAt,
            boolean open,
            @Nullable OffsetDateTime remindedAt,
            @Nullable OffsetDateTime typedAt,
            @Nullable OffsetDateTime sentAt) {

        boolean waits() {
            return open && sentAt == null;
        }
    }

    @Override
    public List<WorkLines.Line> lines(Actor actor) {
        if (!Answering.answers(actor)) {
            return List.of();
        }
        var waiting = of(actor).stream().filter(Line::waits).toList();
        if (waiting.isEmpty()) {
            return List.of();
        }
        var reminded =
                waiting.stream().filter(line -> line.remindedAt() != null).count();
        var count = Integer.toString(waiting.size());
        var words = reminded == 0
                ? text("dispatch.forms.work", count)
                : text("dispatch.forms.work-reminded", count, Long.toString(reminded));
        var way = new Link(text("dispatch.forms.open"), "/dispatch/forms", "card-list");
        return List.of(new WorkLines.Line(waiting.size(), words, way));
    }

    FormsPage page(Actor actor) {
        var now = OffsetDateTime.now(clock);
        return new FormsPage(of(actor).stream().map(line -> line(line, now)).toList());
    }

    private static FormsPage.Line line(Line line, OffsetDateTime now) {
        var late = line.waits() && now.isAfter(line.dueAt());
        return new FormsPage.Line(
                "/dispatch/forms/" + line.id(),
                line.title(),
                line.sender(),
                ThaiDate.briefWithTime(line.dueAt()),
                late,
                kind(line, late),
                text("dispatch.forms.state." + state(line)),
                line.waits() && line.remindedAt() != null
                        ? text("dispatch.forms.reminded", ThaiDate.briefWithTime(line.remindedAt()))
                        : "");
    }

    private static String kind(Line line, boolean late) {
        if (line.waits()) {
            return late ? "st-back" : "st-new";
        }
        return line.sentAt() == null ? "st-void" : "st-done";
    }

    private static String state(Line line) {
        if (line.sentAt() != null) {
            return line.typedAt() == null ? "SENT" : "CORRECTING";
        }
        return !line.open() ? "MISSED" : line.typedAt() == null ? "WAITING" : "TYPED";
    }

    /** Those that wait first, by their due day; then the others, the newest first. */
    private List<Line> of(Actor actor) {
        if (!actor.may(Permission.SEE_UNIT_LETTERS)) {
            return List.of();
        }
        return jdbc.sql("""
                select f.id, f.title, l.sender, f.due_at, f.state = 'OPEN' as open, f.reminded_at, a.typed_at, a.sent_at
                from dispatch.form f
                join dispatch.letter l on l.office_id = f.office_id and l.id = f.letter_id
                left join dispatch.answer a on a.office_id = f.office_id and a.form_id = f.id and a.unit_id = :unit
                where f.office_id = :office and f.state <> 'DRAFT'
                    and exists (select from dispatch.delivery d
                        join correspondence.delivered v on v.office_id = d.office_id and v.id = d.entry_id
                        where d.letter_id = f.letter_id and d.unit_id = :unit and""" + SentAnswers.HELD + """
                        )
                order by (f.state = 'OPEN' and a.sent_at is null) desc,
                    case when f.state = 'OPEN' and a.sent_at is null then f.due_at end, f.id desc
                limit :most""")
                .param("office", actor.office().value())
                .param("unit", actor.unit().value())
                .param("most", MOST)
                .query(Line.class)
                .list();
    }
}
