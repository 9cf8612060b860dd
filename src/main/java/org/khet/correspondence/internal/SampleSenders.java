package org.khet.correspondence.internal;

import static org.khet.platform.web.Texts.text;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.khet.correspondence.Channel;
import org.khet.correspondence.Secrecy;
import org.khet.correspondence.Speed;
import org.khet.office.Office;
import org.khet.office.OfficeId;
import org.khet.office.OfficeProfile;
import org.khet.office.Unit;
import org.khet.office.UnitKind;
import org.khet.platform.thai.AcademicYear;
import org.khet.platform.thai.FiscalYear;
import org.khet.platform.thai.ThaiDate;

/** Writes the letters: gives them their numbers, which grow, their days, and the names and years in their subjects. */
final class SampleSenders {

    private final OfficeProfile profile;
    private final List<Unit> schools;
    private final Map<String, String> bodies = new HashMap<>();
    private final Map<String, Integer> numbers = new HashMap<>();
    private final SampleWords words;
    private final Random chance;

    SampleSenders(Office office, OfficeId id, SampleWords words, Random chance) {
        this.profile = office.profile(id);
        this.schools = office.units(id, UnitKind.SCHOOL);
        this.words = words;
        this.chance = chance;
        office.units(id, UnitKind.OUTSIDE).forEach(body -> bodies.put(body.shortName(), body.name()));
        bodies.put(profile.shortName(), profile.name());
    }

    String office() {
        return profile.name();
    }

    /** What the paper says that comes on that day. */
    LetterFacts write(SampleDeck.Card card, String to, LocalDate day) {
        int school = chance.nextInt(schools.size());
        var fromSchool = card.from().equals(words.the("anyschool"));
        var sender = fromSchool ? schools.get(school).name() : bodies.getOrDefault(card.from(), card.from());
        var dated = SampleHours.shift(day, -chance.nextInt(card.speed() == Speed.NORMAL ? 5 : 2));
        var channel = channel(fromSchool, card);
        return new LetterFacts(
                fromSchool ? number("%s.%03d/".formatted(profile.letterCode(), school + 1)) : number(card.number()),
                dated,
                sender,
                text("correspondence.addressee.of", to),
                subject(card.subject(), dated, schools.get(school).name()),
                card.speed(),
                Secrecy.NORMAL,
                channel,
                chance.nextInt(4) == 0 ? reference(fromSchool, card, sender, dated) : "",
                card.enclosures(),
                chance.nextInt(15) == 0
                        ? words.all("remark." + channel).stream().findFirst().orElse("")
                        : "");
    }

    private String number(String code) {
        if (code.isEmpty()) {
            return "";
        }
        return written(code, first(code) + numbers.merge(code, 1 + chance.nextInt(9), Integer::sum));
    }

    private String earlierNumber(String code) {
        return written(code, first(code) + numbers.getOrDefault(code, 0) - 10 - chance.nextInt(90));
    }

    /** A circular's ว stands apart from its number. */
    private static String written(String code, int number) {
        return code + (code.matches(".*\\p{L}") ? " " : "") + number;
    }

    /** Where a sender's numbers stand when the sample begins. */
    private static int first(String code) {
        return 120 + Math.floorMod(code.hashCode(), 1_900);
    }

    private String subject(String pattern, LocalDate day, String school) {
        var values = new HashMap<String, String>();
        var month = day.minusMonths(1);
        values.put("term", SampleWords.fill(words.the("term"), Map.of("t", day.getMonthValue() / 5 == 1 ? "1" : "2")));
        values.put("month", ThaiDate.month(month) + " " + ThaiDate.year(month));
        values.put("thismonth", ThaiDate.month(day) + " " + ThaiDate.year(day));
        values.put("date", ThaiDate.full(SampleHours.shift(day, 6 + chance.nextInt(15))));
        values.put("school", school);
        for (var one : List.of("person", "man", "woman")) {
            values.put(one, words.any(one));
        }
        values.put("n", Integer.toString(1 + chance.nextInt(6)));
        return SampleWords.fill(SampleWords.fill(pattern, values), years(day));
    }

    private static Map<String, String> years(LocalDate day) {
        int fiscal = FiscalYear.of(day).year();
        int academic = AcademicYear.of(day).year();
        return Map.of(
                "year", Integer.toString(ThaiDate.year(day)),
                "fiscal", Integer.toString(fiscal),
                "nextfiscal", Integer.toString(fiscal + 1),
                "academic", Integer.toString(academic),
                "nextacademic", Integer.toString(academic + 1),
                "q", Integer.toString((day.getMonthValue() + 2) % 12 / 3 + 1));
    }

    /** A school answers the office; another body goes on from its own earlier letter. */
    private String reference(boolean fromSchool, SampleDeck.Card card, String sender, LocalDate dated) {
        if (!fromSchool && card.number().isEmpty()) {
            return "";
        }
        return SampleWords.fill(
                words.the("paper.refers.to"),
                Map.of(
                        "sender",
                        fromSchool ? profile.name() : sender,
                        "number",
                        earlierNumber(
                                fromSchool ? words.the("circular").formatted(profile.letterCode()) : card.number()),
                        "date",
                        ThaiDate.full(SampleHours.shift(dated, -3 - chance.nextInt(20)))));
    }

    private Channel channel(boolean fromSchool, SampleDeck.Card card) {
        int of100 = chance.nextInt(100);
        if (fromSchool || card.number().startsWith(profile.letterCode().substring(0, 4))) {
            return of100 < 55
                    ? Channel.SMART_OBEC
                    : of100 < 75 ? Channel.PAPER : of100 < 90 ? Channel.EMAIL : Channel.HAND;
        }
        return of100 < 50 ? Channel.PAPER : of100 < 80 ? Channel.EMAIL : of100 < 93 ? Channel.ECMS : Channel.WEB;
    }
}
