package vn.gov.cantho.check.portal.authority;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.aopalliance.intercept.MethodInterceptor;
import org.springframework.aop.PointcutAdvisor;
import org.springframework.aop.framework.Advised;
import org.springframework.aop.framework.AopProxyUtils;
import org.springframework.aop.support.AopUtils;
import org.springframework.context.ApplicationContext;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authorization.method.AuthorizationAdvisor;
import org.springframework.stereotype.Service;

/** A public method of a service, with the guards that stand before it in the running portal. */
record GuardedMethod(Object service, Method method, String name, List<MethodInterceptor> guards) {

    static List<GuardedMethod> all(ApplicationContext portal) {
        return portal.getBeansWithAnnotation(Service.class).values().stream()
                .flatMap(GuardedMethod::of)
                .toList();
    }

    private static Stream<GuardedMethod> of(Object service) {
        var methods = Arrays.stream(AopUtils.getTargetClass(service).getMethods())
                .filter(method -> method.getDeclaringClass() != Object.class)
                .filter(method -> !Modifier.isStatic(method.getModifiers()) && !method.isSynthetic())
                .toList();
        return methods.stream()
                .map(method -> new GuardedMethod(service, method, name(method, methods), guards(service, method)));
    }

    /** The types of what it takes are part of its name where another has the same. */
    private static String name(Method method, List<Method> all) {
        var name = method.getDeclaringClass().getSimpleName() + "." + method.getName();
        var several = all.stream()
                .filter(each -> each.getName().equals(method.getName()))
                .skip(1)
                .findAny()
                .isPresent();
        return several ? name + parameters(method) : name;
    }

    private static String parameters(Method method) {
        return Stream.of(method.getParameterTypes())
                .map(Class::getSimpleName)
                .collect(Collectors.joining(", ", "(", ")"));
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

    /** Whether the guards let through whoever acts now; the method itself is not run. */
    boolean letsIn() {
        var target = Objects.requireNonNullElse(AopProxyUtils.getSingletonTarget(service), service);
        try {
            for (var guard : guards) {
                guard.invoke(new UnrunCall(target, method));
            }
            return true;
        } catch (AccessDeniedException _) {
            return false;
        } catch (Throwable failure) {
            throw new IllegalStateException("cannot ask for " + method, failure);
        }
    }
}
