package org.khet;

import java.util.concurrent.Callable;
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

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

    @Override
    public Integer call() {
        try (var database = place.reach();
                var standalone = Standalone.on(database, place.data(), Tokens.class)) {
            return switch (standalone.one(Tokens.class).issue(user)) {
                case Tokens.Issued.Done done -> say(done.token());
                case Tokens.Issued.UnknownUser unknown ->
                    throw new Commands.Refused("khet.unknown-user", unknown.userName());
            };
        }
    }

    private int say(String token) {
        spec.commandLine().getErr().println(Texts.text("khet.token-once", user));
        spec.commandLine().getOut().println(token);
        return CommandLine.ExitCode.OK;
    }
}
