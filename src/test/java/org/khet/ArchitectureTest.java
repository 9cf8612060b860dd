package org.khet;

import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.properties.CanBeAnnotated;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.khet.office.Allowed;
import org.khet.platform.web.OpenToAll;
import org.khet.support.Source;
import org.springframework.context.SmartLifecycle;
import org.springframework.web.bind.annotation.RequestMapping;

/** The walls of the house, each named as its rule. Not one of them passes on nothing. */
class ArchitectureTest {

    private static final int LINES_OF_A_FILE = 200;
    private static final int LINES_OF_A_TEST = 400; // A test is read from the top; tables of bad input are long.
    private static final int LINES_OF_A_METHOD = 25;
    private static final int FILES_OF_A_PACKAGE = 25;

    /** Grown larger before anyone counted; they may only shrink, and then this number with them. */
    private static final Map<String, Long> LARGE_PACKAGES = Map.of(
            "org.khet.correspondence.internal", 57L,
            "org.khet.dispatch.internal.collecting", 33L,
            "org.khet.dispatch.pages", 33L,
            "org.khet.files.internal", 26L,
            "org.khet.platform.paper", 37L,
            "org.khet.platform.web", 31L);

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.khet");

    @Test
    void nothing_internal_is_public() {
        classes()
                .that()
                .resideInAPackage("..internal..")
                .and()
                .areTopLevelClasses()
                .and()
                .doNotHaveSimpleName("package-info")
                .should()
                .notBePublic()
                .because("public means that another module may use it: show an interface in the module's root package")
                .check(CLASSES);
    }

    @Test
    void every_endpoint_declares_who_may_call_it() {
        methods()
                .that(are(endpoints()))
                .should()
                .beAnnotatedWith(Allowed.class)
                .orShould()
                .beAnnotatedWith(OpenToAll.class)
                .because("an endpoint without @Allowed or @OpenToAll answers nobody")
                .check(CLASSES);
    }

    @Test
    void names_say_what_a_thing_is() {
        noClasses()
                .should()
                .haveNameMatching(".*(Manager|Helper|Utils?|Impl|Dto|DTO)")
                .because("such a name says that nobody knew what it is")
                .check(CLASSES);
    }

    @Test
    void files_stay_small() {
        assertThat(longer("src/main/java", LINES_OF_A_FILE)).as("long files").isEmpty();
        assertThat(longer("src/test/java", LINES_OF_A_TEST)).as("long tests").isEmpty();
    }

    @Test
    void methods_stay_small() {
        var methods = Source.main().stream()
                .flatMap(source -> source.methods().stream())
                .toList();
        assertThat(methods).hasSizeGreaterThan(100);
        assertThat(methods.stream().filter(method -> method.lines() > LINES_OF_A_METHOD))
                .as("methods of more than %s lines", LINES_OF_A_METHOD)
                .isEmpty();
    }

    @Test
    void packages_stay_small() {
        var files = Source.main().stream()
                .filter(source -> !source.path().endsWith("package-info.java"))
                .collect(Collectors.groupingBy(Source::packageName, TreeMap::new, Collectors.counting()));
        assertThat(files).isNotEmpty();
        assertThat(files.entrySet().stream().filter(entry -> entry.getValue() > most(entry.getKey())))
                .as("packages of more than %s files: give each sub-feature its own", FILES_OF_A_PACKAGE)
                .isEmpty();
    }

    /** Another thread knows nothing of the office a request is of, and sees the rows of all. */
    @Test
    void what_is_done_for_a_request_stays_on_its_thread() {
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName(
                        "org.khet.correspondence.internal.SamplePapers") // while no request is there
                .and()
                .doNotHaveFullyQualifiedName("org.khet.files.internal.Pages") // its drawers know no database
                .and()
                .areNotAssignableTo(SmartLifecycle.class) // jobs over all offices
                .should()
                .dependOnClassesThat()
                .haveNameMatching(
                        "java\\.lang\\.Thread\\$Builder.*|java\\.util\\.concurrent\\..*(Executor|Executors|ExecutorService"
                                + "|CompletableFuture|ForkJoinPool)|org\\.springframework\\.(scheduling\\.annotation\\.Async"
                                + "|core\\.task\\..*|web\\.context\\.request\\.async\\..*)|.*\\.StreamingResponseBody")
                .check(CLASSES);
    }

    private static long most(String packageName) {
        return LARGE_PACKAGES.getOrDefault(packageName, (long) FILES_OF_A_PACKAGE);
    }

    private static DescribedPredicate<CanBeAnnotated> endpoints() {
        return CanBeAnnotated.Predicates.metaAnnotatedWith(RequestMapping.class);
    }

    private static List<String> longer(String directory, int lines) {
        var sources = Source.under(Path.of(directory));
        assertThat(sources).isNotEmpty();
        return sources.stream()
                .filter(source -> source.codeLines() > lines)
                .map(source -> source.path() + ": " + source.codeLines() + " lines of code")
                .toList();
    }
}
