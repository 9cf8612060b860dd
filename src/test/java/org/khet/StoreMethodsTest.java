package org.khet;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jacoco.core.analysis.Analyzer;
import org.jacoco.core.analysis.CoverageBuilder;
import org.jacoco.core.analysis.IClassCoverage;
import org.jacoco.core.tools.ExecFileLoader;
import org.junit.jupiter.api.Test;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * SQL in a text block is right when PostgreSQL has run it. Comes when all other tests have ended and looks back at what they
 * ran, in whichever process.
 */
class StoreMethodsTest {

    private static final Path CLASSES = Path.of("target/classes");
    private static final Path SEEN = Path.of("target/jacoco.exec");
    private static final int CLASSES_OF_A_WHOLE_RUN = 100;

    @Test
    void every_store_method_is_run_by_a_test() throws IOException {
        var stores = stores();
        assertThat(stores).as("classes that hold a JdbcClient").isNotEmpty();
        var seen = new ExecFileLoader();
        seen.load(SEEN.toFile());
        assertThat(seen.getExecutionDataStore().getContents()).hasSizeGreaterThan(CLASSES_OF_A_WHOLE_RUN);

        var found = new CoverageBuilder();
        var analyzer = new Analyzer(seen.getExecutionDataStore(), found);
        for (var store : stores) {
            analyzer.analyzeAll(CLASSES.resolve(store.getName().replace('.', '/') + ".class")
                    .toFile());
        }
        assertThat(found.getClasses().stream().flatMap(store -> missed(store).stream()))
                .as("store methods no test has run")
                .isEmpty();
    }

    private static List<JavaClass> stores() {
        return new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("org.khet").stream()
                        .filter(type -> type.getFields().stream()
                                .anyMatch(field -> field.getRawType().isEquivalentTo(JdbcClient.class)))
                        // What starts and stops with the server is stopped after the last test.
                        .filter(type -> !type.isAssignableTo(SmartLifecycle.class))
                        .toList();
    }

    private static List<String> missed(IClassCoverage store) {
        return store.getMethods().stream()
                .filter(method -> method.getInstructionCounter().getCoveredCount() == 0)
                .filter(method -> !method.getName().startsWith("lambda$"))
                .map(method -> store.getName().replace('/', '.') + "#" + method.getName())
                .toList();
    }
}
