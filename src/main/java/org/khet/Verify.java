package org.khet;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.khet.office.Office;
import org.khet.platform.backup.FileStore;
import org.khet.platform.check.Check;
import org.khet.platform.check.Findings;
import org.khet.platform.web.Texts;
import picocli.CommandLine;

/** Proves that what is kept is whole, and names what is not. Khet may be running or not; nothing is written. */
@CommandLine.Command(name = "verify", resourceBundle = "messages.khet", mixinStandardHelpOptions = true)
final class Verify implements Callable<Integer> {

    @CommandLine.Mixin
    private final Place place = new Place();

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

    @Override
    public Integer call() {
        try (var database = place.reach();
                var standalone = Standalone.on(database, place.data(), Check.class, Office.class, FileStore.class)) {
            var out = spec.commandLine().getOut();
            var told = new Told(out);
            for (var check : standalone.all(Check.class)) {
                out.println(check.subject());
                out.flush();
                check.run(told);
            }
            out.println(told.end());
            return told.wrong == 0 ? CommandLine.ExitCode.OK : CommandLine.ExitCode.SOFTWARE;
        }
    }

    private static final class Told implements Findings {

        private final PrintWriter out;
        private long wrong;

        Told(PrintWriter out) {
            this.out = out;
        }

        @Override
        public void wrong(String sentence) {
            wrong++;
            out.println("  " + Texts.text("khet.verify.wrong", sentence));
            out.flush();
        }

        @Override
        public void note(String sentence) {
            out.println("  " + sentence);
            out.flush();
        }

        String end() {
            return wrong == 0 ? Texts.text("khet.verify.whole") : Texts.text("khet.verify.count", Long.toString(wrong));
        }
    }
}
