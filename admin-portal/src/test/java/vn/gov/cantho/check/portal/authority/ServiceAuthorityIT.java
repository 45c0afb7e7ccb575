package vn.gov.cantho.check.portal.authority;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.aopalliance.intercept.MethodInterceptor;
import org.junit.jupiter.api.Test;
import org.springframework.aop.PointcutAdvisor;
import org.springframework.aop.framework.Advised;
import org.springframework.aop.framework.AopProxyUtils;
import org.springframework.aop.support.AopUtils;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authorization.method.AuthorizationAdvisor;
import org.springframework.stereotype.Service;
import vn.gov.cantho.check.portal.security.LiveAccounts;
import vn.gov.cantho.check.portal.testing.PortalTest;

/** Each public method of each service: whom the guards before it let through. The method itself is not run. */
@PortalTest
final class ServiceAuthorityIT {

    @Autowired
    private ApplicationContext portal;

    @Autowired
    private LiveAccounts live;

    @Test
    void services_letInWhoWasReviewed() {
        var callers = Callers.of(live);
        var table = new AuthorityTable("services.md", "Method", callers);
        var services = portal.getBeansWithAnnotation(Service.class).values();
        for (var service : services) {
            var methods = methods(AopUtils.getTargetClass(service));
            for (var method : methods) {
                var guards = guards(service, method);
                table.add(name(method, methods), caller -> caller.ask(() -> letIn(guards, service, method)));
            }
        }
        callers.lockAll();

        assertThat(services).isNotEmpty();
        table.settle();
    }

    private static List<Method> methods(Class<?> service) {
        return Arrays.stream(service.getMethods())
                .filter(method -> method.getDeclaringClass() != Object.class)
                .filter(method -> !Modifier.isStatic(method.getModifiers()) && !method.isSynthetic())
                .toList();
    }

    /** The types of what it takes are part of its name where another has the same. */
    private static String name(Method method, List<Method> all) {
        var name = method.getDeclaringClass().getSimpleName() + "." + method.getName();
        var several = all.stream()
                        .filter(each -> each.getName().equals(method.getName()))
                        .count()
                > 1;
        return several
                ? name
                        + Stream.of(method.getParameterTypes())
                                .map(Class::getSimpleName)
                                .collect(Collectors.joining(", ", "(", ")"))
                : name;
    }

    private static List<MethodInterceptor> guards(Object service, Method method) {
        if (!(service instanceof Advised proxy)) {
            return List.of();
        }
        var target = AopUtils.getTargetClass(service);
        return Arrays.stream(proxy.getAdvisors())
                .filter(advisor -> advisor.getAdvice() instanceof AuthorizationAdvisor)
                .map(PointcutAdvisor.class::cast)
                .filter(advisor -> advisor.getPointcut().getMethodMatcher().matches(method, target))
                .map(advisor -> (MethodInterceptor) advisor.getAdvice())
                .toList();
    }

    private static Object target(Object service) {
        return Objects.requireNonNullElse(AopProxyUtils.getSingletonTarget(service), service);
    }

    private static boolean letIn(List<MethodInterceptor> guards, Object service, Method method) {
        try {
            for (var guard : guards) {
                guard.invoke(new UnrunCall(target(service), method));
            }
            return true;
        } catch (AccessDeniedException _) {
            return false;
        } catch (Throwable failure) {
            throw new IllegalStateException("cannot ask for " + method, failure);
        }
    }
}
