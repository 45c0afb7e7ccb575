package vn.gov.cantho.check.portal.sessions;

import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.stereotype.Component;
import vn.gov.cantho.check.portal.background.NoticeChannel;

/** Hears of changed accounts, on a connection of its own. Used by one thread. */
@Component
class AccountNotices implements AutoCloseable {

    private static final Pattern WORDS = Pattern.compile("(?<thing>account|unit) (?<id>[0-9]{1,18})");

    private final NoticeChannel channel;

    AccountNotices(JdbcConnectionDetails details) {
        this.channel = new NoticeChannel(details, "account_change", "account-notices");
    }

    /**
     * Waits for changes.
     *
     * @return those that were committed since the last wait; after a connection was lost, and at first, that it may be any
     */
    List<AccountChange> await(Duration atMost) {
        return channel.await(atMost)
                .map(heard -> heard.stream().map(AccountNotices::change).toList())
                .orElseGet(() -> List.of(new AccountChange.OfAll()));
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
        channel.close();
    }
}
