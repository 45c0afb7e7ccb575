package vn.gov.cantho.check.portal.authority;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import vn.gov.cantho.check.portal.security.SignInDirectory;
import vn.gov.cantho.check.portal.testing.PortalTest;

/** Each public method of each service: whom the guards before it let through. */
@PortalTest
final class ServiceAuthorityIT {

    @Autowired
    private ApplicationContext portal;

    @Autowired
    private SignInDirectory directory;

    @Test
    void services_letInWhoWasReviewed() {
        var callers = Callers.of(directory);
        var table = new AuthorityTable("services.md", "Method", callers);
        var methods = GuardedMethod.all(portal);
        methods.forEach(method -> table.add(method.name(), caller -> caller.askGuards(method::letsIn)));
        callers.lockAll();

        assertThat(methods).isNotEmpty();
        table.settle();
    }
}
