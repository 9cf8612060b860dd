package org.khet.dispatch.internal.counts;

import static org.khet.platform.web.Texts.text;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.khet.dispatch.RegistersSeen;
import org.khet.dispatch.internal.counts.Accuracy.Sums;
import org.khet.dispatch.internal.counts.Accuracy.What;
import org.khet.dispatch.internal.counts.Accuracy.Wrong;
import org.khet.dispatch.pages.AccuracyPage;
import org.khet.dispatch.pages.SendCountsPage.Filter;
import org.khet.office.Actor;
import org.khet.office.Office;
import org.khet.office.Permission;
import org.khet.office.Person;
import org.khet.office.PersonId;
import org.khet.platform.figures.Figures;
import org.khet.platform.period.TypedPeriod;
import org.khet.platform.thai.ThaiDate;
import org.khet.platform.web.Errors;
import org.khet.platform.web.Fact;
import org.springframework.stereotype.Component;

/** Lays the accuracy log out for its page and its workbook. */
@Component
class AccuracyPages {

    private final RegistersSeen registers;
    private final Office office;
    private final Clock clock;

    AccuracyPages(RegistersSeen registers, Office office, Clock clock) {
        this.registers = registers;
        this.office = office;
        this.clock = clock;
    }

    AccuracyPage page(Actor actor, Accuracy accuracy, Filter typed, int most, Errors errors) {
        var period = accuracy.period();
        var chosen = new TypedPeriod(typed.year(), typed.month()).or(period);
        var shown = accuracy.wrong().stream()
                .limit(most)
                .map(one -> line(actor, one))
                .toList();
        return new AccuracyPage(
                text("dispatch.counts.lede", accuracy.unit().name(), period.words()),
                new Filter(typed.unit(), chosen.year(), chosen.month()),
                registers.choices(actor),
                TypedPeriod.years(LocalDate.now(clock)),
                TypedPeriod.months(),
                errors,
                "?unit=" + accuracy.unit().id() + "&year=" + period.year() + "&month=" + period.month(),
                actor.may(Permission.EXPORT_REGISTERS),
                accuracy.sums().letters(),
                text("dispatch.accuracy.percent", accuracy.sums().percent()),
                rows(accuracy.sums()).stream()
                        .map(row -> new Fact(
                                row.getFirst().toString(), row.getLast().toString()))
                        .toList(),
                shown,
                accuracy.wrong().size() > most ? text("dispatch.accuracy.more", Integer.toString(most)) : "");
    }

    private static List<List<Object>> rows(Sums sums) {
        return List.of(
                row("letters", sums.letters()),
                row("sent", sums.sent()),
                row("right", sums.right()),
                row("CANCELLED", sums.cancelled()),
                row("RECALLED", sums.recalled()),
                row("RETURNED", sums.returned()),
                row("RESENT", sums.resent()));
    }

    private static List<Object> row(String name, long letters) {
        return List.of(text("dispatch.accuracy.sum." + name), letters);
    }

    private AccuracyPage.Line line(Actor actor, Wrong wrong) {
        return new AccuracyPage.Line(
                "/dispatch/letters/" + wrong.id(),
                wrong.printed(),
                wrong.subject(),
                text("dispatch.accuracy.what." + wrong.what()),
                wrong.what() == What.CANCELLED ? "st-void" : "st-back",
                wrong.why(),
                receivers(wrong),
                owner(actor, wrong.ownerId()),
                when(wrong));
    }

    private static String receivers(Wrong wrong) {
        return wrong.receivers() == 1
                ? wrong.receiver()
                : text("dispatch.accuracy.receivers", wrong.receiver(), Long.toString(wrong.receivers() - 1));
    }

    private static String when(Wrong wrong) {
        return wrong.at() == null ? "" : ThaiDate.briefWithTime(wrong.at());
    }

    private String owner(Actor actor, UUID id) {
        return office.person(actor.office(), new PersonId(id)).map(Person::name).orElse("");
    }

    /** The sums and the log, a sheet each. */
    List<Figures> tables(Actor actor, Accuracy accuracy) {
        var percent =
                List.<Object>of(text("dispatch.accuracy.share"), accuracy.sums().percent());
        var sums = Stream.concat(rows(accuracy.sums()).stream(), Stream.of(percent))
                .toList();
        var log = accuracy.wrong().stream().map(one -> cells(line(actor, one))).toList();
        var of = List.of(text("dispatch.accuracy.sheet.of"), text("dispatch.accuracy.sheet.letters"));
        return List.of(
                new Figures("sums", text("dispatch.accuracy.sheet.sums"), of, sums, false),
                new Figures(
                        "log",
                        text("dispatch.accuracy.sheet.log"),
                        List.of(text("dispatch.accuracy.columns").split("\\|", -1)),
                        log,
                        false));
    }

    private static List<Object> cells(AccuracyPage.Line line) {
        return List.of(
                line.printed(), line.subject(), line.what(), line.why(), line.receivers(), line.owner(), line.at());
    }
}
