package vn.gov.cantho.check.portal.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.gov.cantho.check.portal.restrictions.NewRestriction;
import vn.gov.cantho.check.portal.restrictions.RestrictionId;
import vn.gov.cantho.check.portal.restrictions.RestrictionOutcome;
import vn.gov.cantho.check.portal.restrictions.RestrictionService;
import vn.gov.cantho.check.portal.restrictions.SubjectKind;
import vn.gov.cantho.check.portal.shell.Receipt;
import vn.gov.cantho.check.portal.testing.ActAs;
import vn.gov.cantho.check.portal.testing.Goods;
import vn.gov.cantho.check.portal.testing.Person;
import vn.gov.cantho.check.portal.testing.Place;
import vn.gov.cantho.check.portal.testing.PortalDatabase;
import vn.gov.cantho.check.portal.testing.PortalTest;

@PortalTest
final class PropagationReceiptsIT {

    @Autowired
    private RestrictionService restrictions;

    private final JdbcClient owner = PortalDatabase.started().owner();

    @BeforeEach
    @AfterEach
    void forgetNodes() {
        owner.sql("DELETE FROM publication.node").update();
    }

    @Test
    void allNodesAtTheDecision_receiptIsCompleteAndSaysHowLongTheSlowestTook() {
        var suspension = suspend();
        report("a", 0, 1, 300);
        report("b", 0, 1, 700);

        var receipt = receipt(suspension);

        assertThat(receipt.isComplete()).isTrue();
        assertThat(receipt.nodesReached()).isEqualTo(2);
        assertThat(receipt.slowest()).contains(Duration.ofMillis(700));
        assertThat(receipt.waitingFor()).isEmpty();
    }

    @Test
    void oneNodeBehind_receiptNamesIt() {
        var suspension = suspend();
        report("a", 0, 1, 300);
        report("b", -1, 1, 0);

        var receipt = receipt(suspension);

        assertThat(receipt.isComplete()).isFalse();
        assertThat(receipt.nodesReached()).isEqualTo(1);
        assertThat(receipt.nodesAlive()).isEqualTo(2);
        assertThat(receipt.waitingFor()).containsExactly("b");
        assertThat(receipt.slowest()).isEmpty();
    }

    @Test
    void oneNodeSilent_receiptIsCompleteWithoutItAndNamesIt() {
        var suspension = suspend();
        report("a", 0, 1, 300);
        report("b", -1, 20, 0);
        report("gone", -1, 4_000, 0);

        var receipt = receipt(suspension);

        assertThat(receipt.isComplete()).isTrue();
        assertThat(receipt.silent()).extracting(Receipt.Silent::node).isEqualTo(List.of("b"));
    }

    @Test
    void nodesFurtherOn_receiptKeepsWhatItSawAndInventsNothing() {
        var watched = suspend();
        report("a", 0, 1, 300);
        receipt(watched);
        var unwatched = suspend();
        report("a", 5, 1, 9_000);

        assertThat(receipt(watched).slowest()).contains(Duration.ofMillis(300));
        assertThat(receipt(unwatched).isComplete()).isTrue();
        assertThat(receipt(unwatched).slowest()).isEmpty();
    }

    @Test
    void noNodes_receiptIsNotComplete() {
        assertThat(receipt(suspend()).isComplete()).isFalse();
    }

    private RestrictionId suspend() {
        var goods = Goods.of(Place.FISH_COOPERATIVE, Person.FISH_EDITOR);
        var outcome = ActAs.person(
                Person.CITY_OFFICER,
                () -> restrictions.suspend(
                        new NewRestriction(SubjectKind.PRODUCTION_LOT, goods.lot(), "nghi nhiễm khuẩn")));
        assertThat(outcome).isInstanceOf(RestrictionOutcome.Done.class);
        return ((RestrictionOutcome.Done) outcome).restriction().id();
    }

    private Receipt receipt(RestrictionId id) {
        return ActAs.person(Person.CITY_OFFICER, () -> restrictions.receipt(id)).orElseThrow();
    }

    /** A node's last report: how far from the last event, heard of how long ago, reached how long after the event. */
    private void report(String node, int offset, int secondsAgo, int millisAfter) {
        owner.sql("""
                        INSERT INTO publication.node (name, boot, beat, position, since, at)
                        SELECT ?, 1, 1, e.position + ?, e.at + ? * INTERVAL '1 millisecond', clock_timestamp() - ? * INTERVAL '1 second'
                          FROM publication.status_event e ORDER BY e.position DESC LIMIT 1
                        ON CONFLICT (name) DO UPDATE SET position = excluded.position, since = excluded.since, at = excluded.at
                        """)
                .param(node)
                .param(offset)
                .param(millisAfter)
                .param(secondsAgo)
                .update();
    }
}
