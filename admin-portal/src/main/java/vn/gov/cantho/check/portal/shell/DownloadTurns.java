package vn.gov.cantho.check.portal.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.di.Instantiator;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.gov.cantho.check.portal.security.CurrentAccount;

/**
 * Whose files are being made: a few at once in this program, and fewer of one account, so that nobody takes all. A file
 * needs a core and again and again a connection for as long as its reader takes; more of them would hold up every page.
 * Nobody waits here: whoever finds no room is told so.
 *
 * <p>A turn is reserved when the button is pressed, while the page can still answer, and ends with the file, however that
 * ends. What the browser never comes for is forgotten.
 */
@Component
final class DownloadTurns {

    /** Half of the connections to the database: pages have the others. */
    private static final int AT_ONCE_MAX = 8;

    private static final int ACCOUNT_MAX = 2;
    private static final Duration RESERVED = Duration.ofSeconds(10);

    private final InstantSource clock;
    private final MeterRegistry meters;
    /** Each with the moment from which on it is forgotten. */
    private final Map<DownloadTurn.Taken, Instant> taken = new HashMap<>();

    DownloadTurns(InstantSource clock, MeterRegistry meters) {
        this.clock = clock;
        this.meters = meters;
        meters.gauge("limit.entries", Tags.of("thing", "downloads"), this, DownloadTurns::count);
    }

    /** Reserves a turn for whoever uses this page. */
    static DownloadTurn ask() {
        var portal = Instantiator.get(UI.getCurrent());
        var account = portal.getOrCreate(CurrentAccount.class).get();
        return portal.getOrCreate(DownloadTurns.class).reserve(account.accountId());
    }

    synchronized DownloadTurn reserve(long accountId) {
        return enter(accountId, clock.instant().plus(RESERVED));
    }

    synchronized DownloadTurn begin(DownloadTurn.Taken reserved) {
        end(reserved);
        return enter(reserved.accountId(), Instant.MAX);
    }

    synchronized void end(DownloadTurn.Taken turn) {
        taken.remove(turn);
    }

    private DownloadTurn enter(long accountId, Instant forgottenFrom) {
        if (count() >= AT_ONCE_MAX) {
            return refuse(DownloadTurn.Refused.ALL);
        }
        if (count(accountId) >= ACCOUNT_MAX) {
            return refuse(DownloadTurn.Refused.ACCOUNT);
        }
        var turn = new DownloadTurn.Taken(this, accountId);
        taken.put(turn, forgottenFrom);
        return turn;
    }

    private synchronized int count() {
        var now = clock.instant();
        taken.values().removeIf(forgottenFrom -> !now.isBefore(forgottenFrom));
        return taken.size();
    }

    private long count(long accountId) {
        return taken.keySet().stream()
                .filter(turn -> turn.accountId() == accountId)
                .count();
    }

    private DownloadTurn refuse(DownloadTurn.Refused bound) {
        meters.counter("portal.downloads.refused", "bound", bound.name()).increment();
        return bound;
    }
}
