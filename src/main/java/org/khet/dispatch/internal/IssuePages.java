package org.khet.dispatch.internal;

import static org.khet.platform.web.Texts.text;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.khet.correspondence.Correspondence;
import org.khet.correspondence.EntryId;
import org.khet.correspondence.LetterSearch;
import org.khet.correspondence.ReceivedLetter;
import org.khet.correspondence.Speed;
import org.khet.dispatch.NumberForms;
import org.khet.dispatch.OutgoingFacts;
import org.khet.dispatch.SendRegisters;
import org.khet.dispatch.Series;
import org.khet.dispatch.pages.IssueFields;
import org.khet.dispatch.pages.IssuePage;
import org.khet.drafting.References;
import org.khet.office.Actor;
import org.khet.office.Office;
import org.khet.office.Person;
import org.khet.office.PersonId;
import org.khet.office.UnitId;
import org.khet.office.UnitKind;
import org.khet.platform.form.FormCheck;
import org.khet.platform.thai.ThaiDate;
import org.khet.platform.web.Errors;
import org.khet.platform.web.KeptFile;
import org.khet.platform.web.Option;
import org.springframework.stereotype.Component;

/** Lays out the page that gives a letter its number, and knows what stands in it by itself. */
@Component
class IssuePages {

    private static final int MOST_FOUND = 10;

    private final NumberForms forms;
    private final SendRegisters registers;
    private final Correspondence correspondence;
    private final LetterSearch letters;
    private final Office office;
    private final Uploading uploading;
    private final Clock clock;

    IssuePages(
            NumberForms forms,
            SendRegisters registers,
            Correspondence correspondence,
            LetterSearch letters,
            Office office,
            Uploading uploading,
            Clock clock) {
        this.forms = forms;
        this.registers = registers;
        this.correspondence = correspondence;
        this.letters = letters;
        this.office = office;
        this.uploading = uploading;
        this.clock = clock;
    }

    IssuePage page(Actor actor, IssueFields fields, boolean searched, List<KeptFile> kept, Errors errors) {
        var find = Objects.requireNonNullElse(fields.find(), "");
        var found = searched ? letters.search(actor, find, MOST_FOUND) : List.<ReceivedLetter>of();
        return new IssuePage(
                actor.as().unitName(),
                fields,
                series(actor),
                speeds(),
                people(actor, actor.unit()),
                answered(actor, fields.answers()).map(IssuePages::words).orElse(""),
                choices(answered(actor, fields.answers()), found),
                searched,
                kept,
                uploading.hint(),
                errors);
    }

    /** What was picked before stays among what was found. */
    private static List<Option> choices(Optional<ReceivedLetter> before, List<ReceivedLetter> found) {
        var choices = new ArrayList<Option>();
        Stream.concat(before.stream(), found.stream())
                .distinct()
                .map(letter -> new Option(letter.entry().toString(), words(letter), letter.subject()))
                .forEach(choices::add);
        choices.add(new Option("", text("dispatch.issue.answers.none")));
        return List.copyOf(choices);
    }

    private static String words(ReceivedLetter letter) {
        return text(
                "dispatch.issue.letter",
                letter.number().isEmpty() ? letter.registerNumber() : letter.number(),
                ThaiDate.brief(letter.dated()),
                letter.sender());
    }

    /** The form as a reply begins: to whom wrote, about the same. */
    IssueFields answering(Actor actor, IssueFields empty, String answers) {
        return answered(actor, answers)
                .map(letter -> new IssueFields(
                        empty.series(),
                        empty.dated(),
                        letter.subject(),
                        letter.sender(),
                        empty.owner(),
                        empty.speed(),
                        "",
                        References.of(letter),
                        "",
                        letter.entry().toString(),
                        "",
                        empty.key()))
                .orElse(empty);
    }

    /** What is answered is referred to, also when only the answer was picked. */
    OutgoingFacts referring(Actor actor, OutgoingFacts facts, @Nullable UUID answers) {
        if (answers == null || !facts.refersTo().isEmpty()) {
            return facts;
        }
        var refersTo = correspondence
                .received(actor, new EntryId(answers))
                .map(References::of)
                .orElse("");
        return new OutgoingFacts(
                facts.kind(),
                facts.dated(),
                facts.sender(),
                facts.addressee(),
                facts.subject(),
                facts.speed(),
                refersTo,
                facts.enclosures(),
                facts.remark());
    }

    private Optional<ReceivedLetter> answered(Actor actor, @Nullable String entry) {
        var id = FormCheck.id(entry);
        return id == null ? Optional.empty() : correspondence.received(actor, new EntryId(id));
    }

    private List<Option> series(Actor actor) {
        var year = ThaiDate.year(LocalDate.now(clock));
        return forms.all(actor.office(), actor.unit()).stream()
                .map(form -> new Option(
                        form.series().code(),
                        form.series().words(),
                        text("dispatch.issue.next", registers.next(actor, form, year))))
                .toList();
    }

    static List<Option> speeds() {
        return Arrays.stream(Speed.values())
                .map(speed -> new Option(speed.name(), text("correspondence.speed." + speed)))
                .toList();
    }

    List<Option> people(Actor actor, UnitId unit) {
        return office.people(actor.office(), unit).stream()
                .map(person -> new Option(person.id().toString(), person.name()))
                .toList();
    }

    List<PersonId> owners(Actor actor, UnitId unit) {
        return office.people(actor.office(), unit).stream().map(Person::id).toList();
    }

    /** จาก: the office's letters are the office's, a memo is its unit's, a school's the school's. */
    String sender(Actor actor, UnitId of, Series series) {
        var unit = office.unit(actor.office(), of).orElseThrow();
        return series == Series.MEMO || unit.kind() == UnitKind.SCHOOL
                ? unit.name()
                : office.profile(actor.office()).name();
    }
}
