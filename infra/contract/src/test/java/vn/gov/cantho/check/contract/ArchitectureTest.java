package vn.gov.cantho.check.contract;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Collection;
import java.util.Date;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Holds what the contract may stand on: the JDK, JSpecify, and its own packages as the table says. */
final class ArchitectureTest {

    private static final String ROOT = "vn.gov.cantho.check.contract";

    private static final Map<String, Set<String>> MAY_KNOW = Map.of(
            "code", Set.of(), "status", Set.of("code"), "publication", Set.of(), "gs1", Set.of(), "article", Set.of());

    private static final JavaClasses CONTRACT = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(ROOT);

    @Test
    void contract_dependsOnTheJdkAndJSpecifyOnly() {
        classes()
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("java..", "javax.crypto..", "org.jspecify.annotations..", ROOT + "..")
                .check(CONTRACT);
    }

    @Test
    void packages_areAllInTheTable() {
        var packages = CONTRACT.stream().map(JavaClass::getPackageName).collect(Collectors.toSet());
        var allowed = MAY_KNOW.keySet().stream().map(name -> ROOT + "." + name).collect(Collectors.toSet());
        allowed.add(ROOT);
        assertThat(allowed).containsAll(packages);
    }

    @Test
    void packages_knowOnlyWhatTheTableAllows() {
        MAY_KNOW.forEach((name, known) -> MAY_KNOW.keySet().stream()
                .filter(other -> !other.equals(name) && !known.contains(other))
                .forEach(other -> noClasses()
                        .that()
                        .resideInAPackage(ROOT + "." + name + "..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAPackage(ROOT + "." + other + "..")
                        .allowEmptyShould(true)
                        .check(CONTRACT)));
    }

    @Test
    void staticFields_areFinalAndHoldNoCollection() {
        fields().that().areStatic().should().beFinal().check(CONTRACT);
        noFields()
                .that()
                .areStatic()
                .should()
                .haveRawType(assignableTo(Collection.class))
                .check(CONTRACT);
        noFields()
                .that()
                .areStatic()
                .should()
                .haveRawType(assignableTo(Map.class))
                .check(CONTRACT);
        noFields().that().areStatic().should().haveRawType(ThreadLocal.class).check(CONTRACT);
    }

    @Test
    void staticArrays_areSeenByTheirClassAlone() {
        fields().that()
                .areStatic()
                .and(DescribedPredicate.describe(
                        "are arrays", field -> field.getRawType().isArray()))
                .should()
                .bePrivate()
                .check(CONTRACT);
    }

    @Test
    void classes_avoidWhatIsBanned() {
        noClasses().should().dependOnClassesThat().areAssignableTo(Date.class).check(CONTRACT);
        noClasses().should().accessField(System.class, "out").check(CONTRACT);
        noClasses().should().haveNameMatching(".*(Impl|Manager|Helper|Utils?)").check(CONTRACT);
    }
}
