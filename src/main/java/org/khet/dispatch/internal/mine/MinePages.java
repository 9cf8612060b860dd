package org.khet.dispatch.internal.mine;

import static org.khet.platform.web.Texts.text;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.khet.correspondence.Speed;
import org.khet.dispatch.OutgoingLetters;
import org.khet.dispatch.Papers;
import org.khet.dispatch.internal.mine.MineRows.Line;
import org.khet.dispatch.pages.MineLetterPage;
import org.khet.dispatch.pages.MinePage;
import org.khet.files.FileId;
import org.khet.files.Files;
import org.khet.files.OpenedFile;
import org.khet.files.PageImage;
import org.khet.office.Actor;
import org.khet.platform.list.Slice;
import org.khet.platform.thai.ThaiDate;
import org.khet.platform.web.Chip;
import org.khet.platform.web.Due;
import org.khet.platform.web.Fact;
import org.khet.platform.web.Option;
import org.springframework.stereotype.Component;

/** Letters to a person laid out for them, with their files. */
@Component
class MinePages {

    private static final int MOST_COUNTED = 1_000;

    private final MineRows rows;
    private final Files files;
    private final Clock clock;

    MinePages(MineRows rows, Files files, Clock clock) {
        this.rows = rows;
        this.files = files;
        this.clock = clock;
    }

    /** @throws OutgoingLetters.NoSuchOutgoing when it is none, or none to this person */
    Line find(Actor actor, UUID delivery) {
        return rows.find(actor, delivery).orElseThrow(() -> new OutgoingLetters.NoSuchOutgoing(delivery));
    }

    MinePage list(Actor actor, MineFilter filter, Slice.Place place) {
        var slice = Slice.of(rows.list(actor, filter, place, Slice.MOST + 1), place);
        var count = rows.count(actor, filter.where(), MOST_COUNTED + 1);
        return new MinePage(
                filter.q(),
                filter.state(),
                List.of(
                        new Option("", text("dispatch.receivers.all")),
                        new Option(MineFilter.NEW, text("dispatch.mine.new"))),
                count > MOST_COUNTED ? text("dispatch.late.over", "1,000") : text("dispatch.late.count", "" + count),
                chips(filter),
                slice.rows().stream().map(this::line).toList(),
                slice.pager(
                        filter.address(),
                        Line::id,
                        text(
                                "dispatch.receivers.shown",
                                Integer.toString(slice.rows().size()))));
    }

    private static List<Chip> chips(MineFilter filter) {
        var chips = new ArrayList<Chip>();
        if (!filter.q().isEmpty()) {
            chips.add(new Chip(filter.q(), filter.address().with("q", "").href()));
        }
        if (!filter.state().isEmpty()) {
            chips.add(new Chip(
                    text("dispatch.mine.new"),
                    filter.address().with("state", "").href()));
        }
        return chips;
    }

    private MinePage.Line line(Line line) {
        var due = due(line);
        return new MinePage.Line(
                line.path(),
                line.subject(),
                line.speed().kind(),
                speed(line),
                text("dispatch.mine.from", line.sender(), line.printed()),
                ThaiDate.briefWithTime(line.sentAt()),
                due.words(),
                due.kind() == null ? "" : due.kind(),
                kind(line),
                state(line),
                line.remindedAt() != null && line.acknowledgedAt() == null);
    }

    private Due due(Line line) {
        return line.acknowledgedAt() == null ? Due.of(line.due(), LocalDate.now(clock)) : Due.NONE;
    }

    private static String speed(Line line) {
        return line.speed() == Speed.NORMAL ? "" : text("correspondence.speed." + line.speed());
    }

    private static String state(Line line) {
        return text("dispatch.mine."
                + (line.acknowledgedAt() != null ? "known" : line.openedAt() != null ? "open" : "unread"));
    }

    private static String kind(Line line) {
        return line.acknowledgedAt() != null ? "st-done" : line.openedAt() != null ? "st-work" : "st-new";
    }

    MineLetterPage letter(Actor actor, Line line) {
        var carried = files.describe(actor.office(), rows.files(actor, line));
        return new MineLetterPage(
                line.path(),
                line.subject(),
                text("dispatch.letter.lede", line.printed(), ThaiDate.brief(line.dated()), line.addressee())
                        .replace("\n", " "),
                line.speed().kind(),
                speed(line),
                kind(line),
                state(line),
                Papers.of(files, actor.office(), carried, line.path()),
                line.acknowledgedAt() == null,
                facts(line));
    }

    private static List<Fact> facts(Line line) {
        var known = line.acknowledgedAt();
        return List.of(
                new Fact(text("dispatch.fact.number"), line.printed()),
                new Fact(text("dispatch.fact.dated"), ThaiDate.full(line.dated())),
                new Fact(text("dispatch.fact.sender"), line.sender()),
                new Fact(text("dispatch.fact.addressee"), line.addressee()),
                new Fact(text("dispatch.send.for"), text("correspondence.purpose." + line.purpose())),
                new Fact(text("dispatch.send.due"), line.due() == null ? "" : ThaiDate.full(line.due())),
                new Fact(text("dispatch.fact.refers"), line.refersTo()),
                new Fact(text("dispatch.fact.enclosures"), line.enclosures()),
                new Fact(text("dispatch.fact.sent"), ThaiDate.briefWithTime(line.sentAt())),
                new Fact(text("dispatch.mine.known"), known == null ? "" : ThaiDate.briefWithTime(known)));
    }

    OpenedFile file(Actor actor, Line line, FileId file) {
        return files.open(actor.office(), carried(actor, line, file)).orElseThrow(() -> none(line));
    }

    PageImage page(Actor actor, Line line, FileId file, int page) {
        return files.page(actor.office(), carried(actor, line, file), page);
    }

    private FileId carried(Actor actor, Line line, FileId file) {
        return rows.files(actor, line).stream().filter(file::equals).findFirst().orElseThrow(() -> none(line));
    }

    private static OutgoingLetters.NoSuchOutgoing none(Line line) {
        return new OutgoingLetters.NoSuchOutgoing(line.id());
    }
}
