import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/** Describes the machine, so that figures of two machines can be told apart. */
final class Machine {

    private Machine() {}

    static void describe(Path where, Report report) throws IOException {
        String cpu = first("/proc/cpuinfo", "model name").replaceAll(".*: ", "");
        long cores = Runtime.getRuntime().availableProcessors();
        long memory = Long.parseLong(first("/proc/meminfo", "MemTotal").replaceAll("[^0-9]", "")) / 1024 / 1024;
        double small = fsyncsPerSecond(where, 4096);
        double scan = fsyncsPerSecond(where, 200_000);
        Report.say("machine     %s, %d cores, %d GB memory", cpu, cores, memory);
        Report.say("kernel      %s %s", System.getProperty("os.name"), System.getProperty("os.version"));
        Report.say("JDK         %s", Runtime.version());
        Report.say("disk        %s: %.0f fsyncs a second of 4 KB, %.0f new files of 200 KB written and fsynced",
                Files.getFileStore(where).type(), small, scan);
        report.value("cores", cores);
        report.value("memory_gb", memory);
        report.value("fsync_4k_per_second", small);
        report.value("fsync_200k_per_second", scan);
    }

    private static double fsyncsPerSecond(Path where, int bytes) throws IOException {
        Path file = Files.createTempFile(where, "fsync", ".tmp");
        byte[] noise = new byte[bytes];
        new java.util.Random(1).nextBytes(noise);
        long start = System.nanoTime();
        int n = 0;
        while (System.nanoTime() - start < 2_000_000_000L) {
            Path each = bytes > 10_000 ? where.resolve("fsync" + n + ".tmp") : file;
            try (var channel = FileChannel.open(each, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
                channel.write(ByteBuffer.wrap(noise), bytes > 10_000 ? 0 : (long) n * bytes);
                channel.force(true);
            }
            if (bytes > 10_000) {
                Files.delete(each);
            }
            n++;
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        Files.delete(file);
        return n / seconds;
    }

    private static String first(String file, String start) {
        try {
            List<String> lines = Files.readAllLines(Path.of(file));
            return lines.stream().filter(line -> line.startsWith(start)).findFirst().orElse("?");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
