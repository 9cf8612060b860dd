package org.khet.platform.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.khet.support.TestDatabase;

/** The whole program as a service starts it: a first start, its two ports, its log, its end. */
class GracefulStopTest {

    private static final Duration START = Duration.ofMinutes(2);
    private static final int TERMINATED = 128 + 15;
    /** A POST that has not been answered yet, in the numbers the server gives of itself. */
    private static final Pattern IN_HAND =
            Pattern.compile("(?m)^http_server_requests_active_seconds_g?count\\{[^}]*method=\"POST\"[^}]*} 1$");

    private static final String SET_UP_CODE = "ระบบนี้ยังไม่มีผู้ดูแลระบบ";

    private final HttpClient client = HttpClient.newHttpClient();

    @Test
    void told_to_stop_it_answers_what_it_has_in_hand_and_stops_postgresql() throws Exception {
        var data = TestDatabase.directory();
        int port = freePort();
        int management = freePort();
        var log = data.resolve("out.log");
        var khet = start(data, port, management, log);
        try {
            waitFor(khet, port);
            waitFor(khet, management);
            assertThat(get(management, "/actuator/prometheus"))
                    .contains("jvm_memory_used_bytes")
                    .contains("hikaricp_connections_pending");
            assertThat(status(port, "/actuator/prometheus")).isEqualTo(404);
            assertThat(status(port, "/sign-in"))
                    .as("an empty office is set up first")
                    .isEqualTo(302);

            try (var slow = new Socket(InetAddress.getLoopbackAddress(), port)) {
                var asked = List.of(
                        "POST /sign-in HTTP/1.1",
                        "Host: localhost",
                        "Content-Type: application/x-www-form-urlencoded",
                        "Content-Length: 20",
                        "Expect: 100-continue");
                write(slow, String.join("\r\n", asked) + "\r\n\r\n");
                assertThat(head(slow)).startsWith("HTTP/1.1 100");
                waitForRequestInHand(management);
                khet.destroy();
                Thread.sleep(1500);
                assertThat(khet.isAlive()).as("waits for the request in hand").isTrue();
                write(slow, "user=somebody-or-oth");
                assertThat(head(slow)).startsWith("HTTP/1.1 403");
            }
            assertThat(khet.waitFor(60, TimeUnit.SECONDS)).isTrue();
            assertThat(khet.exitValue()).isEqualTo(TERMINATED);
            assertThat(data.resolve("database/postmaster.pid")).doesNotExist();
        } finally {
            khet.destroyForcibly();
        }
        said(Files.readString(log));
    }

    /** What an answer begins with, to its first empty line. */
    private static String head(Socket socket) throws IOException {
        var head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            var next = socket.getInputStream().read();
            if (next < 0) {
                break;
            }
            head.append((char) next);
        }
        return head.toString();
    }

    /**
     * The very first start logs no error; each line is JSON, and no line tells what was asked for. The code of the first
     * set-up is told to whoever looks on, not to the log.
     */
    private static void said(String log) {
        assertThat(log).contains("\"path\":\"/sign-in\"").contains("\"millis\":");
        assertThat(log).doesNotContain("\"level\":\"ERROR\"").doesNotContain("somebody-or-oth");
        assertThat(log.lines().filter(line -> !line.isBlank() && !line.startsWith(SET_UP_CODE)))
                .allMatch(line -> line.startsWith("{"));
    }

    private static Process start(Path data, int port, int management, Path log) throws IOException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-Xmx288m",
                "-Djava.awt.headless=true",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                "org.khet.Khet",
                "serve",
                "--empty"));
        command.addAll(List.of("--port", "" + port, "--data", data.toString()));
        var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment()
                .putAll(Map.of(
                        "KHET_MANAGEMENT_PORT", "" + management,
                        "KHET_LOG_FORMAT", "logstash",
                        "KHET_LOG_REQUESTS", "true"));
        return builder.start();
    }

    private void waitFor(Process khet, int port) throws Exception {
        var until = Instant.now().plus(START);
        while (khet.isAlive() && Instant.now().isBefore(until)) {
            try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
                assertThat(socket.isConnected()).isTrue();
                return;
            } catch (IOException notYet) {
                Thread.sleep(200);
            }
        }
        throw new AssertionError("it did not start");
    }

    /** The go-ahead is given a moment before the server counts the request among those it waits for. */
    private void waitForRequestInHand(int management) throws Exception {
        var until = Instant.now().plus(START);
        while (!IN_HAND.matcher(get(management, "/actuator/prometheus")).find()) {
            assertThat(Instant.now()).as("the request was never in hand").isBefore(until);
            Thread.sleep(100);
        }
    }

    private String get(int port, String path) throws Exception {
        return client.send(request(port, path), HttpResponse.BodyHandlers.ofString())
                .body();
    }

    private int status(int port, String path) throws Exception {
        return client.send(request(port, path), HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }

    private static HttpRequest request(int port, String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .build();
    }

    private static void write(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
        socket.getOutputStream().flush();
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
