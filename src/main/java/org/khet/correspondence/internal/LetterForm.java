package org.khet.correspondence.internal;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.khet.correspondence.Channel;
import org.khet.correspondence.Secrecy;
import org.khet.correspondence.Speed;
import org.khet.correspondence.pages.LetterFields;
import org.khet.platform.thai.ThaiDate;
import org.khet.platform.thai.TypedDate;
import org.khet.platform.web.DateBoxes;

/** Between the fields as typed and the facts as checked. */
final class LetterForm {

    private LetterForm() {}

    static LetterFields empty(String addressee) {
        return empty(addressee, Secrecy.NORMAL);
    }

    static LetterFields empty(String addressee, Secrecy secrecy) {
        return new LetterFields(
                "",
                DateBoxes.EMPTY,
                "",
                addressee,
                "",
                Speed.NORMAL.name(),
                secrecy.name(),
                Channel.PAPER.name(),
                "",
                "",
                "");
    }

    static LetterFields of(LetterFacts facts) {
        return new LetterFields(
                facts.number(),
                new DateBoxes(
                        Integer.toString(facts.dated().getDayOfMonth()),
                        Integer.toString(facts.dated().getMonthValue()),
                        Integer.toString(ThaiDate.year(facts.dated()))),
                facts.sender(),
                facts.addressee(),
                facts.subject(),
                facts.speed().name(),
                facts.secrecy().name(),
                facts.channel().name(),
                facts.refersTo(),
                String.join("\n", facts.enclosures()),
                facts.remark());
    }

    /** The facts, or null with what is wrong noted in {@code check} in the order of the form. */
    static @Nullable LetterFacts read(LetterFields typed, LetterCheck check, LocalDate today) {
        var facts = new LetterFacts(
                check.number(typed.number()),
                day(typed, check, today),
                check.needed("sender", typed.sender(), LetterCheck.LINE),
                check.needed("addressee", typed.addressee(), LetterCheck.LINE),
                check.needed("subject", typed.subject(), LetterCheck.LONG),
                check.choice("speed", Speed.class, typed.speed(), Speed.NORMAL),
                check.choice(
                        "secrecy",
                        Secrecy.class,
                        Objects.requireNonNullElse(typed.secrecy(), Secrecy.NORMAL.name()),
                        Secrecy.NORMAL),
                check.channel(typed.channel()),
                check.optional("refersTo", typed.refersTo(), LetterCheck.LONG),
                check.enclosures(typed.enclosures()),
                check.optional("remark", typed.remark(), LetterCheck.LONG));
        return check.errors().any() ? null : facts;
    }

    private static LocalDate day(LetterFields typed, LetterCheck check, LocalDate today) {
        var boxes = Objects.requireNonNullElse(typed.dated(), DateBoxes.EMPTY);
        return switch (ThaiDate.parse(boxes.day(), boxes.month(), boxes.year())) {
            case TypedDate.Day(var date) -> check.letterDate(date, today);
            case TypedDate.Empty(var why) -> wrong(check, why, today);
            case TypedDate.Wrong(var box, var why) -> wrong(check, why, today);
        };
    }

    private static LocalDate wrong(LetterCheck check, String why, LocalDate today) {
        check.errors().add("dated", why);
        return today;
    }
}
