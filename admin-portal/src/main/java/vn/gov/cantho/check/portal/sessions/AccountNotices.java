package vn.gov.cantho.check.portal.sessions;

import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.gov.cantho.check.portal.background.OwnConnection;

/** Hears of changed accounts, on a connection of its own. Used by one thread. */
@Repository
class AccountNotices implements AutoCloseable {

    private static final String LISTEN = "LISTEN account_change";

    private static final Pattern WORDS = Pattern.compile("(?<thing>account|unit) (?<id>[0-9]{1,18})");

    private final OwnConnection connection;
    private boolean listening;

    AccountNotices(JdbcConnectionDetails details) {
        this.connection = new OwnConnection(details, "account-notices");
    }

    /**
     * Waits for changes.
     *
     * @return those that were committed since the last wait; after a connection was lost, and at first, that it may be any
     */
    List<AccountChange> await(Duration atMost) {
        if (!listening) {
            JdbcClient.create(connection.source()).sql(LISTEN).update();
            listening = true;
            return List.of(new AccountChange.OfAll());
        }
        return connection.await(atMost).stream().map(AccountNotices::change).toList();
    }

    /** What is not said in our words may be anything. */
    private static AccountChange change(String notice) {
        var words = WORDS.matcher(notice);
        if (!words.matches()) {
            return new AccountChange.OfAll();
        }
        var id = Long.parseLong(words.group("id"));
        return words.group("thing").equals("unit") ? new AccountChange.OfUnit(id) : new AccountChange.OfAccount(id);
    }

    @Override
    public void close() {
        listening = false;
        connection.close();
    }
}
