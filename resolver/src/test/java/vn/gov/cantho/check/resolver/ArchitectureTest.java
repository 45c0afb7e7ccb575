package vn.gov.cantho.check.resolver;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Holds the table of the architecture page: which package may know which, and where each library is at home. */
final class ArchitectureTest {

    private static final String ROOT = "vn.gov.cantho.check.resolver";

    private static final Map<String, Set<String>> MAY_KNOW = Map.ofEntries(
            entry("scan", Set.of()),
            entry("config", Set.of()),
            entry("disk", Set.of()),
            entry("catalogue", Set.of("scan")),
            entry("library", Set.of("scan")),
            entry("metric", Set.of("scan")),
            entry("network", Set.of("scan")),
            entry("guess", Set.of("config", "metric")),
            entry("link", Set.of("scan")),
            entry("report", Set.of("scan")),
            entry("render", Set.of("scan", "catalogue", "library", "link", "report")),
            entry("template", Set.of("scan", "render", "metric")),
            entry("cache", Set.of("scan", "catalogue", "library", "config", "disk", "metric")),
            entry("store", Set.of("scan", "catalogue", "library", "report", "config", "metric")),
            entry("journal", Set.of("scan", "config", "metric")),
            entry("status", Set.of("scan", "config", "disk", "metric")),
            entry("management", Set.of("scan", "config", "metric")),
            entry(
                    "http",
                    Set.of(
                            "scan",
                            "catalogue",
                            "library",
                            "link",
                            "report",
                            "render",
                            "template",
                            "config",
                            "metric",
                            "guess",
                            "network")));

    /** Where the packages of a library may be used, besides the root, which joins the parts. */
    private static final Map<String, Set<String>> AT_HOME = Map.of(
            "io.vertx.ext.web..", Set.of("http", "management"),
            "io.vertx.sqlclient..", Set.of("store", "journal", "status"),
            "io.vertx.pgclient..", Set.of("store", "journal", "status"),
            "io.lettuce..", Set.of("cache", "status"),
            "com.github.benmanes.caffeine..", Set.of("cache", "guess", "template"),
            "io.micrometer..", Set.of("metric"));

    private static final JavaClasses PROGRAM = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(ROOT);

    @Test
    void packages_areAllInTheTable() {
        var packages = PROGRAM.stream().map(JavaClass::getPackageName).collect(Collectors.toSet());
        var allowed = new HashSet<>(
                MAY_KNOW.keySet().stream().map(ArchitectureTest::full).toList());
        allowed.add(ROOT);
        assertThat(allowed).containsAll(packages);
    }

    @Test
    void packages_knowOnlyWhatTheTableAllows() {
        MAY_KNOW.forEach((name, known) -> {
            var strangers = new ArrayList<>(List.of(ROOT));
            MAY_KNOW.keySet().stream()
                    .filter(other -> !other.equals(name) && !known.contains(other))
                    .forEach(other -> strangers.add(full(other) + ".."));
            noClasses()
                    .that()
                    .resideInAPackage(full(name) + "..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(strangers.toArray(String[]::new))
                    .check(PROGRAM);
        });
    }

    @Test
    void libraries_stayAtHome() {
        AT_HOME.forEach((library, homes) -> {
            var others = MAY_KNOW.keySet().stream()
                    .filter(name -> !homes.contains(name))
                    .map(name -> full(name) + "..")
                    .toArray(String[]::new);
            noClasses()
                    .that()
                    .resideInAnyPackage(others)
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage(library)
                    .check(PROGRAM);
        });
    }

    @Test
    void eventLoops_areNeverBlocked() {
        noClasses().should().callMethod(Thread.class, "sleep", long.class).check(PROGRAM);
        noClasses().should().callMethod(CompletableFuture.class, "join").check(PROGRAM);
        noClasses().should().callMethod(CompletableFuture.class, "get").check(PROGRAM);
        noClasses()
                .that()
                .resideInAPackage(ROOT + ".*..")
                .should()
                .callMethod(Future.class, "await")
                .check(PROGRAM);
    }

    @Test
    void staticFields_areFinal() {
        fields().that().areStatic().should().beFinal().check(PROGRAM);
    }

    @Test
    void scan_isPure() {
        classes()
                .that()
                .resideInAnyPackage(
                        full("scan") + "..",
                        full("link") + "..",
                        full("catalogue") + "..",
                        full("report") + "..",
                        full("library") + "..",
                        full("render") + "..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "java.lang..",
                        "java.util..",
                        "java.time..",
                        "java.math..",
                        "java.text..",
                        "java.io..",
                        "java.nio..",
                        "java.security..",
                        "org.jspecify.annotations..",
                        "io.vertx.core..",
                        "vn.gov.cantho.check.contract..",
                        full("scan") + "..",
                        full("link") + "..",
                        full("catalogue") + "..",
                        full("report") + "..",
                        full("library") + "..",
                        full("render") + "..")
                .check(PROGRAM);
    }

    @Test
    void classes_avoidWhatIsBanned() {
        noClasses().should().dependOnClassesThat().areAssignableTo(Date.class).check(PROGRAM);
        noClasses().should().accessField(System.class, "out").check(PROGRAM);
        noClasses().should().haveNameMatching(".*(Impl|Manager|Helper|Utils?)").check(PROGRAM);
    }

    private static String full(String name) {
        return ROOT + "." + name;
    }
}
