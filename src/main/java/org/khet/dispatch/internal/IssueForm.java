package org.khet.dispatch.internal;

import static org.khet.platform.web.Texts.text;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.khet.correspondence.Speed;
import org.khet.dispatch.Outgoing;
import org.khet.dispatch.OutgoingFacts;
import org.khet.dispatch.Series;
import org.khet.dispatch.pages.IssueFields;
import org.khet.office.PersonId;
import org.khet.platform.form.FormCheck;
import org.khet.platform.form.Forms;
import org.khet.platform.thai.ThaiDate;

/** Reads what was typed of an outgoing letter; what is wrong is noted at its field. */
final class IssueForm {

    static final int LINE = 300;
    private static final int LONG = 1_000;
    private static final int MOST_ENCLOSURES = 50;

    private IssueForm() {}

    static IssueFields empty(LocalDate today, PersonId owner) {
        return new IssueFields(
                Series.ORDINARY.code(),
                Forms.boxes(today),
                "",
                "",
                owner.toString(),
                Speed.NORMAL.name(),
                "",
                "",
                "",
                "",
                "",
                UUID.randomUUID().toString());
    }

    /** Of a letter that has its number. */
    static IssueFields of(Outgoing letter) {
        return new IssueFields(
                letter.series().code(),
                Forms.boxes(letter.dated()),
                letter.subject(),
                letter.addressee(),
                letter.owner().toString(),
                letter.speed().name(),
                String.join("\n", letter.enclosures()),
                letter.refersTo(),
                letter.remark(),
                "",
                "",
                "");
    }

    static Series series(@Nullable String code, FormCheck check) {
        return Arrays.stream(Series.values())
                .filter(one -> one.code().equals(code))
                .findFirst()
                .orElseGet(() -> {
                    check.errors().add("series", text("dispatch.error.series"));
                    return Series.ORDINARY;
                });
    }

    /** @param from จาก, as the office knows it */
    static OutgoingFacts read(IssueFields typed, Series series, String from, LocalDate today, FormCheck check) {
        var dated = check.neededDay("dated", typed.dated(), today, text("dispatch.error.dated"));
        if (dated.isAfter(today)) {
            check.errors().add("dated", text("dispatch.error.dated.future"));
        }
        var subject = check.needed("subject", typed.subject(), LONG, text("dispatch.error.subject"));
        var addressee = series.addressed()
                ? check.needed("addressee", typed.addressee(), LONG, text("dispatch.error.addressee"))
                : check.optional("addressee", typed.addressee(), LONG);
        var speed = check.choice("speed", Speed.class, typed.speed(), Speed.NORMAL, text("dispatch.error.speed"));
        var enclosures = enclosures(typed.enclosures(), check);
        return new OutgoingFacts(
                series.kind().name(),
                dated,
                from,
                addressee,
                subject,
                speed,
                check.optional("refersTo", typed.refersTo(), LONG),
                enclosures,
                check.optional("remark", typed.remark(), LONG));
    }

    /** The register of a year holds what is dated in it. */
    static void inYear(OutgoingFacts facts, int year, FormCheck check) {
        if (ThaiDate.year(facts.dated()) != year) {
            check.errors().add("dated", text("dispatch.error.dated.year", Integer.toString(year)));
        }
    }

    private static List<String> enclosures(@Nullable String typed, FormCheck check) {
        var lines = Objects.requireNonNullElse(typed, "")
                .lines()
                .map(line -> check.optional("enclosures", line, LINE))
                .filter(line -> !line.isEmpty())
                .toList();
        if (lines.size() > MOST_ENCLOSURES) {
            check.errors().add("enclosures", text("dispatch.error.enclosures", Integer.toString(MOST_ENCLOSURES)));
        }
        return lines;
    }

    /** One of the people of the unit. */
    static PersonId owner(IssueFields typed, List<PersonId> people, PersonId otherwise, FormCheck check) {
        return Optional.ofNullable(FormCheck.id(typed.owner()))
                .map(PersonId::new)
                .filter(people::contains)
                .orElseGet(() -> {
                    check.errors().add("owner", text("dispatch.error.owner"));
                    return otherwise;
                });
    }
}
