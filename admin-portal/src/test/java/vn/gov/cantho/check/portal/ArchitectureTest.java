package vn.gov.cantho.check.portal;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Repository;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import vn.gov.cantho.check.portal.listing.ListSelect;
import vn.gov.cantho.check.portal.listing.ListSql;

/** Holds the table of the architecture page: which feature may know which, and what no class may do. */
final class ArchitectureTest {

    private static final String ROOT = "vn.gov.cantho.check.portal";

    private static final Set<String> GROUND = Set.of("security", "audit", "listing", "shell", "background", "printing");

    /** What a feature may know besides the ground. A package that is missing here fails the test. */
    private static final Map<String, Set<String>> MAY_KNOW = Map.ofEntries(
            Map.entry("units", Set.of("documents")),
            Map.entry("establishments", Set.of("units", "documents")),
            Map.entry("passwords", Set.of()),
            Map.entry("activations", Set.of("passwords")),
            Map.entry("accounts", Set.of("units", "functions", "passwords", "activations")),
            Map.entry("factors", Set.of("accounts", "activations", "sessions")),
            Map.entry("workingdays", Set.of()),
            Map.entry("documents", Set.of()),
            Map.entry("approvals", Set.of("checks", "documents", "queues", "refusals", "workingdays")),
            Map.entry("articles", Set.of("documents")),
            Map.entry("products", Set.of("documents", "approvals", "cancellations", "refusals")),
            Map.entry("productionlots", Set.of("products", "documents")),
            Map.entry("diaries", Set.of("productionlots")),
            Map.entry("codelots", Set.of("productionlots")),
            Map.entry("labels", Set.of("codelots", "productionlots", "products")),
            Map.entry("links", Set.of()),
            Map.entry("problems", Set.of("units", "documents")),
            Map.entry("restrictions", Set.of("products", "productionlots")),
            Map.entry("sessions", Set.of("accounts")),
            Map.entry("door", Set.of("factors", "passwords", "sessions")),
            Map.entry("statistics", Set.of()),
            Map.entry("suspicions", Set.of("codelots")),
            Map.entry("auditlog", Set.of("units")),
            Map.entry("checkpoints", Set.of()),
            Map.entry("denials", Set.of()),
            Map.entry("functions", Set.of()),
            Map.entry("unitchanges", Set.of("units")),
            Map.entry("routing", Set.of("units")),
            Map.entry("queues", Set.of("workingdays")),
            Map.entry("refusals", Set.of()),
            Map.entry("checks", Set.of("documents")),
            Map.entry("cancellations", Set.of("documents")),
            Map.entry("mail", Set.of()),
            Map.entry("measures", Set.of("establishments", "restrictions", "units")),
            Map.entry("viewing", Set.of()),
            Map.entry(
                    "notifications",
                    Set.of("accounts", "approvals", "factors", "measures", "restrictions", "suspicions", "viewing")),
            Map.entry("help", Set.of()),
            Map.entry("drafts", Set.of()),
            Map.entry("deadlines", Set.of("notifications")),
            Map.entry("dossiernews", Set.of("dossiers", "dossierforms", "notifications", "mail")),
            Map.entry("dossierrules", Set.of("establishments", "units", "products", "dossierforms")),
            Map.entry("dossierforms", Set.of("establishments", "units", "documents", "products")),
            Map.entry(
                    "dossiers",
                    Set.of(
                            "accounts",
                            "activations",
                            "establishments",
                            "units",
                            "documents",
                            "dossierforms",
                            "products",
                            "routing",
                            "workingdays")),
            Map.entry("dossierpapers", Set.of("establishments", "products", "dossiers", "dossierforms", "workingdays")),
            Map.entry(
                    "filing",
                    Set.of(
                            "establishments",
                            "units",
                            "documents",
                            "products",
                            "routing",
                            "dossiers",
                            "dossierforms",
                            "dossierpapers",
                            "workingdays")),
            Map.entry(
                    "publication",
                    Set.of(
                            "approvals",
                            "articles",
                            "cancellations",
                            "measures",
                            "checks",
                            "codelots",
                            "deadlines",
                            "diaries",
                            "documents",
                            "dossierforms",
                            "dossiernews",
                            "dossiers",
                            "establishments",
                            "drafts",
                            "help",
                            "dossierpapers",
                            "filing",
                            "labels",
                            "links",
                            "mail",
                            "notifications",
                            "problems",
                            "productionlots",
                            "products",
                            "queues",
                            "restrictions",
                            "routing",
                            "statistics",
                            "suspicions",
                            "unitchanges",
                            "viewing",
                            "workingdays")));

    private static final Map<String, Set<String>> GROUND_MAY_KNOW = Map.of(
            "security", Set.of(),
            "listing", Set.of(),
            "background", Set.of(),
            "printing", Set.of(),
            "audit", Set.of("security", "listing"),
            "shell", Set.of("security", "listing", "audit"));

    private static final JavaClasses PROGRAM = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(ROOT);

    @Test
    void packages_stepIntoTheTable_all() {
        var packages = PROGRAM.stream()
                .map(JavaClass::getPackageName)
                .filter(name -> name.startsWith(ROOT + "."))
                .map(name -> name.substring(ROOT.length() + 1).replaceAll("\\..*", ""))
                .collect(Collectors.toSet());
        var known = new HashSet<>(MAY_KNOW.keySet());
        known.addAll(GROUND);

        assertThat(known).containsAll(packages);
    }

    @Test
    void features_knowOnlyWhatTheTableAllows() {
        MAY_KNOW.forEach((feature, allowed) -> refuse(feature, allowed, MAY_KNOW.keySet()));
    }

    @Test
    void ground_knowsNoFeatureAndOnlyWhatTheTableAllows() {
        var all = new HashSet<>(MAY_KNOW.keySet());
        all.addAll(GROUND);
        GROUND_MAY_KNOW.forEach((part, allowed) -> refuse(part, allowed, all));
    }

    @Test
    void pages_areSeenByNobodyOutsideTheirPackage() {
        for (var feature : MAY_KNOW.keySet()) {
            noClasses()
                    .that()
                    .resideOutsideOfPackage(ROOT + "." + feature + ".ui..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage(ROOT + "." + feature + ".ui..")
                    .allowEmptyShould(true)
                    .check(PROGRAM);
        }
    }

    @Test
    void routes_arePackagePrivateAndSayWhoMayOpenThem() {
        classes()
                .that()
                .areAnnotatedWith(Route.class)
                .should()
                .bePackagePrivate()
                .check(PROGRAM);
        classes()
                .that()
                .areAnnotatedWith(Route.class)
                .should()
                .beAnnotatedWith(RolesAllowed.class)
                .orShould()
                .beAnnotatedWith(PermitAll.class)
                .orShould()
                .beAnnotatedWith(AnonymousAllowed.class)
                .check(PROGRAM);
    }

    @Test
    void services_sayWhoMayCallThem() {
        classes()
                .that()
                .areAnnotatedWith(Service.class)
                .and(are(
                        DescribedPredicate.not(describe("checked method by method", ArchitectureTest::saysItEachTime))))
                .should()
                .beAnnotatedWith(PreAuthorize.class)
                .check(PROGRAM);
    }

    @Test
    void vaadin_staysInPagesAndShell() {
        noClasses()
                .that()
                .resideOutsideOfPackages(ROOT + ".shell..", ROOT + ".*.ui..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("com.vaadin..")
                .check(PROGRAM);
    }

    @Test
    void sql_staysInRepositories_whichNobodyElseSees() {
        noClasses()
                .that()
                .areNotAnnotatedWith(Repository.class)
                .and(are(DescribedPredicate.not(describe("nested in a repository", ArchitectureTest::isInRepository))))
                .and()
                .doNotBelongToAnyOf(ListSelect.class, ListSql.class)
                .should()
                .dependOnClassesThat()
                .belongToAnyOf(JdbcClient.class, ListSelect.class, ListSql.class)
                .check(PROGRAM);
        classes()
                .that()
                .areAnnotatedWith(Repository.class)
                .should()
                .bePackagePrivate()
                .check(PROGRAM);
    }

    @Test
    void redisAndTheFeed_stayInPublication() {
        noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + ".publication..")
                .should()
                .dependOnClassesThat(resideInAnyPackage("io.lettuce..")
                        .or(describe(
                                "events of the feed",
                                type -> type.getSimpleName().startsWith("StatusEvent"))))
                .check(PROGRAM);
    }

    @Test
    void staticFields_areFinal() {
        fields().that().areStatic().should().beFinal().check(PROGRAM);
    }

    @Test
    void names_sayWhatAThingIs() {
        noClasses()
                .that()
                .areNotAssignableTo(PlatformTransactionManager.class)
                .should()
                .haveSimpleNameEndingWith("Impl")
                .orShould()
                .haveSimpleNameEndingWith("Manager")
                .orShould()
                .haveSimpleNameEndingWith("Helper")
                .orShould()
                .haveSimpleNameEndingWith("Util")
                .orShould()
                .haveSimpleNameEndingWith("Utils")
                .check(PROGRAM);
    }

    private static void refuse(String from, Set<String> allowed, Set<String> all) {
        for (var other : all) {
            if (!other.equals(from) && !allowed.contains(other)) {
                noClasses()
                        .that()
                        .resideInAPackage(ROOT + "." + from + "..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAPackage(ROOT + "." + other + "..")
                        .allowEmptyShould(true)
                        .check(PROGRAM);
            }
        }
    }

    private static boolean saysItEachTime(JavaClass service) {
        return service.getMethods().stream()
                .filter(method -> method.getModifiers().contains(JavaModifier.PUBLIC))
                .allMatch(method -> method.isAnnotatedWith(PreAuthorize.class));
    }

    private static boolean isInRepository(JavaClass type) {
        return type.getEnclosingClass()
                .map(outer -> outer.isAnnotatedWith(Repository.class)
                        && !outer.getModifiers().contains(JavaModifier.PUBLIC))
                .orElse(false);
    }
}
