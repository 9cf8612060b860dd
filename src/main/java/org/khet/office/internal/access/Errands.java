package org.khet.office.internal.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.khet.office.Errand;
import org.springframework.stereotype.Component;

/** What must be done first, by whom. */
@Component
class Errands {

    private final List<Errand> all;

    Errands(List<Errand> all) {
        this.all = all.stream().sorted(Comparator.comparingInt(Errand::order)).toList();
    }

    /** Is this person not in yet although the password was right? */
    boolean standInTheWayOf(Visit visit) {
        return all.stream().anyMatch(one -> one.beforeEntry() && one.waitsFor(visit.office(), visit.person()));
    }

    /** Names of those that wait, as the session keeps them. */
    String of(Visit visit) {
        return all.stream()
                .filter(one -> one.waitsFor(visit.office(), visit.person()))
                .map(Errand::name)
                .collect(Collectors.joining(","));
    }

    /** The first that waits in the session at hand. */
    Optional<Errand> next(HttpServletRequest request) {
        var waiting = Errand.waiting(request);
        return all.stream().filter(one -> waiting.contains(one.name())).findFirst();
    }
}
