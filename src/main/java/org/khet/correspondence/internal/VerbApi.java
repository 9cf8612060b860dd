package org.khet.correspondence.internal;

import static org.khet.platform.web.Texts.text;

import jakarta.servlet.http.Part;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.khet.correspondence.EntryId;
import org.khet.correspondence.EntryState;
import org.khet.correspondence.pages.LetterPage;
import org.khet.office.Actor;
import org.khet.office.Allowed;
import org.khet.office.Permission;
import org.khet.office.Scope;
import org.khet.platform.api.JsonBody;
import org.khet.platform.web.Errors;
import org.khet.platform.web.Option;
import org.khet.platform.web.Problems;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import tools.jackson.databind.json.JsonMapper;

/** The verbs of the letter page for programs: the same acts by the same rules, as {@code openapi.yaml} says. */
@RestController
class VerbApi {

    private final VerbActs acts;
    private final VerbBoxes boxes;
    private final Correcting correcting;
    private final Attaching attaching;
    private final Entries entries;
    private final LetterDesk desk;
    private final JsonMapper json;
    private final Clock clock;

    VerbApi(
            VerbActs acts,
            VerbBoxes boxes,
            Correcting correcting,
            Attaching attaching,
            Entries entries,
            LetterDesk desk,
            JsonMapper json,
            Clock clock) {
        this.acts = acts;
        this.boxes = boxes;
        this.correcting = correcting;
        this.attaching = attaching;
        this.entries = entries;
        this.desk = desk;
        this.json = json;
        this.clock = clock;
    }

    /** Units and people the verb can be given. */
    @GetMapping("/api/v1/letters/{id}/{verb}")
    @Allowed(value = Permission.SEE_UNIT_LETTERS, scope = Scope.LETTERS_ACT)
    Choice ask(Actor actor, @PathVariable UUID id, @PathVariable String verb) {
        var entry = desk.known(actor, new EntryId(id));
        var named = named(verb, entry.id());
        permit(actor, entry, named);
        if (!named.permittedTo(actor, entry)) {
            throw new AccessDeniedException(named.name());
        }
        return new Choice(
                entry.version(),
                named.fits(actor, entry),
                some(boxes.units(actor, named)),
                some(boxes.people(actor, entry, named)));
    }

    @PostMapping("/api/v1/letters/{id}/{verb}")
    @Allowed(value = Permission.SEE_UNIT_LETTERS, scope = Scope.LETTERS_ACT)
    ResponseEntity<?> act(Actor actor, @PathVariable UUID id, @PathVariable String verb, JsonBody body) {
        var entry = desk.known(actor, new EntryId(id));
        var named = named(verb, entry.id());
        permit(actor, entry, named);
        var seen = new Seen(entry.id(), body.number("version"));
        var check = new LetterCheck();
        var act = read(actor, seen, named, body, check);
        if (body.with(check.errors()).errors().any()) {
            return Problems.at(body.errors());
        }
        return answer(actor, seen, named, act.get());
    }

    /** Also how the letter a number was reserved for comes in. */
    @PostMapping("/api/v1/letters/{id}/correct")
    @Allowed(Permission.CORRECT_LETTERS)
    ResponseEntity<?> correct(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "0") int edition,
            @RequestPart("letter") Part letter,
            @RequestPart(name = "files", required = false) @Nullable List<MultipartFile> files)
            throws IOException {
        var entry = desk.known(actor, new EntryId(id));
        permit(actor, entry, Verb.CORRECT);
        var sent = ReceiveController.chosen(files);
        var check = new LetterCheck();
        var facts = LetterJson.read(json, letter.getInputStream().readAllBytes(), check, LocalDate.now(clock));
        if (facts != null) {
            correcting.check(actor, entry, facts, !sent.isEmpty(), check);
        }
        if (facts == null || check.errors().any()) {
            return Problems.at(check.errors());
        }
        var uploads = attaching.read(actor, sent, List.of(), facts.secrecy().secret(), check.errors());
        if (check.errors().any()) {
            return Problems.at(check.errors());
        }
        var seen = new Seen(entry.id(), entry.version());
        return answer(actor, seen, Verb.CORRECT, correcting.correct(actor, seen, edition, facts, uploads));
    }

    /** Who sees a letter may not yet act on it, and learns nothing more of it by trying. */
    private static void permit(Actor actor, Entry entry, Verb verb) {
        if (!verb.permittedTo(actor, entry)) {
            throw new AccessDeniedException(verb.name());
        }
    }

    private Supplier<Outcome> read(Actor actor, Seen seen, Verb verb, JsonBody body, LetterCheck check) {
        var typed = new LetterPage.Typed(
                body.strings("act"),
                body.strings("know"),
                body.string("person"),
                body.string("words"),
                body.day("due"));
        if (verb != Verb.CANCEL) {
            return acts.read(actor, seen, verb, typed, check);
        }
        var reason = check.optional("words", typed.words(), LetterCheck.LONG);
        if (reason.isEmpty()) {
            check.errors().add("words", text("correspondence.error.reason.missing"));
        }
        return () -> correcting.cancel(actor, seen, reason);
    }

    /** Where the letter stands after it; an act that does not fit any more is told from a choice that never did. */
    private ResponseEntity<?> answer(Actor actor, Seen seen, Verb verb, Outcome outcome) {
        var now = entries.find(actor.office(), seen.entry()).orElseThrow();
        return switch (outcome) {
            case Outcome.Done done -> ResponseEntity.ok(Stands.of(now));
            case Outcome.Refused(var why)
            when verb == Verb.CORRECT || seen.stale(now, verb) || !verb.fits(actor, now) -> Problems.refused(why);
            case Outcome.Refused(var why) -> Problems.at(new Errors().add(chosenAt(verb), why));
        };
    }

    private static String chosenAt(Verb verb) {
        return verb == Verb.ROUTE || verb == Verb.DECIDE ? "act" : "person";
    }

    private static Verb named(String name, EntryId id) {
        return Arrays.stream(Verb.values())
                .filter(verb -> verb != Verb.CORRECT && VerbBoxes.path(verb).equals(name))
                .findFirst()
                .orElseThrow(() -> new Guard.NoSuchLetter(id));
    }

    private static List<Chosen> some(List<Option> options) {
        return options.stream()
                .filter(option -> !option.value().isEmpty())
                .map(option -> new Chosen(option.value(), option.label()))
                .toList();
    }

    /** @param fits whether the letter stands where this person can do it now */
    record Choice(int version, boolean fits, List<Chosen> units, List<Chosen> people) {}

    record Chosen(String id, String name) {}

    record Stands(String id, EntryState status, int version) {

        static Stands of(Entry entry) {
            return new Stands(entry.id().toString(), entry.state(), entry.version());
        }
    }
}
