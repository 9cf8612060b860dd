import java.util.Arrays;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

/** One measured round: some clients do the same thing over and over until the time or the count is up. */
final class Round {

    /** What one client does once; anything thrown counts as an error. */
    interface Act {
        void once() throws Exception;
    }

    /** Makes the act of one client, with a connection of its own. */
    interface Client {
        Act open(int client) throws Exception;
    }

    /**
     * @param nanos how long each success took, sorted
     * @param seconds wall time from the first start to the last end
     * @param cpuMs processor time of what was measured, all together
     * @param ownCpuMs processor time of the load client itself
     */
    record Result(long[] nanos, int errors, String firstError, double seconds, double cpuMs, double ownCpuMs) {

        double percentileMs(double p) {
            if (nanos.length == 0) {
                return Double.NaN;
            }
            int i = (int) Math.ceil(p / 100 * nanos.length) - 1;
            return nanos[Math.max(0, i)] / 1e6;
        }

        double perSecond() {
            return nanos.length / seconds;
        }

        /** The same without its processor time: something else was measured at the same time. */
        Result withoutCpu() {
            return new Result(nanos, errors, firstError, seconds, Double.NaN, Double.NaN);
        }

        double cpuMsEach() {
            return nanos.length == 0 ? Double.NaN : cpuMs / nanos.length;
        }

        /** Two rounds of the same step taken together. */
        Result and(Result other) {
            long[] all = Arrays.copyOf(nanos, nanos.length + other.nanos.length);
            System.arraycopy(other.nanos, 0, all, nanos.length, other.nanos.length);
            Arrays.sort(all);
            return new Result(
                    all,
                    errors + other.errors,
                    firstError == null ? other.firstError : firstError,
                    seconds + other.seconds,
                    cpuMs + other.cpuMs,
                    ownCpuMs + other.ownCpuMs);
        }
    }

    private final Khet khet;

    private double othersMs;
    private double roundsMs;

    Round(Khet khet) {
        this.khet = khet;
    }

    /** How much of the machine other programs took while rounds ran, in per cent: much of it makes figures worthless. */
    double othersPercent() {
        return roundsMs == 0 ? 0 : 100 * othersMs / (roundsMs * Runtime.getRuntime().availableProcessors());
    }

    /** @param most at most so many acts of all clients together; @param seconds at most so long */
    Result run(int clients, int most, double seconds, Client client) throws Exception {
        var acts = new Act[clients];
        for (int i = 0; i < clients; i++) {
            acts[i] = client.open(i);
        }
        var left = new AtomicInteger(most);
        var errors = new AtomicInteger();
        var firstError = new AtomicReference<String>();
        var done = new long[clients][];
        var ready = new CountDownLatch(clients);
        var go = new CountDownLatch(1);
        var threads = new Thread[clients];
        long[] deadline = new long[1];
        for (int i = 0; i < clients; i++) {
            int me = i;
            threads[i] = Thread.ofVirtual().start(() -> {
                ready.countDown();
                awaitQuietly(go);
                done[me] = repeat(acts[me], left, deadline[0], errors, firstError);
            });
        }
        ready.await();
        double cpu = khet.cpuMs();
        double own = ownCpuMs();
        double busy = Proc.busyMs();
        long start = System.nanoTime();
        deadline[0] = start + (long) (seconds * 1e9);
        go.countDown();
        for (Thread thread : threads) {
            thread.join();
        }
        double wall = (System.nanoTime() - start) / 1e9;
        own = ownCpuMs() - own;
        cpu = khet.cpuMs() - cpu;
        note(Proc.busyMs() - busy - own - cpu, wall * 1000);
        long[] all = Arrays.stream(done).flatMapToLong(Arrays::stream).sorted().toArray();
        return new Result(all, errors.get(), firstError.get(), wall, cpu, own);
    }

    private synchronized void note(double others, double wallMs) {
        othersMs += Math.max(0, others);
        roundsMs += wallMs;
    }

    private static long[] repeat(
            Act act, AtomicInteger left, long deadline, AtomicInteger errors, AtomicReference<String> firstError) {
        long[] took = new long[64];
        int n = 0;
        while (System.nanoTime() < deadline && left.getAndDecrement() > 0) {
            long start = System.nanoTime();
            try {
                act.once();
            } catch (Exception e) {
                errors.incrementAndGet();
                firstError.compareAndSet(null, e.toString());
                continue;
            }
            if (n == took.length) {
                took = Arrays.copyOf(took, n * 2);
            }
            took[n++] = System.nanoTime() - start;
        }
        return Arrays.copyOf(took, n);
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    static double ownCpuMs() {
        return ProcessHandle.current().info().totalCpuDuration().orElseThrow().toNanos() / 1e6;
    }
}
