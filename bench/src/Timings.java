import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** How long each kind of request took, noted by many people at once. */
final class Timings {

    private static final class Kind {
        private long[] nanos = new long[256];
        private int count;
        private int errors;
        private String firstError;

        synchronized void took(long time) {
            if (count == nanos.length) {
                nanos = Arrays.copyOf(nanos, count * 2);
            }
            nanos[count++] = time;
        }

        synchronized void failed(Exception e) {
            errors++;
            firstError = firstError == null ? e.toString() : firstError;
        }

        synchronized Round.Result result(double seconds) {
            long[] sorted = Arrays.copyOf(nanos, count);
            Arrays.sort(sorted);
            return new Round.Result(sorted, errors, firstError, seconds, Double.NaN, Double.NaN);
        }
    }

    /** One request. */
    interface Request {
        Http.Answer send() throws Exception;
    }

    private final Map<String, Kind> kinds = new TreeMap<>();
    private final List<String> beaten = new CopyOnWriteArrayList<>();

    Http.Answer time(String name, Request request) throws Exception {
        Kind kind = kind(name);
        long start = System.nanoTime();
        try {
            Http.Answer answer = request.send();
            kind.took(System.nanoTime() - start);
            return answer;
        } catch (Exception e) {
            kind.failed(e);
            throw e;
        }
    }

    /** Somebody else was quicker at the same letter: told so in words, which is right and no error. */
    void beaten(String verb) {
        beaten.add(verb);
    }

    int timesBeaten() {
        return beaten.size();
    }

    Map<String, Round.Result> results(double seconds) {
        var results = new TreeMap<String, Round.Result>();
        synchronized (kinds) {
            kinds.forEach((name, kind) -> results.put(name, kind.result(seconds)));
        }
        return results;
    }

    private Kind kind(String name) {
        synchronized (kinds) {
            return kinds.computeIfAbsent(name, n -> new Kind());
        }
    }
}
