package org.khet.proposal.internal;

import static org.khet.platform.web.Texts.text;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.khet.correspondence.Secrecy;
import org.khet.drafting.ActingFor;
import org.khet.drafting.Content;
import org.khet.drafting.Draft;
import org.khet.drafting.Field;
import org.khet.drafting.LetterPapers;
import org.khet.drafting.Setting;
import org.khet.files.FileId;
import org.khet.files.Files;
import org.khet.office.ActingKind;
import org.khet.office.Actor;
import org.khet.office.Membership;
import org.khet.office.Office;
import org.khet.proposal.Turn;
import org.khet.signing.SigningOrder;
import org.khet.signing.SigningPlace;
import org.springframework.stereotype.Component;

/** The letter as it is signed: with who really signs, as what, and the day; laid anew, without ร่าง across it. */
@Component
class FinalLetters {

    private static final int LONGEST_NAME = 80;

    private final Office office;
    private final LetterPapers papers;
    private final Files files;
    private final Clock clock;

    FinalLetters(Office office, LetterPapers papers, Files files, Clock clock) {
        this.office = office;
        this.papers = papers;
        this.files = files;
        this.clock = clock;
    }

    /** What the letter says when this person signs it now. */
    Content content(Turn turn) {
        var content = turn.draft().content();
        var kind = content.kind();
        if (kind.has(Field.DATE) && !content.has(Field.DATE)) {
            content = content.with(Field.DATE, LocalDate.now(clock).toString());
        }
        if (!kind.has(Field.SIGNER)) {
            return content;
        }
        var signer = office.person(turn.as().office(), turn.as().person()).orElseThrow();
        var acting = turn.as().as().acting();
        // A holder's own post stands as the writer worded it.
        if (acting != null || !content.text(Field.SIGNER).equals(signer.titled()) || !content.has(Field.POSITION)) {
            content = content.with(Field.POSITION, position(turn.as()));
        }
        content = content.with(Field.SIGNER, signer.titled());
        return kind.has(Field.ACTING)
                ? content.with(Field.ACTING, acting == null ? "" : words(acting))
                        .with(Field.ACTING_POST, acting == null ? "" : post(turn.as()))
                : content;
    }

    private static String words(ActingKind acting) {
        return (acting == ActingKind.IN_PLACE ? ActingFor.IN_CHARGE : ActingFor.ON_BEHALF).name();
    }

    /** What the signer is themselves, whose place they may act in besides. */
    String position(Actor as) {
        return as.memberships().stream()
                .filter(place -> place.acting() == null)
                .filter(place ->
                        as.as().acting() != null || place.id().equals(as.as().id()))
                .findFirst()
                .map(place -> inFull(as, place))
                .orElseGet(() -> inFull(as, as.as()));
    }

    /** The post acted for; empty when the signer signs in their own. */
    String post(Actor as) {
        return as.as().acting() == null ? "" : inFull(as, as.as());
    }

    /** A letter names the office in full. */
    private String inFull(Actor as, Membership place) {
        var profile = office.profile(as.office());
        return place.position()
                .replace(" " + profile.shortName(), profile.name())
                .replace(profile.shortName(), profile.name());
    }

    /** The paper to be signed. A finished file has no room kept for a signature, so none is drawn on it. */
    SigningOrder order(Turn turn, Content content) {
        var draft = turn.draft();
        var file = draft.file();
        var printed = file == null
                ? papers.lay(content, Setting.of(turn.as().office(), clock.instant()))
                : new LetterPapers.Printed(bytes(turn, file), 0, java.util.Optional.empty());
        return new SigningOrder(
                turn.file().id(),
                printed.pdf(),
                printed.signature().map(FinalLetters::place).orElse(null),
                name(draft),
                draft.title(),
                content.choice(Field.SECRECY, Secrecy.class).orElse(Secrecy.NORMAL),
                position(turn.as()),
                turn.as().as().acting(),
                post(turn.as()));
    }

    /** The paper as it would be signed, to look at before. */
    byte[] preview(Turn turn) {
        var file = turn.draft().file();
        return file == null
                ? papers.print(
                        content(turn),
                        Setting.of(turn.as().office(), turn.draft().savedAt().toInstant()))
                : bytes(turn, file);
    }

    private byte[] bytes(Turn turn, FileId file) {
        try (var in = files.open(turn.as().office(), file).orElseThrow().bytes().getInputStream()) {
            return in.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static @Nullable SigningPlace place(LetterPapers.SignaturePlace room) {
        return new SigningPlace(room.sheet(), room.x(), room.y(), room.width(), room.height());
    }

    static String name(Draft draft) {
        var title = draft.title().isEmpty() ? draft.content().kind().title() : draft.title();
        var clean = title.replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}]", " ").strip();
        return clean.substring(0, Math.min(clean.length(), LONGEST_NAME)) + text("proposal.file.pdf");
    }
}
