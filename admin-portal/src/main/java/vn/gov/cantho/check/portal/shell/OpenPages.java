package vn.gov.cantho.check.portal.shell;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.server.Command;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import vn.gov.cantho.check.portal.security.ActingAccount;
import vn.gov.cantho.check.portal.security.CurrentAccount;
import vn.gov.cantho.check.portal.security.LiveAccountFilter;
import vn.gov.cantho.check.portal.security.LiveAccounts;
import vn.gov.cantho.check.portal.security.SessionBook;
import vn.gov.cantho.check.portal.security.SessionKey;

/** The pages that people have open at this portal, and an end to those who may no longer go on. For any number of threads. */
@Component
public class OpenPages implements VaadinServiceInitListener {

    private static final Logger LOG = LoggerFactory.getLogger(OpenPages.class);

    /** The page there says why. */
    private static final String AFTER_THE_END = SignInView.ROUTE + "?" + SignInView.ENDED;

    private final CurrentAccount current;
    private final LiveAccounts accounts;
    private final Map<UI, ActingAccount> pages = new ConcurrentHashMap<>();

    OpenPages(CurrentAccount current, LiveAccounts accounts, MeterRegistry registry) {
        this.current = current;
        this.accounts = accounts;
        Gauge.builder("portal_open_pages", pages, Map::size)
                .description("Pages that people who have signed in have open")
                .register(registry);
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource()
                .addUIInitListener(start -> current.standing().ifPresent(account -> {
                    var page = start.getUI();
                    pages.put(page, account);
                    page.addDetachListener(_ -> pages.remove(page));
                }));
    }

    /** Looks whether those whom something may concern may go on as they are, and ends the sessions of those who may not. */
    public void look(Predicate<ActingAccount> concerned) {
        pages.forEach((page, account) -> {
            if (concerned.test(account)) {
                look(page);
            }
        });
    }

    /** Lets what stands in the pages of those whom something may concern know that there is news, see {@link PageNews}. */
    public void tell(Predicate<ActingAccount> concerned) {
        pages.forEach((page, account) -> {
            if (concerned.test(account)) {
                inTurn(page, () -> ComponentUtil.fireEvent(page, new PageNews(page)));
            }
        });
    }

    private void look(UI page) {
        // In the page's turn: who changes an own password goes on with it before that is looked at.
        inTurn(page, () -> {
            if (current.standing().filter(account -> isLive(account, page)).isEmpty()) {
                end(page);
            }
        });
    }

    private void inTurn(UI page, Command work) {
        try {
            var _ = page.access(() -> {
                if (page.getSession().getSession() == null) {
                    // Its owner has signed out meanwhile.
                    pages.remove(page);
                } else {
                    work.execute();
                }
            });
        } catch (UIDetachedException _) {
            pages.remove(page);
        }
    }

    private boolean isLive(ActingAccount account, UI page) {
        var held = page.getSession().getSession().getAttribute(SessionKey.ATTRIBUTE);
        var key = held instanceof SessionKey present ? Optional.of(present) : Optional.<SessionKey>empty();
        return accounts.isLive(account, key, SessionBook.Occasion.LOOK);
    }

    private void end(UI page) {
        LOG.info("An open page was ended: elsewhere, by time, or its account was locked or changed");
        page.getPage().setLocation(AFTER_THE_END);
        // Whatever the page does, the next request of its session is looked up, and this one takes no more of them.
        page.getSession().getSession().removeAttribute(LiveAccountFilter.CHECKED_AT);
        page.getSession().close();
    }
}
