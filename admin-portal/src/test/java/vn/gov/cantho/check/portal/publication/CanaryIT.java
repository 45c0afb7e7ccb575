package vn.gov.cantho.check.portal.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.gov.cantho.check.portal.testing.PortalDatabase;
import vn.gov.cantho.check.portal.testing.PortalTest;

/** The canary by the rights of the portal, against a real feed. */
@PortalTest
final class CanaryIT {

    private static final Duration PERIOD = Duration.ofSeconds(10);

    @Autowired
    private Canary canary;

    private final JdbcClient owner = PortalDatabase.started().owner();

    /** The clock of the database cannot be set; so the feed is made to have rested for long. */
    @BeforeEach
    void letTheFeedRest() {
        age(Duration.ofMinutes(1));
    }

    @Test
    void look_whenDue_recallsAndReleasesInTurn() {
        canary.look(PERIOD);
        age(PERIOD);
        var before = change();

        var look = canary.look(PERIOD);

        assertThat(look.flipped()).isTrue();
        assertThat(look.next()).isEqualTo(PERIOD);
        assertThat(List.of(before, change())).containsExactlyInAnyOrder("RECALLED", "CLEARED");
        assertThat(told()).isEqualTo(change().equals("RECALLED") ? 1 : 0);
    }

    @Test
    void look_beforeItIsDue_waitsForTheRest() {
        canary.look(PERIOD);
        age(Duration.ofSeconds(4));
        var head = head();

        var look = canary.look(PERIOD);

        assertThat(look.flipped()).isFalse();
        assertThat(look.next()).isBetween(Duration.ofMillis(1), Duration.ofSeconds(6));
        assertThat(head()).isEqualTo(head);
    }

    @Test
    void look_afterADecision_givesWayToIt() {
        canary.look(PERIOD);
        age(PERIOD);
        decide();

        var look = canary.look(PERIOD);

        assertThat(look.flipped()).isFalse();
        assertThat(look.next()).isBetween(Duration.ofMillis(1), Duration.ofSeconds(2));
    }

    @Test
    void look_afterDecisionsWithoutEnd_flipsAfterTwoPeriods() {
        canary.look(PERIOD);
        age(PERIOD.multipliedBy(2));
        decide();

        assertThat(canary.look(PERIOD).flipped()).isTrue();
    }

    @Test
    void look_ofManyPortalsAtOnce_flipsOnce() throws Exception {
        var head = head();
        try (var portals = Executors.newFixedThreadPool(8)) {
            Callable<Canary.Look> look = () -> canary.look(PERIOD);
            var looks = portals
                    .invokeAll(IntStream.range(0, 8).mapToObj(_ -> look).toList())
                    .stream()
                    .map(Future::resultNow)
                    .toList();

            assertThat(looks).filteredOn(Canary.Look::flipped).hasSize(1);
        }
        assertThat(head()).isEqualTo(head + 1);
    }

    @Test
    void forgetOld_whereNothingIsOld_forgetsNothing() {
        canary.look(PERIOD);

        assertThat(canary.forgetOld()).isZero();
    }

    private void age(Duration duration) {
        owner.sql("UPDATE publication.status_event SET at = at - make_interval(secs => ?)")
                .param(duration.toMillis() / 1e3)
                .update();
    }

    private void decide() {
        owner.sql("SELECT publication.emit(CAST(? AS jsonb))")
                .param("""
                        [{"kind": "PRODUCT", "id": 424242, "from": 0, "to": 0, "change": "REVISED",
                          "body": "1 kind=PRODUCT id=424242 change=REVISED rev=1 at=2026-11-27T00:00:00Z"}]""")
                .query(Long.class)
                .single();
    }

    private String change() {
        return owner.sql("""
                        SELECT substring(body FROM 'change=([A-Z]+)') FROM publication.status_event
                         WHERE kind = 'PRODUCTION_LOT' AND subject_id = 0 ORDER BY position DESC LIMIT 1
                        """).query(String.class).single();
    }

    private int told() {
        return owner.sql("SELECT count(*) FROM publication.status WHERE kind = 'PRODUCTION_LOT' AND subject_id = 0")
                .query(Integer.class)
                .single();
    }

    private long head() {
        return owner.sql("SELECT position FROM publication.feed_head")
                .query(Long.class)
                .single();
    }
}
