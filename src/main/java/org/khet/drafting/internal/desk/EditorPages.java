package org.khet.drafting.internal.desk;

import static org.khet.platform.web.Texts.text;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.khet.drafting.Content;
import org.khet.drafting.Draft;
import org.khet.drafting.Field;
import org.khet.drafting.FieldBoxes;
import org.khet.drafting.FieldDifference;
import org.khet.drafting.LetterForm;
import org.khet.drafting.Salutations;
import org.khet.drafting.Salutations.Salutation;
import org.khet.drafting.pages.DraftSide;
import org.khet.drafting.pages.EditorPage;
import org.khet.drafting.pages.FieldBox;
import org.khet.office.Actor;
import org.khet.platform.web.Errors;
import org.khet.platform.web.Fact;
import org.khet.platform.web.Option;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;

/** Lays a draft out for its page. */
@Component
class EditorPages {

    /** Of a finished file only what registers and lists ask for is written beside it. */
    static final Set<Field> OF_FILES = EnumSet.of(
            Field.SUBJECT,
            Field.ABOUT,
            Field.AUTHORITY,
            Field.ADDRESSEE,
            Field.TO,
            Field.SPEED,
            Field.CIRCULAR,
            Field.NUMBER,
            Field.REFERENCE,
            Field.OWNER,
            Field.MEETING,
            Field.HOLDER);

    private final Salutations salutations;
    private final Replies replies;
    private final DraftPens pens;

    EditorPages(Salutations salutations, Replies replies, DraftPens pens) {
        this.salutations = salutations;
        this.replies = replies;
        this.pens = pens;
    }

    /** What the page holds: the words typed when they were refused, and the side that goes with them. */
    record Shown(UUID pen, @Nullable MultiValueMap<String, String> typed, DraftSide side, Errors errors) {}

    EditorPage page(Actor actor, Draft draft, Shown shown) {
        var kind = draft.content().kind();
        var writable = pens.writes(actor, draft);
        var greetings = greetings(actor, draft);
        return new EditorPage(
                draft.id().toString(),
                kind.title(),
                draft.title().isEmpty() ? text("drafting.untitled") : draft.title(),
                draft.state().kind(),
                text("drafting.state." + draft.state()),
                draft.withdrawnWhy(),
                writable,
                draft.file() != null,
                draft.versions(),
                shown.pen().toString(),
                shown.typed() == null ? "" : LetterForm.first(shown.typed(), "why"),
                boxes(draft, shown.typed()),
                greetings,
                greeting(draft.content(), greetings),
                writable ? List.of() : facts(draft),
                draft.answers() == null ? null : replies.answers(actor, draft.answers()),
                shown.side(),
                ways(actor, draft),
                shown.errors());
    }

    private EditorPage.Ways ways(Actor actor, Draft draft) {
        return new EditorPage.Ways(
                Verb.HAND_OVER.open(actor, draft),
                Verb.WITHDRAW.open(actor, draft),
                Verb.TAKE_UP.open(actor, draft),
                pens.offers(actor, draft));
    }

    private List<EditorPage.Greeting> greetings(Actor actor, Draft draft) {
        var kind = draft.content().kind();
        return draft.file() == null && kind.has(Field.SALUTATION)
                ? greetings(salutations.of(actor.office()), kind.has(Field.CLOSING))
                : List.of();
    }

    static List<Field> fields(Draft draft) {
        return FieldBoxes.fields(draft.content().kind()).stream()
                .filter(field -> draft.file() == null || OF_FILES.contains(field))
                .toList();
    }

    static List<FieldBox> boxes(Draft draft, @Nullable MultiValueMap<String, String> typed) {
        return FieldBoxes.of(draft.content(), fields(draft), typed);
    }

    private static List<EditorPage.Greeting> greetings(List<Salutation> salutations, boolean closed) {
        return salutations.stream()
                .map(one -> new EditorPage.Greeting(
                        new Option(
                                one.addressee(),
                                text(
                                        "drafting.greeting",
                                        one.addressee(),
                                        one.opening() + (closed ? " … " + one.closing() : ""))),
                        one.opening(),
                        one.closing()))
                .toList();
    }

    private static String greeting(Content content, List<EditorPage.Greeting> greetings) {
        var closed = content.kind().has(Field.CLOSING);
        return greetings.stream()
                .filter(one -> one.opening().equals(content.text(Field.SALUTATION)))
                .filter(one -> !closed || one.closing().equals(content.text(Field.CLOSING)))
                .findFirst()
                .map(one -> one.option().value())
                .orElse("");
    }

    private static List<Fact> facts(Draft draft) {
        return fields(draft).stream()
                .filter(field -> draft.content().has(field))
                .map(field ->
                        new Fact(draft.content().kind().label(field), FieldDifference.words(draft.content(), field)))
                .toList();
    }
}
