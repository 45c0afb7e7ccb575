package vn.gov.cantho.check.portal.authority;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.security.web.FilterChainProxy;
import vn.gov.cantho.check.portal.security.SignInDirectory;
import vn.gov.cantho.check.portal.testing.Browser;
import vn.gov.cantho.check.portal.testing.Person;
import vn.gov.cantho.check.portal.testing.WireTest;

/**
 * Each address over the wire: who is neither refused nor led to the door. Whether a record is found behind it is another
 * matter.
 */
@WireTest
final class AddressAuthorityIT {

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext portal;

    @Autowired
    private FilterChainProxy filters;

    @Autowired
    private SignInDirectory directory;

    private final Map<Caller, Browser> browsers = new HashMap<>();

    @Test
    void addresses_letInWhoWasReviewed() throws Exception {
        var callers = Callers.of(directory);
        for (var caller : callers.all()) {
            browsers.put(caller, browser(caller, callers));
        }
        var table = new AuthorityTable("addresses.md", "Address", callers);
        var addresses = new Addresses(portal).all();
        for (var address : addresses) {
            table.add(address.name(), caller -> isLetIn(browsers.getOrDefault(caller, new Browser(port)), address));
        }
        filters.getFilterChains()
                .forEach(chain -> chain.getFilters()
                        .forEach(filter ->
                                table.note("filter " + filter.getClass().getSimpleName())));
        callers.lockAll();

        assertThat(addresses).isNotEmpty();
        table.settle();
    }

    /** A browser in which the caller is signed in; who is locked was signed in before. */
    private Browser browser(Caller caller, Callers callers) throws IOException, InterruptedException {
        var browser = new Browser(port);
        if (caller.column().equals(Callers.LOCKED)) {
            Callers.unlock(callers.locked());
            browser.signIn(callers.locked().username(), Person.PASSWORD);
            Callers.lock(callers.locked());
        } else if (caller.account().isPresent()) {
            browser.signIn(caller.account().get().username(), Person.PASSWORD);
        }
        return browser;
    }

    private static boolean isLetIn(Browser browser, Addresses.Address address) {
        try {
            var answer = address.method().equals("GET")
                    ? browser.get(address.sample(), "*/*")
                    : browser.send(address.method(), address.sample());
            return answer.statusCode() != 401
                    && answer.statusCode() != 403
                    && (answer.statusCode() != 404 || !address.isOne())
                    && !(address.isOfManagement() && isPage(answer))
                    && !Browser.location(answer).endsWith("/sign-in")
                    && !Browser.location(answer).endsWith("/second-factor");
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interruption);
        }
    }

    /** What is nowhere is a page that says so. */
    private static boolean isPage(HttpResponse<String> answer) {
        return answer.headers().firstValue("Content-Type").orElse("").startsWith("text/html");
    }
}
