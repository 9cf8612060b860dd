package org.khet.drafting.internal.begin;

import static org.khet.platform.web.Texts.text;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.khet.correspondence.Correspondence;
import org.khet.correspondence.EntryId;
import org.khet.correspondence.ReceivedLetter;
import org.khet.drafting.Content;
import org.khet.drafting.Drafts;
import org.khet.drafting.Field;
import org.khet.drafting.LetterKind;
import org.khet.drafting.References;
import org.khet.drafting.pages.BeginPage;
import org.khet.office.Actor;
import org.khet.platform.thai.ThaiDate;
import org.khet.platform.web.Option;
import org.khet.platform.web.Texts;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.ResponseStatus;

/** What a letter says before anybody has written a word of it. */
@Component
class Beginning {

    private final Drafts drafts;
    private final Correspondence correspondence;

    Beginning(Drafts drafts, Correspondence correspondence) {
        this.drafts = drafts;
        this.correspondence = correspondence;
    }

    /** A letter of this kind, with the frame of its parts when that is wished. */
    Content of(Actor actor, LetterKind kind, boolean frame) {
        var blank = drafts.blank(actor, kind);
        return frame ? blank.with(Field.BODY, frame(kind)) : blank;
    }

    /** A template over what is the same in every letter of the unit: what the template says goes first. */
    Content of(Actor actor, Template template) {
        var content = drafts.blank(actor, template.content().kind());
        for (var one : template.content().values().entrySet()) {
            content = content.with(one.getKey(), one.getValue());
        }
        return content;
    }

    /** Subject, addressee and reference of the answer (แบบที่ 1: a reply repeats the subject). */
    Content answering(Content content, ReceivedLetter letter) {
        var kind = content.kind();
        var filled = kind.has(Field.SUBJECT) ? content.with(Field.SUBJECT, letter.subject()) : content;
        filled = kind.has(Field.ADDRESSEE) ? filled.with(Field.ADDRESSEE, addressee(letter.sender())) : filled;
        filled = kind.has(Field.TO) ? filled.with(Field.TO, letter.sender()) : filled;
        return kind.has(Field.REFERENCE) ? filled.with(Field.REFERENCE, References.of(letter)) : filled;
    }

    Optional<ReceivedLetter> letter(Actor actor, @Nullable UUID reply) {
        return reply == null
                ? Optional.empty()
                : Optional.of(correspondence.received(actor, new EntryId(reply)).orElseThrow(NoSuchLetter::new));
    }

    static BeginPage.Reply reply(ReceivedLetter letter) {
        return new BeginPage.Reply(
                letter.entry().toString(),
                text("drafting.answers", letter.sender(), letter.number(), ThaiDate.brief(letter.dated())),
                letter.subject());
    }

    static List<Option> kinds() {
        return Arrays.stream(LetterKind.values())
                .map(kind -> new Option(kind.name(), kind.title(), text("drafting.begin.for." + kind.code())))
                .toList();
    }

    /** A school is led by its ผู้อำนวยการ; whom others are led by, the writer knows. */
    private static String addressee(String sender) {
        return sender.startsWith(text("drafting.reply.school")) ? text("drafting.reply.head", sender) : sender;
    }

    private static String frame(LetterKind kind) {
        var own = "drafting.frame." + kind.code();
        return text(Texts.keys(own).contains(own) ? own : "drafting.frame");
    }

    /** There is none that this person could answer. */
    @ResponseStatus(HttpStatus.NOT_FOUND)
    static final class NoSuchLetter extends RuntimeException {
        NoSuchLetter() {
            super("no letter to answer");
        }
    }
}
