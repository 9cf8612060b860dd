import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What the kernel knows of a process: processor time and memory, read from /proc. */
final class Proc {

    /** Length of a clock tick: USER_HZ is 100 on every Linux we run on. */
    private static final double TICK_MS = 10;

    private Proc() {}

    /** Processor time of a process in milliseconds, with that of its ended and awaited children. */
    static double cpuMs(long pid) {
        String[] stat = stat(pid);
        if (stat.length == 0) {
            return 0;
        }
        // Fields 14 to 17 of proc(5), counted from the state, which is field 3.
        return TICK_MS * (number(stat[11]) + number(stat[12]) + number(stat[13]) + number(stat[14]));
    }

    /** Processor time all programs of the machine have taken, in milliseconds, time given to other machines included. */
    static double busyMs() {
        try (var lines = Files.lines(Path.of("/proc/stat"))) {
            String[] cpu = lines.findFirst().orElseThrow().trim().split(" +");
            double busy = 0;
            for (int field : new int[] {1, 2, 3, 6, 7, 8}) { // user, nice, system, irq, softirq, steal; not idle, not iowait
                busy += Double.parseDouble(cpu[field]);
            }
            return TICK_MS * busy;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<Long> childrenOf(long parent) {
        var children = new ArrayList<Long>();
        try (DirectoryStream<Path> all = Files.newDirectoryStream(Path.of("/proc"), "[0-9]*")) {
            for (Path process : all) {
                long pid = number(process.getFileName().toString());
                String[] stat = stat(pid);
                if (stat.length > 1 && number(stat[1]) == parent) {
                    children.add(pid);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return children;
    }

    /** Resident memory in MB, or 0 when the process is gone. */
    static double rssMb(long pid) {
        return field(Path.of("/proc/" + pid + "/status"), "VmRSS:");
    }

    /** Memory in MB with shared pages divided among those that share them. */
    static double pssMb(long pid) {
        return field(Path.of("/proc/" + pid + "/smaps_rollup"), "Pss:");
    }

    private static double field(Path file, String name) {
        try {
            for (String line : Files.readAllLines(file)) {
                if (line.startsWith(name)) {
                    return number(line.replaceAll("[^0-9]", "")) / 1024.0;
                }
            }
        } catch (IOException e) {
            // gone between two looks
        }
        return 0;
    }

    private static String[] stat(long pid) {
        try {
            String stat = Files.readString(Path.of("/proc/" + pid + "/stat"));
            return stat.substring(stat.lastIndexOf(')') + 2).split(" ");
        } catch (IOException e) {
            return new String[0];
        }
    }

    private static long number(String text) {
        return Long.parseLong(text);
    }
}
