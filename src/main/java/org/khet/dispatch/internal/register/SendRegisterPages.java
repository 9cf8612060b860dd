package org.khet.dispatch.internal.register;

import static org.khet.platform.web.Texts.text;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.khet.correspondence.Speed;
import org.khet.dispatch.OutgoingState;
import org.khet.dispatch.RegistersSeen;
import org.khet.dispatch.Series;
import org.khet.dispatch.internal.register.SendQuery.Sending;
import org.khet.dispatch.pages.SendRegisterPage;
import org.khet.dispatch.pages.SendRegisterPage.Filter;
import org.khet.office.Actor;
import org.khet.office.Permission;
import org.khet.office.Unit;
import org.khet.platform.list.Slice;
import org.khet.platform.thai.ThaiDate;
import org.khet.platform.web.Errors;
import org.khet.platform.web.Option;
import org.khet.platform.web.Pager;
import org.springframework.stereotype.Component;

/** Lays lines of the send registers out for their page. */
@Component
class SendRegisterPages {

    static final int MOST_COUNTED = 1_000;

    private final RegistersSeen registers;
    private final Clock clock;

    SendRegisterPages(RegistersSeen registers, Clock clock) {
        this.registers = registers;
        this.clock = clock;
    }

    /** What the query found: the lines of this page, what became of them, how many in all. */
    record Found(Slice<SentLine> slice, Map<UUID, Progress> progress, int count) {}

    SendRegisterPage page(Actor actor, SendFilter.Read read, Filter filter, Found found, Errors errors) {
        var address = SendAddress.of(filter);
        return new SendRegisterPage(
                read.unit().name(),
                filter,
                choices(actor),
                errors,
                found.slice().rows().stream()
                        .map(line -> line(
                                line, Objects.requireNonNull(found.progress().get(line.id()))))
                        .toList(),
                found.count() > MOST_COUNTED
                        ? text("dispatch.register.count.over", "1,000")
                        : text("dispatch.register.count", Integer.toString(found.count())),
                SendAddress.chips(filter, read.unit(), read.query()),
                pager(found.slice(), filter),
                address.query(),
                print(read.unit(), read.query()),
                actor.may(Permission.EXPORT_REGISTERS));
    }

    private static Pager pager(Slice<SentLine> slice, Filter filter) {
        var address = SendAddress.of(filter);
        if (slice.rows().isEmpty()) {
            return new Pager(filter.after() == null && filter.before() == null ? null : address.href(), null, "");
        }
        return slice.pager(
                address,
                SentLine::id,
                text(
                        "dispatch.register.shown",
                        slice.rows().getFirst().printed(),
                        slice.rows().getLast().printed()));
    }

    private static String print(Unit unit, SendQuery query) {
        var series = query.series() == null ? Series.ORDINARY : query.series();
        return SendRegisterPrintController.href(unit, series);
    }

    private SendRegisterPage.Choices choices(Actor actor) {
        return new SendRegisterPage.Choices(
                registers.choices(actor),
                Arrays.stream(Series.values())
                        .map(series -> new Option(series.code(), series.words()))
                        .toList(),
                List.of(new Option(SendFilter.MINE, text("dispatch.filter.mine"))),
                Arrays.stream(OutgoingState.values())
                        .map(state -> new Option(state.name(), state.words()))
                        .toList(),
                Arrays.stream(Sending.values())
                        .map(sending -> new Option(sending.code(), text("dispatch.filter.sent." + sending)))
                        .toList());
    }

    private SendRegisterPage.Line line(SentLine line, Progress progress) {
        return new SendRegisterPage.Line(
                line.path(),
                number(line),
                line.series().words(),
                line.printed(),
                ThaiDate.brief(line.dated()),
                line.sender(),
                line.addressee(),
                line.subject(),
                line.speed().kind(),
                line.speed() == Speed.NORMAL ? "" : text("correspondence.speed." + line.speed()),
                progress.words(line.state()),
                progress.returnedWords(),
                line.state().kind(),
                line.state().words(),
                line.cancelled(),
                line.state() == OutgoingState.ISSUED ? "" : line.why());
    }

    private String number(SentLine line) {
        return line.year() == ThaiDate.year(LocalDate.now(clock))
                ? Integer.toString(line.number())
                : line.number() + "/" + line.year();
    }
}
