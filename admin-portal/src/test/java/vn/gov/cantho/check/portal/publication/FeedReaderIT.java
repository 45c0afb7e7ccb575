package vn.gov.cantho.check.portal.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.gov.cantho.check.contract.status.Change;
import vn.gov.cantho.check.contract.status.StatusEvent;
import vn.gov.cantho.check.contract.status.Subject;
import vn.gov.cantho.check.portal.testing.LocalDatabase;
import vn.gov.cantho.check.portal.testing.PortalDatabase;

/** Being told of events that others commit. */
final class FeedReaderIT {

    /** Longer than any commit takes, and not waited for where a hint comes. */
    private static final Duration LONG = Duration.ofSeconds(30);

    private static final Duration SHORT = Duration.ofMillis(50);

    private final PortalDatabase database = PortalDatabase.started();
    private final JdbcClient owner = database.owner();
    private final FeedReader feed = new FeedReader(new LocalDatabase(database.port()));

    @BeforeEach
    void lead() {
        assertThat(feed.lead()).isTrue();
    }

    @AfterEach
    void close() {
        feed.close();
    }

    @Test
    void await_nothingHappens_tellsThatThereWasNoHint() {
        assertThat(feed.await(SHORT)).isFalse();
    }

    @Test
    void await_somebodyElseCommits_isTold() {
        emit(owner);

        assertThat(feed.await(LONG)).isTrue();
        assertThat(feed.await(SHORT)).isFalse();
    }

    @Test
    void await_theTransactionIsRolledBack_isNotTold() {
        var source = database.ownerSource();
        new TransactionTemplate(new DataSourceTransactionManager(source)).executeWithoutResult(transaction -> {
            emit(JdbcClient.create(source));
            transaction.setRollbackOnly();
        });

        assertThat(feed.await(SHORT)).isFalse();
    }

    @Test
    void await_theConnectionWasLost_isToldAgainByTheNext() {
        feed.close();
        assertThat(feed.lead()).isTrue();
        emit(owner);

        assertThat(feed.await(LONG)).isTrue();
    }

    private static void emit(JdbcClient client) {
        var event = new StatusEvent(
                Subject.of(Subject.Kind.PRODUCT, 910_000), Change.REVISED, 1, Optional.empty(), Instant.now());
        client.sql("SELECT publication.emit(CAST(? AS jsonb))")
                .param(DocumentJson.write(List.of(event)))
                .query((row, _) -> row.getLong(1))
                .single();
    }
}
