package org.khet.support;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.modulith.ApplicationModule;

/** What the modules say about themselves in their {@code package-info}. */
public final class Modules {

    private static final List<String> ALL = Source.main().stream()
            .map(Source::module)
            .filter(name -> !name.isEmpty())
            .distinct()
            .sorted()
            .toList();

    private Modules() {}

    /** Names of all modules, in order. */
    public static List<String> all() {
        return ALL;
    }

    /** May a module use another, by its own declaration? Everyone may use the platform. */
    public static boolean mayUse(String module, String used) {
        return module.equals(used)
                || used.equals("platform")
                || declared(module).contains(used);
    }

    private static List<String> declared(String module) {
        try {
            var annotation =
                    Class.forName("org.khet." + module + ".package-info").getAnnotation(ApplicationModule.class);
            return Arrays.stream(annotation.allowedDependencies())
                    .map(name -> name.replaceFirst("::.*", "").strip())
                    .collect(Collectors.toList());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException("package-info of the module " + module, e);
        }
    }
}
