package vn.gov.cantho.check.resolver.status;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.AccessibleObject;
import java.lang.reflect.InvocationTargetException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.gov.cantho.check.resolver.metric.ResolverMetrics;
import vn.gov.cantho.check.resolver.status.Mutant.Finder;

/** The gate: the production code without any one of its protections is found out. */
final class MutantTest {

    private final QuietLog log = new QuietLog();

    @BeforeEach
    void beQuiet() {
        log.begin();
    }

    @AfterEach
    void beLoud() {
        log.end();
    }

    @ParameterizedTest
    @EnumSource
    void mutant_isFound(Mutant mutant) throws ReflectiveOperationException {
        var classes = new MutantClasses(mutant.cuts());
        switch (mutant.finder()) {
            case Finder.Seeds(World world, int from, int to) ->
                assertThat(firstWrong(classes, world, from, to))
                        .as("the first seed that finds it")
                        .isNotNegative();
            case Finder.Shown(String test, String method) ->
                assertThatThrownBy(() -> run(classes, test, method))
                        .isInstanceOf(InvocationTargetException.class)
                        .hasCauseInstanceOf(AssertionError.class);
        }
    }

    static long firstWrong(MutantClasses classes, World world, long from, long to) throws ReflectiveOperationException {
        var search = reachable(classes.loadClass(Simulation.class.getName())
                .getDeclaredMethod("firstWrong", String.class, long.class, long.class, ResolverMetrics.class));
        var metrics = new ResolverMetrics();
        try {
            return (long) search.invoke(null, world.name(), from, to, metrics);
        } finally {
            metrics.close();
        }
    }

    private static void run(MutantClasses classes, String test, String method) throws ReflectiveOperationException {
        var type = classes.test(test);
        var instance = reachable(type.getDeclaredConstructor()).newInstance();
        try {
            reachable(type.getDeclaredMethod(method)).invoke(instance);
        } finally {
            for (var after : type.getDeclaredMethods()) {
                if (after.isAnnotationPresent(AfterEach.class)) {
                    reachable(after).invoke(instance);
                }
            }
        }
    }

    private static <T extends AccessibleObject> T reachable(T member) {
        member.setAccessible(true);
        return member;
    }
}
