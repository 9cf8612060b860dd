package org.khet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.khet.support.Source;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.docs.Documenter;
import org.springframework.util.FileSystemUtils;

class ModulesTest {

    private static final Path DOCS = Path.of("docs/modules");
    private static final ApplicationModules MODULES = ApplicationModules.of(Khet.class);

    @Test
    void modules_use_only_what_others_show() {
        assertThat(MODULES.stream().map(module -> module.getIdentifier().toString()))
                .contains("platform", "office", "files", "correspondence");
        MODULES.verify();
    }

    /** {@code make docs} writes them anew, so that a change of architecture shows in the diff. */
    @Test
    void the_drawn_modules_are_those_of_the_code() throws IOException {
        var drawn = Path.of("target/modules");
        FileSystemUtils.deleteRecursively(drawn);
        new Documenter(MODULES, Documenter.Options.defaults().withOutputFolder(drawn.toString()))
                .writeModulesAsPlantUml()
                .writeIndividualModulesAsPlantUml();
        if ("write".equals(System.getProperty("docs"))) {
            FileSystemUtils.deleteRecursively(DOCS);
            FileSystemUtils.copyRecursively(drawn, DOCS);
        }
        var files = Source.find(drawn, ".puml");
        assertThat(files).isNotEmpty();
        for (var file : files) {
            var committed = DOCS.resolve(file.getFileName());
            assertThat(committed).as("run: make docs").exists();
            assertThat(Files.readAllLines(committed))
                    .as("%s: run: make docs", committed)
                    .containsExactlyInAnyOrderElementsOf(Files.readAllLines(file)); // arrows come in any order
        }
        assertThat(Source.find(DOCS, ".puml")).as("run: make docs").hasSameSizeAs(files);
    }
}
