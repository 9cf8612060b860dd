package org.khet;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine;

/** Says which Khet this is. */
final class Version implements CommandLine.IVersionProvider {

    @Override
    public String[] getVersion() {
        @Nullable String version = Khet.class.getPackage().getImplementationVersion();
        return new String[] {"Khet " + (version == null ? "" : version)};
    }
}
