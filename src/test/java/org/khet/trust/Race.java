package org.khet.trust;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.khet.office.Desk;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Two people who press at the same moment. */
final class Race {

    private Race() {}

    /** What each got; an error of ours ends the test. */
    static List<MvcTestResult> of(Callable<MvcTestResult> one, Callable<MvcTestResult> other) throws Exception {
        var together = new CyclicBarrier(2);
        try (var threads = Executors.newFixedThreadPool(2)) {
            var first = threads.submit(() -> at(together, one));
            var second = threads.submit(() -> at(together, other));
            return List.of(first.get(), second.get());
        }
    }

    private static MvcTestResult at(CyclicBarrier together, Callable<MvcTestResult> press) throws Exception {
        together.await();
        var answer = press.call();
        if (answer.getUnresolvedException() != null) {
            throw new AssertionError("an error of ours", answer.getUnresolvedException());
        }
        if (answer.getResponse().getStatus() >= 500) {
            throw new AssertionError("answered " + answer.getResponse().getStatus() + Desk.body(answer));
        }
        return answer;
    }

    /** How many of them were led on, to a page whose address begins so. */
    static long ledTo(List<MvcTestResult> answers, String address) {
        return answers.stream()
                .map(answer -> answer.getResponse().getRedirectedUrl())
                .filter(to -> to != null && to.startsWith(address))
                .count();
    }

    static long with(List<MvcTestResult> answers, int status) {
        return answers.stream()
                .filter(answer -> answer.getResponse().getStatus() == status)
                .count();
    }
}
