package org.khet.signing;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** EU DSS is large: whoever never signs with a certificate never loads it. */
class SigningWallsTest {

    @Test
    void two_classes_know_the_library_of_signatures_and_neither_is_made_at_the_start() {
        var classes = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("org.khet");
        Set<String> knowing = classes.stream()
                .filter(one -> one.getDirectDependenciesFromSelf().stream()
                        .anyMatch(use -> use.getTargetClass().getPackageName().startsWith("eu.europa.esig")))
                .map(JavaClass::getSimpleName)
                .collect(Collectors.toSet());
        assertThat(knowing).containsExactlyInAnyOrder("Pades", "PadesReading");
        noClasses()
                .that()
                .haveSimpleNameStartingWith("Pades")
                .should()
                .beMetaAnnotatedWith("org.springframework.stereotype.Component")
                .check(classes);
    }
}
