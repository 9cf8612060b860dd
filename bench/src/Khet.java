import java.io.IOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The packaged application with its embedded PostgreSQL, run on a data directory of its own. */
final class Khet implements AutoCloseable {

    private final Path root;
    final Path data;
    final int port;
    private final Thread atExit = new Thread(this::kill);
    private Process process;
    private long postmaster;
    private String token;

    Khet(Path root, Path data) throws IOException {
        this.root = root;
        this.data = data;
        try (var socket = new ServerSocket(0)) {
            this.port = socket.getLocalPort();
        }
        Runtime.getRuntime().addShutdownHook(atExit);
    }

    /** Starts it and waits for the first page. @return seconds from the start of the process to the page */
    double start() throws Exception {
        Files.createDirectories(data);
        Path log = data.resolve("bench-khet.log");
        long start = System.nanoTime();
        process = new ProcessBuilder(command()).directory(root.toFile()).redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile())).start();
        while (!answers()) {
            if (!process.isAlive()) {
                throw new IllegalStateException("Khet ended with " + process.exitValue() + ":\n" + tail(log));
            }
            if (System.nanoTime() - start > 120e9) {
                throw new IllegalStateException("Khet did not answer in 120 s:\n" + tail(log));
            }
            Thread.sleep(10);
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        postmaster = postmasterPid();
        return seconds;
    }

    private List<String> command() {
        return List.of(root.resolve("khet").toString(), "serve", "--data", data.toString(), "--port", "" + port);
    }

    private boolean answers() {
        try (var http = new Http(port)) {
            return http.get("/sign-in").status() == 200;
        } catch (IOException e) {
            return false;
        }
    }

    String token() throws Exception {
        if (token == null) {
            Process khet = new ProcessBuilder(
                            root.resolve("khet").toString(), "token", "saraban", "--data", data.toString())
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            String said = new String(khet.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            if (khet.waitFor() != 0) {
                throw new IllegalStateException("khet token failed:\n" + said);
            }
            token = said.substring(said.lastIndexOf('\n') + 1).strip();
        }
        return token;
    }

    String authorization() throws Exception {
        return "Authorization: Bearer " + token();
    }

    /** Of the sample sign-ins. */
    String password() {
        return System.getenv().getOrDefault("KHET_SAMPLE_PASSWORD", "khet-sample");
    }

    Http http() {
        return new Http(port);
    }

    long pid() {
        return process.pid();
    }

    /** Processor time of the application and all of PostgreSQL, in milliseconds. */
    double cpuMs() {
        double cpu = Proc.cpuMs(pid()) + Proc.cpuMs(postmaster);
        for (long child : Proc.childrenOf(postmaster)) {
            cpu += Proc.cpuMs(child);
        }
        return cpu;
    }

    double rssMb() {
        return Proc.rssMb(pid());
    }

    double databaseMb() {
        double all = Proc.pssMb(postmaster);
        for (long child : Proc.childrenOf(postmaster)) {
            all += Proc.pssMb(child);
        }
        return all;
    }

    /** A connection of our own to the same database. */
    Connection database() throws SQLException, IOException {
        var access = new Properties();
        try (var reader = Files.newBufferedReader(data.resolve("database.properties"))) {
            access.load(reader);
        }
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + access.getProperty("port") + "/khet",
                "postgres",
                access.getProperty("postgres.password"));
    }

    void stop() throws InterruptedException {
        if (process != null && process.isAlive()) {
            process.destroy();
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                throw new IllegalStateException("Khet did not stop in 60 s");
            }
        }
    }

    /** Kills the application as a power cut would, with PostgreSQL and all its processes or without. */
    void killNow(boolean withDatabase) throws Exception {
        var all = new ArrayList<ProcessHandle>();
        all.add(process.toHandle());
        if (withDatabase) {
            ProcessHandle.of(postmaster).ifPresent(all::add);
            for (long child : Proc.childrenOf(postmaster)) {
                ProcessHandle.of(child).ifPresent(all::add);
            }
        }
        all.forEach(ProcessHandle::destroyForcibly);
        for (ProcessHandle one : all) {
            one.onExit().get(30, TimeUnit.SECONDS);
        }
    }

    record Said(int exit, String said) {}

    /** Runs {@code khet verify} beside the running application. */
    Said verify() throws Exception {
        Process khet = new ProcessBuilder(root.resolve("khet").toString(), "verify", "--data", data.toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(khet.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Said(khet.waitFor(), said);
    }

    private void kill() {
        if (process != null && process.isAlive()) {
            process.destroy();
            try {
                process.waitFor(30, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public void close() {
        try {
            stop();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        Runtime.getRuntime().removeShutdownHook(atExit);
    }

    private long postmasterPid() throws IOException {
        try (Stream<Path> files = Files.find(data, 4, (file, about) -> file.endsWith("postmaster.pid"))) {
            Path file = files.findFirst().orElseThrow(() -> new IllegalStateException("no postmaster.pid below " + data));
            return Long.parseLong(Files.readAllLines(file).getFirst().strip());
        }
    }

    /** The first error the application wrote, for whoever reads that a step failed. */
    String firstError() throws IOException {
        String[] lines = Files.readString(data.resolve("bench-khet.log")).split("\n");
        for (int i = 0; i < lines.length; i++) {
            if (lines[i].contains(" ERROR ")) {
                return String.join("\n", Arrays.copyOfRange(lines, i, Math.min(lines.length, i + 12)));
            }
        }
        return "";
    }

    private static String tail(Path log) throws IOException {
        String[] lines = Files.readString(log).split("\n");
        return String.join("\n", Arrays.copyOfRange(lines, Math.max(0, lines.length - 30), lines.length));
    }
}
