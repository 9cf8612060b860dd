package org.khet;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.modulith.Modulithic;
import picocli.CommandLine;

/** เขต: the office that runs by its own manual. */
@SpringBootApplication
@Modulithic(sharedModules = "platform")
@CommandLine.Command(
        name = "khet",
        resourceBundle = "messages.khet",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        subcommands = {Serve.class, Token.class, Verify.class, Backup.class, Restore.class})
public class Khet {

    public static void main(String[] args) {
        Standalone.quiet();
        System.exit(Commands.execute(args));
    }
}
