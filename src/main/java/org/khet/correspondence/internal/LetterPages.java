package org.khet.correspondence.internal;

import static org.khet.platform.web.Texts.text;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.khet.correspondence.EntryState;
import org.khet.correspondence.LetterOffers;
import org.khet.correspondence.pages.LetterPage;
import org.khet.files.FileId;
import org.khet.files.FileText;
import org.khet.files.FileTexts;
import org.khet.files.Files;
import org.khet.files.StoredFile;
import org.khet.office.Actor;
import org.khet.office.Office;
import org.khet.office.Person;
import org.khet.office.Unit;
import org.khet.office.UnitId;
import org.khet.office.UnitKind;
import org.khet.platform.thai.ThaiDate;
import org.khet.platform.web.Due;
import org.khet.platform.web.Errors;
import org.khet.platform.web.Fact;
import org.khet.platform.web.FileSize;
import org.khet.platform.web.Link;
import org.springframework.stereotype.Component;

/** Lays a letter out for its page: papers, facts, the units that have it, and the verbs open to this person. */
@Component
class LetterPages {

    /** More pages of one file than this are reached through the original. */
    private static final int MOST_PICTURES = 40;

    private static final Set<EntryState> NOT_HERE =
            EnumSet.of(EntryState.RESERVED, EntryState.CANCELLED, EntryState.RETURNED_TO_SENDER);

    private final Files files;
    private final FileTexts texts;
    private final Office office;
    private final LetterHistory history;
    private final VerbBoxes verbs;
    private final Entrusting entrusting;
    private final List<LetterOffers> offers;
    private final Clock clock;

    LetterPages(
            Files files,
            FileTexts texts,
            Office office,
            LetterHistory history,
            VerbBoxes verbs,
            Entrusting entrusting,
            List<LetterOffers> offers,
            Clock clock) {
        this.entrusting = entrusting;
        this.offers = offers;
        this.files = files;
        this.texts = texts;
        this.office = office;
        this.history = history;
        this.verbs = verbs;
        this.clock = clock;
    }

    LetterPage page(
            Actor actor, LetterDesk.OpenLetter open, @Nullable Verb chosen, LetterPage.Typed typed, Errors errors) {
        var entry = open.entry();
        var names = unitNames(office, actor);
        var known = texts.known(
                actor.office(), open.files().stream().map(StoredFile::id).toList());
        var verb = chosen == null ? VerbBoxes.first(actor, entry) : chosen;
        return new LetterPage(
                entry.id().toString(),
                entry.version(),
                head(actor, entry, open.letter().facts()),
                open.files().stream()
                        .map(file -> paper(actor, entry, file, known))
                        .toList(),
                verb == null ? null : verbs.box(actor, entry, verb, typed),
                otherWays(actor, entry, verb),
                history.of(actor, open, names),
                facts(open, names),
                open.below().stream().map(child -> copy(child, names)).toList(),
                Verb.CORRECT.open(actor, entry) ? path(entry) + "/correct" : null,
                hasCome(entry) ? path(entry) + "/receipt" : null,
                secret(actor, open),
                errors);
    }

    /** The other verbs, and what other modules offer to do with it. */
    private List<Link> otherWays(Actor actor, Entry entry, @Nullable Verb verb) {
        var ways = new ArrayList<>(VerbBoxes.others(actor, entry, verb));
        if (hasCome(entry)) {
            offers.forEach(one -> ways.addAll(one.offers(actor, entry.id(), entry.secret())));
        }
        return ways;
    }

    /** Somebody has received it and has it: a number alone is no letter, and a secret one has slips of its own. */
    private static boolean hasCome(Entry entry) {
        return entry.number() != null && !entry.secret() && !NOT_HERE.contains(entry.state());
    }

    private LetterPage.@Nullable Secret secret(Actor actor, LetterDesk.OpenLetter open) {
        var level = open.letter().facts().secrecy();
        return level.secret()
                ? new LetterPage.Secret(
                        level.kind(),
                        text("correspondence.secrecy." + level),
                        entrusting.named(actor, open.entry()).stream()
                                .map(Person::name)
                                .toList())
                : null;
    }

    static String path(Entry entry) {
        return "/correspondence/letters/" + entry.id();
    }

    private LetterPage.Head head(Actor actor, Entry entry, LetterFacts facts) {
        var due = entry.state().open() ? Due.of(entry.due(), LocalDate.now(clock)) : Due.NONE;
        var lede = text("correspondence.letter.lede", facts.number(), ThaiDate.brief(facts.dated()), facts.sender());
        return new LetterPage.Head(
                facts.subject(),
                lede.strip(),
                entry.registerNumber(),
                facts.speed().kind(),
                text("correspondence.speed." + facts.speed()),
                entry.state().kind(),
                entry.state().words(VerbBoxes.kind(office, actor, entry)),
                due.words(),
                due.kind(),
                ended(entry.state()),
                entry.note());
    }

    private static String ended(EntryState state) {
        return switch (state) {
            case CANCELLED, RETURNED_TO_SENDER, RECALLED -> text("correspondence.letter.ended." + state);
            default -> "";
        };
    }

    private LetterPage.Paper paper(Actor actor, Entry entry, StoredFile file, Map<FileId, FileText> known) {
        var count = file.pages() == null ? files.pageCount(actor.office(), file.id()) : file.pages();
        var address = path(entry) + "/files/" + file.id();
        return new LetterPage.Paper(
                file.name(),
                FileSize.of(file.size()),
                file.sealed() ? null : address,
                IntStream.rangeClosed(1, file.sealed() ? count : Math.min(count, MOST_PICTURES))
                        .mapToObj(page -> address + "/pages/" + page + ".png")
                        .toList(),
                entry.number() == null || count == 0 || file.sealed() ? null : address + "/stamped.pdf",
                reading(known.get(file.id())),
                file.active() ? text("correspondence.letter.active." + (count > 0 ? "seen" : "unseen")) : "");
    }

    private String reading(@Nullable FileText text) {
        if (text == null) {
            return "";
        }
        boolean busy = text.state() == FileText.State.WAITING
                || (text.state() == FileText.State.NEEDS_OCR && texts.recognises());
        return text("correspondence.reading-state." + (busy ? "BUSY" : text.state()));
    }

    private static List<Fact> facts(LetterDesk.OpenLetter open, Map<UnitId, String> names) {
        var facts = open.letter().facts();
        var entry = open.entry();
        var list = new ArrayList<Fact>();
        list.add(new Fact(text("correspondence.field.number"), facts.number()));
        list.add(new Fact(text("correspondence.field.dated"), ThaiDate.full(facts.dated())));
        list.add(new Fact(text("correspondence.field.sender"), facts.sender()));
        list.add(new Fact(text("correspondence.field.addressee"), facts.addressee()));
        list.add(new Fact(text("correspondence.field.channel"), text("correspondence.channel." + facts.channel())));
        if (entry.delivered()) {
            list.add(
                    new Fact(text("correspondence.column.purpose"), text("correspondence.purpose." + entry.purpose())));
        }
        list.add(new Fact(text("correspondence.field.refersTo"), facts.refersTo()));
        list.add(new Fact(text("correspondence.field.enclosures"), String.join("\n", facts.enclosures())));
        list.add(new Fact(text("correspondence.field.remark"), facts.remark()));
        for (var above : open.above()) {
            list.add(new Fact(
                    text("correspondence.field.number-at", names.getOrDefault(above.unit(), "")),
                    above.registerNumber()));
        }
        return list;
    }

    private static LetterPage.Copy copy(Entry child, Map<UnitId, String> names) {
        return new LetterPage.Copy(
                names.getOrDefault(child.unit(), ""),
                text("correspondence.purpose." + child.purpose()),
                child.state().kind(),
                child.state().words(UnitKind.GROUP),
                child.registerNumber());
    }

    static Map<UnitId, String> unitNames(Office office, Actor actor) {
        var names = new HashMap<UnitId, String>();
        for (Unit unit : office.unitsEver(actor.office())) {
            names.put(unit.id(), unit.name());
        }
        return names;
    }
}
