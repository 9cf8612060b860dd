package org.khet.correspondence.internal;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * A letter on its way to the sample office.
 *
 * @param count how many came before it
 * @param arrives when it is registered
 * @param age working days from then to the last one lived through
 * @param due the day the registry asks for, null for none
 * @param atRest it stays where it is registered
 */
record SamplePlan(
        int count,
        LocalDateTime arrives,
        int age,
        SampleDeck.Drawn drawn,
        @Nullable LocalDate due,
        boolean atRest) {

    /** Registered with a slip of the pen that is corrected later. */
    boolean mistaken() {
        return count % 23 == 7;
    }

    /** Registered twice; the second number is cancelled. */
    boolean twice() {
        return count % 75 == 31;
    }

    /** Sent first to a group whose work it is not. */
    boolean astray() {
        return !drawn.card().act().isEmpty() && (count % 21 == 4 || (age == 1 && count % 5 == 0));
    }

    /** Minutes of work something takes; what came today and yesterday is in a hurry, so that it gets somewhere. */
    int pace(int least, int most, Random chance) {
        var minutes = least + chance.nextInt(most - least);
        return age == 0 ? minutes / 10 : age == 1 ? minutes / 2 : minutes;
    }

    LetterFacts facts() {
        return drawn.facts();
    }

    /** What the hurried clerk wrote first. */
    LetterFacts mistake() {
        var right = facts();
        return new LetterFacts(
                right.number(),
                right.dated().minusDays(1),
                right.sender(),
                right.addressee(),
                right.subject(),
                right.speed(),
                right.secrecy(),
                right.channel(),
                "",
                right.enclosures(),
                right.remark());
    }
}
