package org.khet.correspondence.internal;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Predicate;
import org.khet.correspondence.Speed;
import org.khet.platform.sample.SampleRows;

/** The letters such an office gets, from {@code sample/letters.tsv}; each comes once before any comes again. */
final class SampleDeck {

    /** Of a hundred letters so many come from the schools. */
    private static final int FROM_SCHOOLS = 45;

    private final List<Card> cards =
            SampleRows.of("letters.tsv").stream().map(Card::of).toList();
    private final String anySchool;
    private final Random chance;
    private final SampleSenders senders;
    private final Deque<Card> outside = new ArrayDeque<>();
    private final Deque<Card> fromSchools = new ArrayDeque<>();
    private final Deque<Card> toSchools = new ArrayDeque<>();

    SampleDeck(SampleSenders senders, SampleWords words, Random chance) {
        this.senders = senders;
        this.anySchool = words.the("anyschool");
        this.chance = chance;
        fill(outside, card -> !card.from().equals(anySchool) && !card.toSchool());
    }

    /**
     * A letter that can come.
     *
     * @param act short names of the groups it is for; none when the registry deals with it itself
     * @param days working days it may take, 0 when it asks for nothing
     */
    record Card(
            String from,
            String number,
            Speed speed,
            List<String> act,
            List<String> know,
            int days,
            String kind,
            String subject,
            List<String> enclosures) {

        static Card of(Map<String, String> row) {
            return new Card(
                    row.getOrDefault("from", ""),
                    row.getOrDefault("number", ""),
                    Speed.valueOf(row.getOrDefault("speed", "")),
                    list(row.getOrDefault("act", "")),
                    list(row.getOrDefault("know", "")),
                    Integer.parseInt(row.getOrDefault("days", "0")),
                    row.getOrDefault("kind", ""),
                    row.getOrDefault("subject", ""),
                    list(row.getOrDefault("enclosures", "")));
        }

        boolean toSchool() {
            return act.contains("school");
        }

        private static List<String> list(String cell) {
            return Arrays.stream(cell.split(";", -1))
                    .filter(part -> !part.isEmpty())
                    .toList();
        }
    }

    /** A letter that came: its card, and what its paper says. */
    record Drawn(Card card, LetterFacts facts) {}

    /** The next letter to the office. */
    Drawn draw(LocalDate day) {
        if (chance.nextInt(100) < FROM_SCHOOLS) {
            return drawn(next(fromSchools, card -> card.from().equals(anySchool)), day);
        }
        // What came once comes again only with another month or number in it.
        return drawn(next(outside, card -> outside(card) && card.subject().contains("{")), day);
    }

    /** The next letter to that school. */
    Drawn drawFor(String school, LocalDate day) {
        var card = next(toSchools, Card::toSchool);
        return new Drawn(card, senders.write(card, school, day));
    }

    private boolean outside(Card card) {
        return !card.from().equals(anySchool) && !card.toSchool();
    }

    private Drawn drawn(Card card, LocalDate day) {
        return new Drawn(card, senders.write(card, senders.office(), day));
    }

    private Card next(Deque<Card> deck, Predicate<Card> again) {
        if (deck.isEmpty()) {
            fill(deck, again);
        }
        return deck.removeFirst();
    }

    private void fill(Deque<Card> deck, Predicate<Card> which) {
        var some = new ArrayList<>(cards.stream().filter(which).toList());
        Collections.shuffle(some, chance);
        deck.addAll(some);
    }
}
