package vn.gov.cantho.check.portal.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.test.context.support.WithSecurityContext;
import org.springframework.security.test.context.support.WithSecurityContextFactory;
import vn.gov.cantho.check.portal.security.Unattended;

/** Signs a person in for the whole test, views included. */
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
@WithSecurityContext(factory = WithPerson.Factory.class)
public @interface WithPerson {

    Person value();

    /** Makes the security context of a signed-in person. */
    final class Factory implements WithSecurityContextFactory<WithPerson> {

        @Override
        public SecurityContext createSecurityContext(WithPerson annotation) {
            var account = annotation.value().account();
            var context = SecurityContextHolder.createEmptyContext();
            var signIn = UsernamePasswordAuthenticationToken.authenticated(account, null, account.authorities());
            // Nobody sits at a page who could prove anything.
            signIn.setDetails(new Unattended());
            context.setAuthentication(signIn);
            return context;
        }
    }
}
