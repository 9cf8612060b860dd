package org.khet.correspondence.internal;

import static org.khet.platform.web.Texts.text;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.khet.correspondence.Channel;
import org.khet.correspondence.Speed;
import org.khet.platform.thai.ThaiDate;
import org.khet.platform.web.DateBoxes;
import org.khet.platform.web.Errors;

/** The form "ลงทะเบียนรับ" as it was typed: everything a text, so that nothing typed is ever lost. */
record LetterForm(
        @Nullable String number,
        @Nullable String datedDay,
        @Nullable String datedMonth,
        @Nullable String datedYear,
        @Nullable String sender,
        @Nullable String addressee,
        @Nullable String subject,
        @Nullable String speed,
        @Nullable String channel,
        @Nullable String refersTo,
        @Nullable String enclosures,
        @Nullable String remark) {

    static LetterForm empty(String addressee) {
        return new LetterForm(
                "", "", "", "", "", addressee, "", Speed.NORMAL.name(), Channel.PAPER.name(), "", "", "");
    }

    static LetterForm of(LetterFacts facts) {
        return new LetterForm(
                facts.number(),
                Integer.toString(facts.dated().getDayOfMonth()),
                Integer.toString(facts.dated().getMonthValue()),
                Integer.toString(ThaiDate.buddhistYear(facts.dated())),
                facts.sender(),
                facts.addressee(),
                facts.subject(),
                facts.speed().name(),
                facts.channel().name(),
                facts.refersTo(),
                String.join("\n", facts.enclosures()),
                facts.remark());
    }

    DateBoxes dated() {
        return new DateBoxes(typed(datedDay), typed(datedMonth), typed(datedYear));
    }

    /** The facts, or null with what is wrong noted in {@code errors} in the order of the form. */
    @Nullable LetterFacts check(LetterCheck check, LocalDate today) {
        var facts = new LetterFacts(
                check.number(number),
                day(check, today),
                check.needed("sender", sender, LetterCheck.LINE),
                check.needed("addressee", addressee, LetterCheck.LINE),
                check.needed("subject", subject, LetterCheck.LONG),
                check.choice("speed", Speed.class, speed, Speed.NORMAL),
                check.choice("channel", Channel.class, channel, Channel.PAPER),
                check.optional("refersTo", refersTo, LetterCheck.LONG),
                check.enclosures(enclosures),
                check.optional("remark", remark, LetterCheck.LONG));
        return check.errors().any() ? null : facts;
    }

    private LocalDate day(LetterCheck check, LocalDate today) {
        return switch (ThaiDate.parse(typed(datedDay), typed(datedMonth), typed(datedYear))) {
            case ThaiDate.Parsed.Good(var date) -> check.letterDate(date, today);
            case ThaiDate.Parsed.Bad(var box, var why) -> {
                check.errors().add("dated", why);
                yield today;
            }
        };
    }

    private static String typed(@Nullable String value) {
        return value == null ? "" : value;
    }
}
