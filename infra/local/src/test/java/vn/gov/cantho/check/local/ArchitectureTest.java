package vn.gov.cantho.check.local;

import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import org.junit.jupiter.api.Test;

/** Holds the local stack to its shape. */
class ArchitectureTest {

    private static final String HERE = "vn.gov.cantho.check.local";

    private final JavaClasses classes = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(HERE);

    @Test
    void demoAndScans_knowNeitherTheStackNorEachOther() {
        ArchRuleDefinition.noClasses()
                .that()
                .resideInAPackage(HERE + ".demo")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(HERE, HERE + ".scans")
                .check(classes);
        ArchRuleDefinition.noClasses()
                .that()
                .resideInAPackage(HERE + ".scans")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(HERE, HERE + ".demo")
                .check(classes);
    }

    @Test
    void portal_isCalledByTheDemoAlone() {
        ArchRuleDefinition.noClasses()
                .that()
                .resideOutsideOfPackage(HERE + ".demo")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("vn.gov.cantho.check.portal..")
                .check(classes);
    }

    @Test
    void standardStreams_areLeftToTheTerminal() {
        NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS.check(classes);
    }
}
