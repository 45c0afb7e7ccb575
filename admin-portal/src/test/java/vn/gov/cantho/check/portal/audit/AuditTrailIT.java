package vn.gov.cantho.check.portal.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.gov.cantho.check.portal.listing.ListQuery;
import vn.gov.cantho.check.portal.testing.ActAs;
import vn.gov.cantho.check.portal.testing.Person;
import vn.gov.cantho.check.portal.testing.Place;
import vn.gov.cantho.check.portal.testing.PortalTest;

@PortalTest
final class AuditTrailIT {

    private static final AuditSubject SUBJECT = new AuditSubject("TEST_RECORD", 1);
    private static final AuditSubject ROLLED_BACK = new AuditSubject("TEST_RECORD", 2);

    @Autowired
    private AuditTrail trail;

    @Autowired
    private AuditService history;

    @Autowired
    private PlatformTransactionManager manager;

    @Autowired
    private JdbcClient database;

    @Test
    void acts_ofATransaction_areChainedAtItsEndInTheirOrder() {
        record(SUBJECT, "FIRST_ACT", "SECOND_ACT");

        var entries = ActAs.person(Person.FISH_EDITOR, () -> history.history(SUBJECT, ListQuery.first(10)));

        assertThat(entries).extracting(AuditEntry::action).containsExactly("SECOND_ACT", "FIRST_ACT");
        assertThat(entries.getFirst().after()).isEqualTo(Map.of("name", "Tên mới"));
        assertThat(entries.getFirst().unitName()).isEqualTo(Place.FISH_COOPERATIVE.title());
        assertThat(ActAs.person(Person.CITY_OFFICER, history::firstBrokenPosition))
                .isEmpty();
    }

    @Test
    void acts_areSeenOnlyByWhoSeesTheRecord() {
        record(new AuditSubject("TEST_RECORD", 3), "AN_ACT");

        assertThat(ActAs.person(
                        Person.TRADE_EDITOR,
                        () -> history.history(new AuditSubject("TEST_RECORD", 3), ListQuery.first(10))))
                .isEmpty();
        assertThat(ActAs.person(
                        Person.AGRICULTURE_EDITOR, () -> history.historyCount(new AuditSubject("TEST_RECORD", 3))))
                .isEqualTo(1);
    }

    @Test
    void acts_ofATransactionThatFails_leaveNothing() {
        ActAs.run(
                Person.FISH_EDITOR,
                () -> new TransactionTemplate(manager).executeWithoutResult(status -> {
                    trail.record("AN_ACT", ROLLED_BACK, Place.FISH_COOPERATIVE.id(), Map.of(), Map.of());
                    status.setRollbackOnly();
                }));

        assertThat(ActAs.person(Person.CITY_OFFICER, () -> history.historyCount(ROLLED_BACK)))
                .isZero();
    }

    @Test
    void record_outsideATransaction_isRefused() {
        assertThatThrownBy(() -> ActAs.run(
                        Person.FISH_EDITOR,
                        () -> trail.record("AN_ACT", SUBJECT, Place.FISH_COOPERATIVE.id(), Map.of(), Map.of())))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void portal_canNeitherChangeNorRemoveNorForgeEntries() {
        for (var statement : List.of(
                "UPDATE portal.audit_entry SET action = 'ANOTHER'",
                "DELETE FROM portal.audit_entry",
                "UPDATE portal.audit_head SET position = 0")) {
            assertThatThrownBy(() -> database.sql(statement).update()).isInstanceOf(DataAccessException.class);
        }
    }

    private void record(AuditSubject subject, String... actions) {
        ActAs.run(
                Person.FISH_EDITOR,
                () -> new TransactionTemplate(manager).executeWithoutResult(_ -> {
                    for (var action : actions) {
                        trail.record(
                                action,
                                subject,
                                Place.FISH_COOPERATIVE.id(),
                                Map.of("name", "Tên cũ"),
                                Map.of("name", "Tên mới"));
                    }
                }));
    }
}
