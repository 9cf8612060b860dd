package org.khet.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.khet.correspondence.EntryId;
import org.khet.correspondence.internal.LetterFixture;
import org.khet.office.Actor;
import org.khet.platform.database.RowScope;
import org.khet.support.KhetTest;
import org.khet.trust.Cast.Player;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Every endpoint × every role × own and other unit × every secrecy level, against the tables in {@code trust/}. Each
 * request goes through the whole chain of filters, in a transaction that is taken back, so that every cell of the tables
 * finds the office as it was.
 */
@KhetTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PermissionMatrixTest {

    private static final Pattern WHAT = Pattern.compile("\\{(?:[a-z]+:)?([^}]+)}");
    private static final List<Line> ENDPOINTS = Line.of("endpoints.txt", 1);
    private static final List<Line> LETTERS = Line.of("letters.txt", 5);

    @Autowired
    ApplicationContext context;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mapping;

    private Cast cast;
    private Rows rows;

    /** Who asks, what for: a cell of a table. */
    private record Cell(Line line, Player player, @Nullable EntryId letter, String level) {
        @Override
        public String toString() {
            return "%s as %s%s".formatted(line, player.role(), level.isEmpty() ? "" : " " + level);
        }
    }

    private interface Asked extends java.util.function.UnaryOperator<AbstractMockHttpServletRequestBuilder<?>> {}

    @BeforeAll
    void an_office() {
        cast = new Cast(context);
        rows = new Rows(jdbc);
    }

    @Test
    void every_endpoint_has_a_line_and_every_line_an_endpoint() {
        var served = mapping.getHandlerMethods().entrySet().stream()
                .filter(one -> one.getValue().getBeanType().getPackageName().startsWith("org.khet")
                        && !one.getValue().getBeanType().getName().contains("Test"))
                .flatMap(one -> one.getKey().getPatternValues().stream()
                        .flatMap(path ->
                                methods(one.getKey().getMethodsCondition().getMethods(), path)))
                .collect(Collectors.toCollection(TreeSet::new));
        var known = Stream.concat(ENDPOINTS.stream(), LETTERS.stream())
                .map(Line::endpoint)
                .collect(Collectors.toCollection(TreeSet::new));
        var missing = new TreeSet<>(served);
        missing.removeAll(known);
        assertThat(missing.stream().map(PermissionMatrixTest::lineToAdd).collect(Collectors.joining("\n")))
                .as(
                        "add to src/test/resources/trust/endpoints.txt (to letters.txt when it is about one letter), with + "
                                + "for each role of RSCODPLchAM that may and - for each that may not")
                .isEmpty();
        known.removeAll(served);
        assertThat(known).as("lines without an endpoint: take them out").isEmpty();
        assertThat(served).hasSizeGreaterThan(120);
    }

    private static Stream<String> methods(java.util.Set<?> methods, String path) {
        return methods.isEmpty() ? Stream.of("GET " + path) : methods.stream().map(method -> method + " " + path);
    }

    private static String lineToAdd(String endpoint) {
        return endpoint.replaceAll("\\{(\\w+)}", "{$1:what}").replaceFirst(" ", " ") + " | ??????????? |";
    }

    @Test
    void every_verb_on_letters_has_a_line() {
        assertThat(LETTERS.stream().map(Line::path).collect(Collectors.joining(" ")))
                .contains(LetterFixture.verbs().stream()
                        .map(verb -> verb.equals("correct") || verb.equals("cancel") ? "/" + verb : "{verb:" + verb)
                        .toList());
    }

    @Test
    void each_role_may_call_what_the_table_says_and_nothing_else() {
        var before = rows.of(cast.office.office.id());
        var wrong = new ArrayList<String>();
        for (var line : ENDPOINTS) {
            for (int role = 0; role < Cast.ROLES.size(); role++) {
                var cell = new Cell(line, cast.player(role), null, "");
                check(cell, line.sign(0, role), wrong);
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(rows.of(cast.office.office.id()))
                .as("what the refused left behind")
                .isEqualTo(before);
    }

    @Test
    void each_role_does_to_each_letter_what_the_table_says_and_nothing_else() throws Exception {
        var before = rows.of(cast.office.office.id());
        var wrong = Collections.synchronizedList(new ArrayList<String>());
        var letters = new ArrayList<Callable<Object>>();
        for (int at = 0; at < 5; at++) {
            int column = at;
            for (var level : column < 2 ? List.of("") : Cast.LEVELS) {
                letters.add(() -> {
                    LETTERS.forEach(line -> column(line, column, level, wrong));
                    return level;
                });
            }
        }
        // Each letter has its own row to lock: they do not get into each other's way.
        try (var threads = Executors.newFixedThreadPool(4)) {
            for (var done : threads.invokeAll(letters)) {
                done.get();
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(rows.of(cast.office.office.id()))
                .as("what the refused left behind")
                .isEqualTo(before);
    }

    private void column(Line line, int column, String level, List<String> wrong) {
        if ((column >= 2 && !levels(line).contains(level))
                || line.columns().get(column).equals("-")) {
            return;
        }
        for (int role = 0; role < Cast.ROLES.size(); role++) {
            var cell = new Cell(line, cast.player(role), cast.letter(line, column, level), level);
            check(cell, line.sign(column, role), wrong);
        }
    }

    private static List<String> levels(Line line) {
        if (!line.level().isEmpty()) {
            return List.of(line.level());
        }
        return Cast.LEVELS.stream()
                .filter(level -> LETTERS.stream()
                        .noneMatch(other ->
                                other.level().equals(level) && other.endpoint().equals(line.endpoint())))
                .toList();
    }

    private void check(Cell cell, char sign, List<String> wrong) {
        var answer = ask(cell, request -> signedIn(cell, request));
        var done = cell.line().reads()
                ? answer.status() == 200 || answer.status() == 302
                : !answer.wrote().isEmpty();
        var right = switch (sign) {
            case '+' -> cell.line().is("404") ? answer.status() == 404 : answer.letIn() && (done || enough(cell));
            case '=' -> answer.letIn() && onlyShown(cell, answer.wrote());
            case '-' -> answer.status() == 403 && answer.wrote().isEmpty();
            case '.' -> answer.status() == 404 && answer.wrote().isEmpty();
            default -> false;
        };
        if (!right) {
            wrong.add("%s%s: expected %s, was %s".formatted(cell, column(cell), sign, answer));
        }
    }

    /** No form that would really do it: an answer that is no refusal will do. */
    private static boolean enough(Cell cell) {
        return cell.letter() == null
                && (cell.line().reads() || cell.line().form().isEmpty());
    }

    /** The page is shown again: its files' pages may be counted, and that a secret letter was read is written down. */
    private static boolean onlyShown(Cell cell, String wrote) {
        return wrote.replaceAll("files\\.file \\d+(, )?", "")
                .replaceAll(cell.level().isEmpty() ? "^$" : "platform\\.act \\d+", "")
                .isEmpty();
    }

    private String column(Cell cell) {
        return cell.letter() == null
                ? ""
                : jdbc.sql(
                                "select ' of ' || u.name from correspondence.entry e join office.unit u on u.id = e.unit_id where e.id = :e")
                        .param("e", cell.letter().value())
                        .query(String.class)
                        .single();
    }

    @Test
    void nobody_is_led_to_the_sign_in_page_or_told_to_bring_a_token() {
        var wrong = new ArrayList<String>();
        each(line -> {
            var answer = ask(cell(line), request -> request.with(csrf()), null);
            var right = line.open()
                    ? !answer.asksToSignIn() && answer.status() < 500
                    : line.isApi() ? answer.status() == 401 : answer.asksToSignIn();
            if (!right || (!line.open() && !answer.wrote().isEmpty())) {
                wrong.add(line + ": " + answer);
            }
        });
        assertThat(wrong).isEmpty();
    }

    @Test
    void a_form_of_another_site_changes_nothing() {
        var wrong = new ArrayList<String>();
        each(line -> {
            if (!line.reads() && !line.isApi()) {
                var bare =
                        ask(cell(line), request -> request.cookie(player(line).session()));
                var forged = ask(
                        cell(line),
                        request -> request.cookie(player(line).session()).with(csrf().useInvalidToken()));
                for (var answer : List.of(bare, forged)) {
                    if (answer.status() != 403 || !answer.wrote().isEmpty()) {
                        wrong.add(line + ": " + answer);
                    }
                }
            }
        });
        assertThat(wrong).isEmpty();
    }

    @Test
    void a_token_reaches_no_further_than_its_scope_and_a_session_does_not_reach_the_api() {
        var wrong = new ArrayList<String>();
        each(line -> {
            if (line.isApi()) {
                var player = player(line);
                var narrow = Objects.requireNonNull(player.tokens().get(line.scope()));
                var statuses = List.of(
                        line.scope().isEmpty() // any token will do
                                ? 403
                                : ask(cell(line), request -> bearer(request, narrow))
                                        .status(),
                        ask(cell(line), request -> bearer(request, "khet_" + "x".repeat(43)))
                                .status(),
                        ask(cell(line), request -> request.cookie(player.session()))
                                .status());
                if (!statuses.equals(List.of(403, 401, 401))) {
                    wrong.add(line + ": " + statuses);
                }
            } else if (!line.open()) {
                var token = Objects.requireNonNull(player(line).tokens().get(""));
                var answer = ask(cell(line), request -> bearer(request, token).with(csrf()));
                if (!answer.asksToSignIn()) {
                    wrong.add(line + " with a token: " + answer);
                }
            }
        });
        assertThat(wrong).isEmpty();
    }

    @Test
    void another_office_is_another_world() {
        var strangers = new Cast(context);
        var before = rows.of(cast.office.office.id());
        var wrong = new ArrayList<String>();
        each(line -> {
            if (!line.path().contains("{") || line.open()) {
                return;
            }
            for (int role = 0; role < Cast.ROLES.size(); role++) {
                if (line.sign(0, role) == '+') {
                    var stranger = strangers.player(role);
                    var cell = new Cell(line, cast.player(role), letter(line), "");
                    var answer = ask(cell, request -> signedIn(line, stranger, request), stranger.actor());
                    // A session or a token that is not one's own is "no longer there": back to the page that says so.
                    var nothing = !line.reads() && answer.letIn();
                    if (answer.status() != 404 && !nothing) {
                        wrong.add(cell + " by a stranger: " + answer);
                    }
                }
            }
        });
        assertThat(wrong).isEmpty();
        assertThat(rows.of(cast.office.office.id()))
                .as("what strangers changed")
                .isEqualTo(before);
    }

    @Test
    void what_is_a_colleagues_own_is_ended_by_nobody_else() {
        var colleague = cast.player(0);
        for (var line : ENDPOINTS) {
            if (line.path().contains(":session}") || line.path().contains(":token}")) {
                var cell = new Cell(line, colleague, null, "");
                var answer = ask(cell, request -> signedIn(line, cast.player(10), request));
                assertThat(answer.wrote()).as(line.toString()).isEmpty();
            }
        }
    }

    @Test
    void one_who_must_choose_a_password_first_is_led_there_from_everywhere() {
        var person = cast.office.someone(org.khet.office.Role.GROUP_CLERK, cast.unit());
        jdbc.sql("update office.account set must_change = true where user_name = :user")
                .param("user", cast.office.userName(person))
                .update();
        var session = cast.office.session(mvc, person);
        var wrong = new ArrayList<String>();
        each(line -> {
            if (!line.open() && !line.isApi() && !line.path().startsWith("/office/account/password")) {
                var answer = ask(cell(line), request -> request.cookie(session).with(csrf()));
                if (answer.status() != 302
                        || !"/office/account/password".equals(answer.to())
                        || !answer.wrote().isEmpty()) {
                    wrong.add(line + ": " + answer);
                }
            }
        });
        assertThat(wrong).isEmpty();
    }

    private void each(java.util.function.Consumer<Line> act) {
        ENDPOINTS.forEach(act);
        LETTERS.stream().filter(line -> line.level().isEmpty()).forEach(act);
    }

    private Cell cell(Line line) {
        return new Cell(line, player(line), letter(line), "");
    }

    private @Nullable EntryId letter(Line line) {
        return LETTERS.contains(line) ? cast.letter(line, 0, "") : null;
    }

    /** The first who may. */
    private Player player(Line line) {
        for (int role = 0; role < Cast.ROLES.size(); role++) {
            if (line.sign(0, role) == '+') {
                return cast.player(role);
            }
        }
        return cast.player(0);
    }

    private static AbstractMockHttpServletRequestBuilder<?> signedIn(
            Cell cell, AbstractMockHttpServletRequestBuilder<?> request) {
        return signedIn(cell.line(), cell.player(), request);
    }

    private static AbstractMockHttpServletRequestBuilder<?> signedIn(
            Line line, Player player, AbstractMockHttpServletRequestBuilder<?> request) {
        return line.isApi()
                ? bearer(request, Objects.requireNonNull(player.tokens().get("")))
                : request.cookie(player.session()).with(csrf());
    }

    private static AbstractMockHttpServletRequestBuilder<?> bearer(
            AbstractMockHttpServletRequestBuilder<?> request, String token) {
        return request.header("Authorization", "Bearer " + token);
    }

    private Answer ask(Cell cell, Asked as) {
        return ask(cell, as, cell.player().actor());
    }

    /** The transaction begins as the request would begin it: with the rows of the asker's office alone in sight. */
    private Answer ask(Cell cell, Asked as, @Nullable Actor asker) {
        var request = as.apply(request(cell));
        if (cell.line().is("apart")) {
            return send(request);
        }
        if (asker != null) {
            RowScope.enter(asker.office().value());
        }
        return Objects.requireNonNull(transaction.execute(status -> {
            status.setRollbackOnly();
            if (cell.letter() != null) {
                cast.place(cell.line(), cell.letter(), cell.player().actor());
            }
            var before = rows.written(cell.line());
            var answer = send(request);
            return new Answer(answer.status(), answer.to(), Rows.difference(before, rows.written(cell.line())));
        }));
    }

    private AbstractMockHttpServletRequestBuilder<?> request(Cell cell) {
        AbstractMockHttpServletRequestBuilder<?> request = mvc.method(
                        HttpMethod.valueOf(cell.line().method()))
                .uri(URI.create(filled(cell, cell.line().path())));
        if (cell.line().isApi() && !cell.line().form().isEmpty()) {
            return request.contentType(MediaType.APPLICATION_JSON).content(json(cell));
        }
        for (var field : cell.line().form()) {
            var at = field.indexOf('=');
            request = request.param(field.substring(0, at), filled(cell, field.substring(at + 1)));
        }
        return request;
    }

    /** The form as a program sends it; units are a list. */
    private String json(Cell cell) {
        return cell.line().form().stream()
                .map(field -> {
                    var name = field.substring(0, field.indexOf('='));
                    var value = "\"" + filled(cell, field.substring(field.indexOf('=') + 1)) + "\"";
                    return "\"" + name + "\": " + (name.equals("act") ? "[" + value + "]" : value);
                })
                .collect(Collectors.joining(", ", "{", "}"));
    }

    private Answer send(AbstractMockHttpServletRequestBuilder<?> request) {
        try {
            var response = mvc.perform(request).getResponse();
            return new Answer(response.getStatus(), response.getRedirectedUrl(), "");
        } catch (RuntimeException failed) {
            return new Answer(500, failed.toString(), "");
        }
    }

    private String filled(Cell cell, String text) {
        return WHAT.matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(
                        cast.value(found.group(1), cell.player(), cell.letter(), cell.level())));
    }
}
