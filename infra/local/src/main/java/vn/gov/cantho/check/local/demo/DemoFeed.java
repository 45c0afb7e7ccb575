package vn.gov.cantho.check.local.demo;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;
import vn.gov.cantho.check.contract.status.Change;
import vn.gov.cantho.check.contract.status.StatusEvent;
import vn.gov.cantho.check.contract.status.StatusEventFormat;
import vn.gov.cantho.check.contract.status.Subject;
import vn.gov.cantho.check.portal.productionlots.ProductionLotId;
import vn.gov.cantho.check.portal.security.Acting;
import vn.gov.cantho.check.portal.security.ActingAccount;

/**
 * Says through the feed what no service of the portal can say yet: that a published lot is shown no more. With the rights of the portal, and as the last statement of the transaction, as everybody must.
 */
@Component
class DemoFeed {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient database;
    private final TransactionTemplate transaction;

    DemoFeed(JdbcClient database, PlatformTransactionManager manager) {
        this.database = database;
        this.transaction = new TransactionTemplate(manager);
    }

    void hide(ProductionLotId lot, ActingAccount officer) {
        Acting.run(
                officer,
                () -> transaction.executeWithoutResult(_ -> {
                    var revision = database.sql("""
                            UPDATE publication.production_lot
                               SET published = false, revision = nextval('publication.revision')
                             WHERE id = :id RETURNING revision
                            """)
                            .param("id", lot.value())
                            .query(Long.class)
                            .single();
                    emit(new StatusEvent(
                            Subject.of(Subject.Kind.PRODUCTION_LOT, lot.value()),
                            Change.REVISED,
                            revision,
                            Optional.empty(),
                            Instant.now()));
                }));
    }

    private void emit(StatusEvent event) {
        var subject = event.subject();
        var row = Map.of(
                "kind", subject.kind().name(),
                "id", subject.id(),
                "from", subject.from(),
                "to", subject.to(),
                "change", event.change().name(),
                "body", StatusEventFormat.write(event));
        database.sql("SELECT publication.emit(CAST(:events AS jsonb))")
                .param("events", JSON.writeValueAsString(List.of(row)))
                .query(Long.class)
                .single();
    }
}
