package org.khet.dispatch.internal.following;

import static org.khet.platform.web.Texts.text;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.khet.dispatch.internal.following.LateRows.Asked;
import org.khet.dispatch.internal.following.LateRows.Line;
import org.khet.dispatch.pages.LatePage;
import org.khet.office.Actor;
import org.khet.office.Permission;
import org.khet.platform.form.FormCheck;
import org.khet.platform.list.Address;
import org.khet.platform.list.Slice;
import org.khet.platform.sheet.ListSheet;
import org.khet.platform.sheet.SheetResponse;
import org.khet.platform.thai.ThaiDate;
import org.khet.platform.web.Chip;
import org.khet.platform.web.Tab;
import org.springframework.stereotype.Component;

/** ยังไม่ลงรับ and ส่งคืน: what of a unit's letters asks for its sender, in words. */
@Component
class LateList {

    static final String PATH = "/dispatch/late";
    static final String RETURNED = "returned";
    private static final int MOST_COUNTED = 1_000;
    private static final int MOST_EXPORTED = 5_000;
    private static final int LONGEST = 100;

    private final LateRows rows;
    private final Clock clock;

    LateList(LateRows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /** As it stands in the address. */
    record Form(
            @Nullable String what,
            @Nullable String q,
            @Nullable String letter) {

        boolean returned() {
            return RETURNED.equals(what);
        }

        String sought() {
            var clean = q == null ? "" : q.strip().replace("\0", "").replace('\t', ' ');
            return clean.length() <= LONGEST ? clean : clean.substring(0, LONGEST);
        }

        Address address() {
            var id = FormCheck.id(letter);
            return Address.of(PATH)
                    .with("what", returned() ? RETURNED : "")
                    .with("q", sought())
                    .with("letter", id == null ? "" : id.toString());
        }
    }

    LatePage page(Actor actor, Form form, Slice.Place place) {
        var asked = asked(actor, form);
        var slice = Slice.of(rows.list(actor, asked, place, Slice.MOST + 1), place);
        var count = rows.count(actor, asked, MOST_COUNTED + 1);
        return new LatePage(
                text("dispatch.late.lede", Integer.toString(rows.lateAfter(actor.office()))),
                tabs(form),
                form.returned(),
                form.sought(),
                count > MOST_COUNTED ? text("dispatch.late.over", "1,000") : text("dispatch.late.count", "" + count),
                chips(form, slice.rows()),
                form.address().with("q", "").with("letter", "").href(),
                slice.rows().stream().map(this::line).toList(),
                slice.pager(
                        form.address(),
                        Line::id,
                        text(
                                "dispatch.receivers.shown",
                                Integer.toString(slice.rows().size()))),
                form.address().query(),
                actor.may(Permission.EXPORT_REGISTERS));
    }

    /** What the sender has not dealt with: late ones, and those that came back. */
    int count(Actor actor, boolean returned, int most) {
        return rows.count(actor, asked(actor, new Form(returned ? RETURNED : "", "", "")), most);
    }

    private Asked asked(Actor actor, Form form) {
        var from = WorkingDays.notLateFrom(today(), rows.lateAfter(actor.office()));
        return new Asked(
                form.returned(),
                form.sought(),
                FormCheck.id(form.letter()),
                from.atStartOfDay(ThaiDate.ZONE).toOffsetDateTime());
    }

    private static List<Tab> tabs(Form form) {
        return List.of(
                new Tab(text("dispatch.late.waiting"), PATH, !form.returned()),
                new Tab(
                        text("dispatch.late.returned"),
                        Address.of(PATH).with("what", RETURNED).href(),
                        form.returned()));
    }

    private static List<Chip> chips(Form form, List<Line> shown) {
        var chips = new ArrayList<Chip>();
        if (!form.sought().isEmpty()) {
            chips.add(new Chip(form.sought(), form.address().with("q", "").href()));
        }
        if (FormCheck.id(form.letter()) != null) {
            var words = shown.isEmpty()
                    ? text("dispatch.late.letter")
                    : shown.getFirst().printed();
            chips.add(new Chip(words, form.address().with("letter", "").href()));
        }
        return chips;
    }

    private LatePage.Line line(Line line) {
        var letter = "/dispatch/letters/" + line.letterId();
        var reminded = line.remindedAt();
        return new LatePage.Line(
                line.letterId() + "." + line.id(),
                line.letterId().toString(),
                letter + "/receivers/" + line.id(),
                line.name(),
                letter,
                line.printed(),
                line.subject(),
                ThaiDate.brief(line.sentAt()),
                text("dispatch.late.days", days(line)),
                line.state().kind(),
                line.state().words(),
                line.why(),
                reminded == null
                        ? ""
                        : text(
                                "dispatch.receiver.reminded",
                                Integer.toString(line.reminders()),
                                FollowedWords.at(reminded)),
                reminded == null || ThaiDate.day(reminded).isBefore(today()));
    }

    private String days(Line line) {
        return Integer.toString(WorkingDays.since(ThaiDate.day(line.sentAt()), today()));
    }

    ListSheet sheet(Actor actor, Form form) {
        return new ListSheet(
                text(form.returned() ? "dispatch.late.returned" : "dispatch.late.title"),
                List.of(text("dispatch.late.columns").split("\\|", -1)),
                out -> rows.list(actor, asked(actor, form), Slice.START, MOST_EXPORTED)
                        .forEach(line -> out.accept(cells(line))));
    }

    private List<Object> cells(Line line) {
        OffsetDateTime reminded = line.remindedAt();
        return List.of(
                line.name(),
                line.printed(),
                line.subject(),
                SheetResponse.day(ThaiDate.day(line.sentAt())),
                days(line),
                line.state().words(),
                line.why(),
                Integer.toString(line.reminders()),
                reminded == null ? "" : SheetResponse.day(ThaiDate.day(reminded)));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
