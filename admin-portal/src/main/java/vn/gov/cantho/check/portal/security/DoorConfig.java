package vn.gov.cantho.check.portal.security;

import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;
import org.jspecify.annotations.Nullable;
import org.springframework.aop.Advisor;
import org.springframework.aop.support.DefaultPointcutAdvisor;
import org.springframework.aop.support.annotation.AnnotationMatchingPointcut;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Role;
import org.springframework.core.Ordered;

/** Lets services that are open at the door act for whoever stands there, before their transaction begins. */
@Configuration(proxyBeanMethods = false)
@Role(BeanDefinition.ROLE_INFRASTRUCTURE)
class DoorConfig {

    @Bean
    @Role(BeanDefinition.ROLE_INFRASTRUCTURE)
    static Advisor openAtTheDoor() {
        var services = new AnnotationMatchingPointcut(OpenAtTheDoor.class, true);
        MethodInterceptor asWhoeverStandsThere = DoorConfig::proceed;
        var advisor = new DefaultPointcutAdvisor(services, asWhoeverStandsThere);
        advisor.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return advisor;
    }

    private static @Nullable Object proceed(MethodInvocation invocation) throws Throwable {
        var door = DoorAccount.current();
        return door.isEmpty() || Acting.isBehind()
                ? invocation.proceed()
                : Acting.behind(door.get().person(), invocation::proceed);
    }
}
