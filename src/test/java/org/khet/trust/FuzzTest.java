package org.khet.trust;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.khet.correspondence.EntryId;
import org.khet.platform.check.Check;
import org.khet.platform.check.Findings;
import org.khet.support.KhetServerTest;
import org.khet.trust.Cast.Player;
import org.khet.trust.Fuzz.Asker;
import org.khet.trust.Fuzz.Made;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationContext;
import org.springframework.test.util.ReflectionTestUtils;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/**
 * Thousands of requests that make no sense, by every role, over HTTP: none is answered with 500, and what is kept stays
 * whole. {@code -Dfuzz.seed=7 -Dfuzz.requests=10000} tries others, {@code -Dfuzz.only=1234} repeats one.
 */
@KhetServerTest(properties = {"khet.empty=true", "test=fuzz"})
@AutoConfigureMockMvc
class FuzzTest {

    private static final int SEED = Integer.getInteger("fuzz.seed", 2569);
    private static final int REQUESTS = Integer.getInteger("fuzz.requests", 3_000);
    private static final int ONLY = Integer.getInteger("fuzz.only", -1);
    private static final int AT_ONCE = 8;
    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    /** Where a file goes out; แฟ้มเสนอ are pages. */
    private static final Pattern FILE = Pattern.compile("(?!/proposal/).*/(files/[^/]+(/.*)?|file)");

    private static final Pattern INSIDES = Pattern.compile(
            "\\bat (?:org|java|jdk)\\.|[a-z]\\.[A-Z]\\w+Exception|org\\.(?:springframework|postgresql|khet)\\.|PSQL");

    /** Would end the sessions the other requests are made with, one role after the other. */
    private static final String SIGN_OUT = "/api/v1/account/sessions";

    private static final Line LETTER = Line.of("letters.txt", 5).getFirst();

    @Autowired
    ApplicationContext context;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    List<Check> checks;

    @LocalServerPort
    int port;

    private record Answer(int status, String head, String body) {}

    @Test
    void no_request_is_answered_with_an_error_of_ours_and_all_that_is_kept_stays_whole() throws Exception {
        var cast = new Cast(context);
        var askers = cast.players.stream().map(this::asker).toList();
        var lines = Stream.concat(Line.of("endpoints.txt", 1).stream(), Line.of("letters.txt", 5).stream())
                .filter(line -> !line.path().equals(SIGN_OUT))
                .toList();
        var ids = ids(cast);
        var wrong = Collections.synchronizedList(new ArrayList<String>());
        var seen = Collections.synchronizedMap(new TreeMap<Integer, Integer>());
        var numbers = ONLY < 0 ? IntStream.range(0, REQUESTS) : IntStream.of(ONLY);
        try (var threads = Executors.newFixedThreadPool(AT_ONCE)) {
            for (var done : threads.invokeAll(numbers.<Callable<Object>>mapToObj(number -> () -> {
                        var request = request(number, cast, askers, lines, ids);
                        try {
                            var answer = send(request);
                            seen.merge(answer.status(), 1, Integer::sum);
                            var why = why(request, answer);
                            if (!why.isEmpty()) {
                                wrong.add("%d of seed %d: %s%n%s".formatted(number, SEED, why, request));
                            }
                        } catch (IOException broken) {
                            wrong.add("%d of seed %d: no answer, %s%n%s".formatted(number, SEED, broken, request));
                        }
                        return number;
                    })
                    .toList())) {
                done.get();
            }
        }
        System.out.println("fuzz: " + seen);
        assertThat(wrong.stream().limit(12))
                .as("%d of %d requests", wrong.size(), REQUESTS)
                .isEmpty();
        assertThat(found()).as("what khet verify finds").isEmpty();
        if (ONLY < 0) {
            stillSignedIn(cast);
            assertThat(seen.getOrDefault(200, 0))
                    .as("answered with what was asked for: %s", seen)
                    .isGreaterThan(REQUESTS / 8);
        }
    }

    private static Made request(int number, Cast cast, List<Asker> askers, List<Line> lines, List<String> ids) {
        return Fuzz.request(
                (long) SEED * 1_000_003 + number,
                lines,
                word -> cast.value(word, cast.player(number % Cast.ROLES.size()), letter(cast, number), ""),
                ids,
                line -> asker(line, number, cast, askers));
    }

    /** Somebody who may, three times in four: else hardly anything but 403 would be seen. */
    private static Asker asker(Line line, int number, Cast cast, List<Asker> askers) {
        int who = number % (Cast.ROLES.size() + 1);
        for (int step = 0; number % 4 != 0 && step < Cast.ROLES.size(); step++) {
            int next = (who + step) % Cast.ROLES.size();
            if (line.sign(0, next) == '+') {
                who = next;
                break;
            }
        }
        if (who == Cast.ROLES.size()) {
            return new Asker("", "x");
        }
        return line.isApi()
                ? new Asker("Authorization: Bearer " + cast.player(who).tokens().get("") + "\r\n", "")
                : askers.get(who);
    }

    private static EntryId letter(Cast cast, int number) {
        return cast.letter(LETTER, number % 5, Cast.LEVELS.get(number % 3));
    }

    private Asker asker(Player player) {
        var page = mvc.get()
                .uri("/office/account/password")
                .cookie(player.session())
                .exchange()
                .getResponse();
        var found = CSRF.matcher(new String(page.getContentAsByteArray(), StandardCharsets.UTF_8));
        if (!found.find()) {
            throw new AssertionError("no token of forms");
        }
        return new Asker("Cookie: khet=" + player.session().getValue() + "\r\n", found.group(1));
    }

    private static List<String> ids(Cast cast) {
        return Stream.of(
                        "unit",
                        "person",
                        "place",
                        "order",
                        "absence",
                        "upload",
                        "office",
                        "draft",
                        "head",
                        "closed",
                        "position")
                .map(word -> cast.value(word, cast.player(0), null, ""))
                .toList();
    }

    private String why(Made request, Answer answer) {
        if (answer.status() >= 500 || answer.status() < 200) {
            return "answered " + answer.status();
        }
        if (INSIDES.matcher(answer.body()).find()) {
            return answer.status() + " shows its insides";
        }
        boolean page = answer.head().toLowerCase(java.util.Locale.ROOT).contains("content-type: text/html");
        if (page && answer.body().contains(Fuzz.TAG)) {
            return answer.status() + " gives a tag back";
        }
        if (page && answer.status() == 200 && FILE.matcher(request.path()).matches()) {
            return "a file as a page";
        }
        if (answer.head().contains("khet=evil")) {
            return "a header of the asker's";
        }
        return "";
    }

    private Answer send(Made request) throws IOException {
        try (var socket = new Socket("localhost", port)) {
            socket.setSoTimeout(60_000);
            socket.getOutputStream().write(request.bytes());
            socket.getOutputStream().flush();
            var bytes = socket.getInputStream().readAllBytes();
            var text = new String(bytes, StandardCharsets.UTF_8);
            int end = text.indexOf("\r\n\r\n");
            if (end < 0 || text.length() < 12) {
                throw new IOException("nothing, or no head: " + text);
            }
            return new Answer(Integer.parseInt(text.substring(9, 12)), text.substring(0, end), text.substring(end));
        }
    }

    private void stillSignedIn(Cast cast) {
        cast.players.forEach(player -> assertThat(mvc.get().uri("/").cookie(player.session()))
                .as(player.role().name())
                .hasStatusOk());
    }

    /** As {@code khet verify}: the chain of acts, registers without a gap, every file there. */
    private List<String> found() {
        ReflectionTestUtils.invokeMethod(Objects.requireNonNull(context.getBean("sealer")), "seal");
        var lines = new ArrayList<String>();
        for (var check : checks) {
            check.run(new Findings() {
                @Override
                public void wrong(String sentence) {
                    lines.add(sentence);
                }

                @Override
                public void note(String sentence) {}
            });
        }
        return lines;
    }
}
