package org.khet.drafting.internal.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.khet.drafting.Breach;
import org.khet.drafting.Breach.Severity;
import org.khet.drafting.Content;
import org.khet.drafting.Field;

/** What was found in a letter so far. */
final class Found {

    private final Content content;
    private final List<Breach> breaches = new ArrayList<>();

    Found(Content content) {
        this.content = content;
    }

    void must(Field field, Law law, String message, String... args) {
        put(field, law, message, Severity.MUST, args);
    }

    void should(Field field, Law law, String message, String... args) {
        put(field, law, message, Severity.SHOULD, args);
    }

    private void put(Field field, Law law, String message, Severity severity, String... args) {
        breaches.add(new Breach(field, law.key(content.kind()), "drafting.breach." + message, List.of(args), severity));
    }

    /** In the order of the form; what must be mended before what should be. */
    List<Breach> all() {
        var order = content.kind().fields();
        return breaches.stream()
                .sorted(Comparator.<Breach>comparingInt(breach -> order.indexOf(breach.field()))
                        .thenComparing(Breach::severity))
                .toList();
    }
}
