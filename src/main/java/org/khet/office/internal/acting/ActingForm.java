package org.khet.office.internal.acting;

import static org.khet.platform.web.Texts.text;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.khet.office.ActingKind;
import org.khet.office.pages.acting.ActingFields;
import org.khet.platform.form.FormCheck;
import org.khet.platform.thai.ThaiDigits;
import org.springframework.stereotype.Component;

/** From what was typed of an order to the order. */
@Component
class ActingForm {

    static final String ONLY_AWAY = "AWAY";
    private static final int LINE = 200;
    private static final int LONG = 1_000;
    private static final int LONGEST_YEARS = 5;

    private final Clock clock;

    ActingForm(Clock clock) {
        this.clock = clock;
    }

    /** Null when something needed is wrong, which is noted. */
    @Nullable
    Order read(Post post, ActingFields typed, FormCheck check) {
        var kind = kind(post, typed, check);
        var inPlace = kind == ActingKind.IN_PLACE;
        var person = person(typed, check);
        var away = inPlace && post.holder() != null && ONLY_AWAY.equals(typed.when());
        var how = new How(kind, inPlace ? rank(typed, check) : 1, away, matters(kind, typed, check));
        var number = ThaiDigits.toArabic(
                check.needed("orderNumber", typed.orderNumber(), LINE, text("office.acting.number.missing")));
        var today = LocalDate.now(clock);
        var date = check.neededDay("orderDate", typed.orderDate(), today, text("office.acting.date.missing"));
        var since = check.neededDay("since", typed.since(), today, text("office.acting.since.missing"));
        var paper = new Paper(number, date, since, until(typed, since, check));
        return person == null ? null : order(post, person, how, paper);
    }

    private record How(ActingKind kind, int rank, boolean onlyAway, String matters) {}

    private record Paper(String number, LocalDate date, LocalDate since, LocalDate until) {}

    private static Order order(Post post, UUID person, How how, Paper paper) {
        return new Order(
                how.kind(),
                person,
                post.unitId(),
                post.role(),
                post.position(),
                post.holder(),
                how.rank(),
                how.onlyAway(),
                how.matters(),
                paper.number(),
                paper.date(),
                paper.since(),
                paper.until());
    }

    private static ActingKind kind(Post post, ActingFields typed, FormCheck check) {
        var kind = check.choice(
                "kind", ActingKind.class, typed.kind(), ActingKind.IN_PLACE, text("office.acting.kind.missing"));
        if (kind == ActingKind.ON_BEHALF && post.holder() == null) {
            check.errors().add("kind", text("office.acting.kind.vacant"));
        }
        return kind;
    }

    private static String matters(ActingKind kind, ActingFields typed, FormCheck check) {
        var matters = check.optional("matters", typed.matters(), LONG);
        if (kind == ActingKind.ON_BEHALF && matters.isEmpty()) {
            check.errors().add("matters", text("office.acting.matters.missing"));
        }
        return matters;
    }

    private static @Nullable UUID person(ActingFields typed, FormCheck check) {
        var person = FormCheck.id(typed.person());
        if (person == null) {
            check.errors().add("person", text("office.acting.person.missing"));
        }
        return person;
    }

    private static int rank(ActingFields typed, FormCheck check) {
        var rank = ThaiDigits.toArabic(check.optional("rank", typed.rank(), LINE));
        if (rank.isEmpty()) {
            return 1;
        }
        if (!rank.matches("[1-9]")) {
            check.errors().add("rank", text("office.acting.rank.wrong"));
            return 1;
        }
        return Integer.parseInt(rank);
    }

    private static LocalDate until(ActingFields typed, LocalDate since, FormCheck check) {
        var until = check.neededDay("until", typed.until(), since, text("office.acting.until.missing"));
        if (until.isBefore(since)) {
            check.errors().add("until", text("office.place.backwards"));
            return since;
        }
        if (until.isAfter(since.plusYears(LONGEST_YEARS))) {
            check.errors().add("until", text("office.acting.until.far"));
        }
        return until;
    }
}
