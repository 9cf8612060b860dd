package org.khet.dispatch.internal.following;

import static org.khet.platform.web.Texts.text;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;
import org.khet.correspondence.Purpose;
import org.khet.dispatch.DeliveryState;
import org.khet.dispatch.pages.OutgoingPage;
import org.khet.platform.thai.ThaiDate;

/** A delivery in words. */
final class FollowedWords {

    private FollowedWords() {}

    static OutgoingPage.Receiver line(Followed one, boolean acts, LocalDate today) {
        return new OutgoingPage.Receiver(
                one.id().toString(),
                one.name(),
                meta(one),
                one.state().kind(),
                state(one),
                when(one),
                one.why(),
                reminded(one),
                acts ? one.path() : null,
                acts && remindable(one, today));
    }

    static boolean remindable(Followed one, LocalDate today) {
        return one.waitsInSystem()
                && (one.remindedAt() == null || ThaiDate.day(one.remindedAt()).isBefore(today));
    }

    private static String meta(Followed one) {
        var words = new StringJoiner(" · ");
        if (!one.inSystem()) {
            words.add(one.way().words());
        }
        if (one.purpose() == Purpose.KNOW) {
            words.add(text("correspondence.purpose." + one.purpose()));
        }
        if (one.due() != null) {
            words.add(text("dispatch.receiver.due", ThaiDate.brief(one.due())));
        }
        return words.toString();
    }

    /** Of one outside and of a person it is called otherwise: they keep no register here. */
    static String state(Followed one) {
        return one.state() == DeliveryState.REGISTERED && one.entryId() == null
                ? text("dispatch.delivery." + (one.personId() == null ? "RECEIVED" : "ACKNOWLEDGED"))
                : one.state().words();
    }

    /** The last that happened. */
    static String when(Followed one) {
        return switch (one.state()) {
            case SENT -> text("dispatch.when.sent", at(one.sentAt()));
            case OPENED -> text("dispatch.when.opened", at(one.openedAt()));
            case REGISTERED -> registered(one);
            case REPLIED ->
                text("dispatch.when.replied", Objects.requireNonNullElse(one.reply(), ""), day(one.repliedOn()));
            case RETURNED, SETTLED -> text("dispatch.when.returned", at(one.returnedAt()));
            case RECALLED -> text("dispatch.when.recalled", at(one.recalledAt()));
        };
    }

    private static String registered(Followed one) {
        return one.number() == null
                ? text("dispatch.when.received", day(one), one.acknowledgement())
                        .strip()
                : text("dispatch.when.registered", one.number() + "/" + one.year(), at(one.registeredAt()));
    }

    private static String day(Followed one) {
        return one.registeredAt() == null ? "" : ThaiDate.brief(one.registeredAt());
    }

    private static String day(@Nullable LocalDate day) {
        return day == null ? "" : ThaiDate.brief(day);
    }

    static String at(@Nullable OffsetDateTime at) {
        return at == null ? "" : ThaiDate.briefWithTime(at);
    }

    static String reminded(Followed one) {
        return one.remindedAt() == null
                ? ""
                : text("dispatch.receiver.reminded", Integer.toString(one.reminders()), at(one.remindedAt()));
    }
}
