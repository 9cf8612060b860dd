package org.khet.platform.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.modulith.ApplicationModule;

/** Modules that bring migrations, each after all it may use, as their {@code package-info} says. */
final class ModuleOrder {

    private static final String FOLDERS = "classpath*:db/migration/*/V*.sql";

    private final Set<String> modules;
    private final Set<String> ordered = new LinkedHashSet<>();

    private ModuleOrder(Set<String> modules) {
        this.modules = modules;
    }

    static List<String> ofMigrations() {
        try {
            var modules = new TreeSet<String>();
            for (var file : new PathMatchingResourcePatternResolver().getResources(FOLDERS)) {
                var parts = file.getURL().getPath().split("/", -1);
                modules.add(parts[parts.length - 2]);
            }
            modules.remove("__root");
            return of(modules);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<String> of(Set<String> modules) {
        var order = new ModuleOrder(modules);
        modules.forEach(module -> order.put(module, List.of()));
        return List.copyOf(order.ordered);
    }

    private void put(String module, List<String> users) {
        if (users.contains(module)) {
            throw new IllegalStateException("Modules use each other in a circle: " + users);
        }
        var path = new ArrayList<>(users);
        path.add(module);
        for (var used : mayUse(module)) {
            put(used, path);
        }
        if (modules.contains(module)) {
            ordered.add(module);
        }
    }

    private static List<String> mayUse(String module) {
        try {
            var declared = Class.forName("org.khet." + module + ".package-info").getAnnotation(ApplicationModule.class);
            return declared == null
                    ? List.of()
                    : List.of(declared.allowedDependencies()).stream()
                            .map(name -> name.replaceFirst("::.*", "").strip())
                            .toList();
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException("Migrations of a module that is not there: " + module, e);
        }
    }
}
