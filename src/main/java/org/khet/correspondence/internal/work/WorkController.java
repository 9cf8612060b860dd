package org.khet.correspondence.internal.work;

import static org.khet.platform.web.Texts.text;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.khet.correspondence.EntryState;
import org.khet.correspondence.WorkLines;
import org.khet.correspondence.pages.WorkPage;
import org.khet.office.Actor;
import org.khet.office.Allowed;
import org.khet.office.Permission;
import org.khet.office.UnitKind;
import org.khet.platform.thai.ThaiDate;
import org.khet.platform.web.Due;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** งานของฉัน, the home of everybody. */
@Controller
class WorkController {

    /** More than this nobody reads; the register has the rest. */
    private static final int MOST = 200;

    private final WaitingLetters letters;
    private final Pending pending;
    private final List<WorkLines> others;
    private final Clock clock;

    WorkController(WaitingLetters letters, Pending pending, List<WorkLines> others, Clock clock) {
        this.letters = letters;
        this.pending = pending;
        this.others = others;
        this.clock = clock;
    }

    @GetMapping("/")
    @Allowed(Permission.WORK)
    ModelAndView work(Actor actor) {
        var today = LocalDate.now(clock);
        var waiting = letters.of(actor, MOST);
        var page = new WorkPage(
                text("correspondence.work.today", ThaiDate.fullWithWeekday(today)),
                waiting.size(),
                count(waiting, due -> due != null && due.isBefore(today)),
                count(waiting, today::equals),
                several(waiting),
                groups(waiting, today, actor.as().unitKind()),
                others.stream().flatMap(one -> one.lines(actor).stream()).toList(),
                pending.of(actor, today));
        return new ModelAndView("correspondence/work", "page", page);
    }

    private List<WorkPage.Group> groups(List<Waiting> waiting, LocalDate today, UnitKind where) {
        var endOfWeek = today.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
        return Stream.of(
                        group("late", waiting, where, due -> due != null && due.isBefore(today)),
                        group("today", waiting, where, today::equals),
                        group(
                                "week",
                                waiting,
                                where,
                                due -> due != null && due.isAfter(today) && !due.isAfter(endOfWeek)),
                        group("later", waiting, where, due -> due != null && due.isAfter(endOfWeek)),
                        group("none", waiting, where, due -> due == null))
                .filter(group -> !group.works().isEmpty())
                .toList();
    }

    private WorkPage.Group group(String kind, List<Waiting> waiting, UnitKind where, Predicate<LocalDate> when) {
        var works = waiting.stream()
                .filter(one -> when.test(one.due()))
                .map(letter -> work(letter, where))
                .toList();
        return new WorkPage.Group(text("correspondence.work.group." + kind), kind, works);
    }

    private WorkPage.Work work(Waiting letter, UnitKind where) {
        var due = Due.of(letter.due(), LocalDate.now(clock));
        var meta = new ArrayList<String>();
        if (letter.number() != null) {
            meta.add(text("correspondence.work.number", letter.number() + "/" + letter.year()));
        }
        meta.add(letter.sender());
        meta.add(text(
                "correspondence.work.lay",
                ThaiDate.lay(Duration.between(letter.atSince(), OffsetDateTime.now(clock)))));
        return new WorkPage.Work(
                "/correspondence/letters/" + letter.id(),
                letter.subject(),
                letter.speed().kind(),
                text("correspondence.speed." + letter.speed()),
                meta,
                due.words(),
                due.kind(),
                button(letter.state(), where));
    }

    private static boolean several(List<Waiting> waiting) {
        return waiting.stream()
                        .filter(one -> one.state() == EntryState.WAITING)
                        .limit(2)
                        .count()
                == 2;
    }

    private static String button(EntryState state, UnitKind where) {
        var key = "correspondence.work.button." + state;
        return text(state == EntryState.OWNER_UNKNOWN && where == UnitKind.SCHOOL ? key + ".school" : key);
    }

    private static int count(List<Waiting> waiting, Predicate<LocalDate> when) {
        return (int) waiting.stream().filter(one -> when.test(one.due())).count();
    }
}
