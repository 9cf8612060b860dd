package org.khet;

import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.khet.office.Scope;
import org.khet.office.Tokens;
import org.khet.platform.web.Texts;
import picocli.CommandLine;

/** Issues a bearer token of the API: the token alone on the last line. Khet may be running or not. */
@CommandLine.Command(name = "token", resourceBundle = "messages.khet", mixinStandardHelpOptions = true)
final class Token implements Callable<Integer> {

    @CommandLine.Mixin
    private final Place place = new Place();

    @CommandLine.Parameters(paramLabel = "USER")
    private String user = "";

    @CommandLine.Option(names = "--scope", paramLabel = "SCOPE", split = ",")
    private List<String> scopes = List.of();

    @CommandLine.Option(names = "--days", paramLabel = "DAYS", defaultValue = "365")
    private int days;

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

    @Override
    public Integer call() {
        var wish = wish();
        try (var database = place.reach();
                var standalone = Standalone.on(database, place.data(), Tokens.class)) {
            return switch (standalone.one(Tokens.class).issue(user, wish)) {
                case Tokens.Issued.Done done -> say(done.token());
                case Tokens.Issued.UnknownUser unknown ->
                    throw new Commands.Refused("khet.unknown-user", unknown.userName());
            };
        }
    }

    private Tokens.Wish wish() {
        if (days < 1 || days > Tokens.LONGEST.toDays()) {
            throw new Commands.Refused("khet.token-days", String.valueOf(Tokens.LONGEST.toDays()));
        }
        Set<Scope> wanted = EnumSet.noneOf(Scope.class);
        scopes.forEach(word -> wanted.add(Scope.of(word).orElseThrow(() -> unknown(word))));
        return new Tokens.Wish(
                "khet token", wanted.isEmpty() ? EnumSet.allOf(Scope.class) : wanted, Duration.ofDays(days));
    }

    private static Commands.Refused unknown(String word) {
        var known = Arrays.stream(Scope.values()).map(Scope::word).collect(Collectors.joining(", "));
        return new Commands.Refused("khet.token-scope", word, known);
    }

    private int say(String token) {
        spec.commandLine().getErr().println(Texts.text("khet.token-once", user));
        spec.commandLine().getOut().println(token);
        return CommandLine.ExitCode.OK;
    }
}
