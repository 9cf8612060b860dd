package org.khet.dispatch.internal.thread;

import static org.khet.platform.web.Texts.text;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.khet.correspondence.EntryId;
import org.khet.dispatch.Outgoing;
import org.khet.dispatch.OutgoingLetters;
import org.khet.dispatch.OutgoingLetters.NoSuchOutgoing;
import org.khet.dispatch.OutgoingState;
import org.khet.dispatch.pages.ThreadPage;
import org.khet.files.FileId;
import org.khet.files.Files;
import org.khet.files.StoredFile;
import org.khet.office.Actor;
import org.khet.office.Office;
import org.khet.office.Person;
import org.khet.office.PersonId;
import org.khet.platform.form.Forms;
import org.khet.platform.thai.ThaiDate;
import org.khet.platform.web.Due;
import org.khet.platform.web.Errors;
import org.khet.platform.web.Link;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Lays out a conversation. */
@Component
class ThreadPages {

    private final Turns turns;
    private final OwedRows owed;
    private final Closing closing;
    private final OutgoingLetters letters;
    private final Files files;
    private final Office office;
    private final Clock clock;

    ThreadPages(
            Turns turns,
            OwedRows owed,
            Closing closing,
            OutgoingLetters letters,
            Files files,
            Office office,
            Clock clock) {
        this.turns = turns;
        this.owed = owed;
        this.closing = closing;
        this.letters = letters;
        this.files = files;
        this.office = office;
        this.clock = clock;
    }

    ModelAndView sent(Actor actor, Outgoing letter, String why, Errors errors) {
        var all = turns.walk(actor, letter.id().value(), null);
        var closed = closing.closed(actor.office(), letter.id());
        var answers = all.stream()
                .filter(turn -> letter.carried() != null && letter.carried().equals(turn.answered()))
                .toList();
        var page = new ThreadPage(
                letter.subject(),
                new Link(text("dispatch.form.letter"), letter.path()),
                letter.path(),
                letters.acts(actor, letter) && letter.issued(),
                closed.map(one -> closed(actor, one)).orElse(""),
                closed.map(Closing.Closed::why).orElse(""),
                !turns.files(actor, answers).isEmpty(),
                owed(actor, all),
                lines(actor, all, Optional.empty(), letter.id().value()),
                all.size() >= Turns.MOST,
                why,
                errors);
        return Forms.page("dispatch/thread", page, errors);
    }

    private String closed(Actor actor, Closing.Closed closed) {
        var by = office.person(actor.office(), new PersonId(closed.changedBy()))
                .map(Person::name)
                .orElse("");
        return text("dispatch.thread.closed-by", by, ThaiDate.briefWithTime(closed.changedAt()));
    }

    ModelAndView received(Actor actor, EntryId entry) {
        var letter = turns.letter(actor, entry).orElseThrow(() -> new NoSuchOutgoing(entry.value()));
        var all = turns.walk(actor, null, letter);
        var here = turns.origin(actor, letter).orElseThrow(() -> new NoSuchOutgoing(entry.value()));
        var shown = all.stream()
                .filter(turn -> letter.equals(turn.carried()))
                .findFirst()
                .map(Turn::id)
                .orElse(here.entry());
        var page = new ThreadPage(
                here.subject(),
                new Link(text("dispatch.form.letter"), "/correspondence/letters/" + entry),
                "",
                false,
                "",
                "",
                false,
                owed(actor, all),
                lines(actor, all, all.isEmpty() ? Optional.of(here) : Optional.empty(), shown),
                all.size() >= Turns.MOST,
                "",
                new Errors());
        return Forms.page("dispatch/thread", page, page.errors());
    }

    private ThreadPage.Owing owed(Actor actor, List<Turn> all) {
        var today = LocalDate.now(clock);
        var asked = owed.of(actor, all);
        var numbers = new HashMap<UUID, String>();
        all.forEach(turn -> numbers.put(turn.id(), turn.printed()));
        var rows = asked.stream()
                .filter(Owed::owes)
                .map(one -> row(one, numbers, today))
                .toList();
        return new ThreadPage.Owing(
                asked.size() - (int) asked.stream().filter(Owed::gone).count(), rows);
    }

    private static ThreadPage.Owes row(Owed one, Map<UUID, String> numbers, LocalDate today) {
        var due = Due.of(one.due(), today);
        return new ThreadPage.Owes(
                one.name(),
                Objects.requireNonNull(numbers.get(one.letterId())),
                due.words(),
                due.kind(),
                one.state() == null ? "" : text("correspondence.state." + one.state()));
    }

    private List<ThreadPage.Line> lines(Actor actor, List<Turn> all, Optional<Turns.Origin> alone, UUID shown) {
        var lines = new ArrayList<ThreadPage.Line>();
        alone.or(() -> began(actor, all)).ifPresent(origin -> lines.add(line(origin, shown)));
        var enclosed = turns.files(actor, all);
        var known = new HashMap<FileId, StoredFile>();
        files.describe(
                        actor.office(),
                        enclosed.stream().map(Turns.Enclosed::file).distinct().toList())
                .forEach(file -> known.put(file.id(), file));
        for (var turn : all) {
            lines.add(line(turn, all, links(turn, enclosed, known), shown));
        }
        return lines;
    }

    /** The letter from outside that all of it answers, where this person's unit has it. */
    private Optional<Turns.Origin> began(Actor actor, List<Turn> all) {
        Set<UUID> carried = new HashSet<>();
        all.stream().map(Turn::carried).filter(Objects::nonNull).forEach(carried::add);
        return all.stream()
                .map(Turn::answered)
                .filter(answered -> answered != null && !carried.contains(answered))
                .findFirst()
                .flatMap(answered -> turns.origin(actor, answered));
    }

    private static ThreadPage.Line line(Turns.Origin origin, UUID shown) {
        return new ThreadPage.Line(
                origin.number(),
                ThaiDate.brief(origin.dated()),
                origin.sender(),
                origin.addressee(),
                origin.subject(),
                "/correspondence/letters/" + origin.entry(),
                text("dispatch.thread.received"),
                "",
                origin.entry().equals(shown),
                false,
                List.of());
    }

    private static ThreadPage.Line line(Turn turn, List<Turn> all, List<Link> files, UUID shown) {
        var answers = all.stream()
                .filter(one -> turn.answered() != null && turn.answered().equals(one.carried()))
                .findFirst();
        return new ThreadPage.Line(
                turn.printed(),
                ThaiDate.brief(turn.dated()),
                turn.sender(),
                turn.addressee(),
                turn.subject(),
                turn.href(),
                text(turn.sent() ? "dispatch.thread.sent" : "dispatch.thread.received"),
                answers.map(one -> text("dispatch.thread.answers", one.printed()))
                        .orElse(""),
                turn.id().equals(shown),
                turn.state() == OutgoingState.CANCELLED,
                files);
    }

    private static List<Link> links(Turn turn, List<Turns.Enclosed> enclosed, Map<FileId, StoredFile> known) {
        var path = turn.href();
        return enclosed.stream()
                .filter(one -> path != null && one.letter().equals(turn.id()) && known.containsKey(one.file()))
                .map(one -> new Link(
                        Objects.requireNonNull(known.get(one.file())).name(),
                        path + "/files/" + one.file(),
                        "paperclip"))
                .toList();
    }
}
