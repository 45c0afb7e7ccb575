package vn.gov.cantho.check.portal.authority;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.router.RouteData;
import com.vaadin.flow.server.VaadinService;
import com.vaadin.flow.server.auth.AccessCheckDecision;
import com.vaadin.flow.server.auth.NavigationAccessControl;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.gov.cantho.check.portal.security.SignInDirectory;
import vn.gov.cantho.check.portal.testing.Elsewhere;
import vn.gov.cantho.check.portal.testing.PortalTest;

/** Each page, and each file that a page makes: whom the way to it lets in. */
@PortalTest
final class PageAuthorityIT extends SpringBrowserlessTest {

    @Autowired
    private NavigationAccessControl way;

    @Autowired
    private SignInDirectory directory;

    @Test
    void pagesAndTheirFiles_areOpenToWhoWasReviewed() throws IOException {
        var service = VaadinService.getCurrent();
        var pages = service.getRouter().getRegistry().getRegisteredRoutes();
        var callers = Callers.of(directory);
        var opened = opened(service, pages, callers);
        var table = new AuthorityTable("pages.md", "Page", callers);
        pages.forEach(page -> table.add(name(page), caller -> isOpen(opened, caller, page)));
        var files = new AuthorityTable("files.md", "File", callers);
        new FileMakers(names(pages))
                .all()
                .forEach((file, classes) -> files.add(
                        file,
                        caller -> pages.stream()
                                .filter(page -> classes.contains(
                                        page.getNavigationTarget().getName()))
                                .anyMatch(page -> isOpen(opened, caller, page))));
        callers.lockAll();

        assertThat(pages).isNotEmpty();
        table.settle();
        files.settle();
    }

    private static Set<String> names(List<RouteData> pages) {
        return pages.stream().map(page -> page.getNavigationTarget().getName()).collect(toSet());
    }

    /** The address without the patterns of its parts, and the page. */
    private static String name(RouteData page) {
        return "/" + page.getTemplate().replaceAll(":(___url_parameter)?(\\w*)\\??(\\(.*\\))?", "{$2}") + " "
                + page.getNavigationTarget().getSimpleName();
    }

    private static boolean isOpen(Map<Caller, Set<Class<?>>> opened, Caller caller, RouteData page) {
        return opened.getOrDefault(caller, Set.of()).contains(page.getNavigationTarget());
    }

    /** Asked on another thread, for on this one a page has somebody signed in already. */
    private Map<Caller, Set<Class<?>>> opened(VaadinService service, List<RouteData> pages, Callers callers) {
        return Elsewhere.get(() -> callers.all().stream()
                .collect(toMap(
                        caller -> caller,
                        caller -> caller.ask(() -> pages.stream()
                                .filter(page -> opens(service, page))
                                .<Class<?>>map(RouteData::getNavigationTarget)
                                .collect(toSet())))));
    }

    private boolean opens(VaadinService service, RouteData page) {
        var navigation = way.createNavigationContext(page.getNavigationTarget(), page.getTemplate(), service, null);
        return way.checkAccess(navigation, true).decision() == AccessCheckDecision.ALLOW;
    }
}
