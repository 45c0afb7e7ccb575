package vn.gov.cantho.check.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.gov.cantho.check.contract.status.FeedHash;

/** The status feed: gap-free, in commit order, hash-chained, and never blocked for long by one client. */
final class FeedIT {

    private static final String LOCK_NOT_AVAILABLE = "55P03";
    private static final String EMIT = """
            SELECT publication.emit(jsonb_build_array(jsonb_build_object(
                'kind', ?::text, 'id', ?::bigint, 'from', 0, 'to', 0, 'change', ?::text, 'body', ?::text)))
            """;

    @Test
    void position_isTakenInCommitOrderWithoutGaps() throws Exception {
        var start = head();
        var writing = new AtomicBoolean(true);
        try (var writers = Executors.newFixedThreadPool(8);
                var poller = Executors.newSingleThreadExecutor()) {
            var seen = poller.submit(() -> follow(start, writing));
            var tasks = IntStream.range(0, 8)
                    .mapToObj(writer -> writers.submit(() -> writeSome(writer)))
                    .toList();
            for (var task : tasks) {
                task.get();
            }
            writing.set(false);

            assertThat(seen.get())
                    .containsExactlyElementsOf(IntStream.rangeClosed(1, 8 * 25)
                            .mapToObj(step -> start + step)
                            .toList());
        }
    }

    private static void writeSome(int writer) {
        try (var portal = Session.as("portal_app")) {
            portal.begin();
            for (var number = 0; number < 50; number++) {
                portal.one(EMIT, "PRODUCTION_LOT", 1_000L * writer + number, "RECALLED", "1 lot=" + number);
                // Every second decision is taken back: it must leave no gap.
                if (number % 2 == 0) {
                    portal.commit();
                } else {
                    portal.rollback();
                }
            }
        }
    }

    /** Reads as a node does, always above the last position seen, until the writers are done and nothing is left. */
    private static List<Long> follow(long start, AtomicBoolean writing) {
        var seen = new ArrayList<Long>();
        try (var resolver = Session.as("resolver_app")) {
            var last = start;
            while (true) {
                var open = writing.get();
                var found = resolver.list(
                        "SELECT position FROM publication.status_event WHERE position > ? ORDER BY position", last);
                for (var position : found) {
                    last = Long.parseLong(position);
                    seen.add(last);
                }
                if (!open && found.isEmpty()) {
                    return seen;
                }
            }
        }
    }

    @Test
    void forgetCanary_leavesEverythingButItsOldFlipsThatNothingRestsOn() {
        try (var migrator = Session.as("migrator")) {
            migrator.begin();
            migrator.run("UPDATE publication.feed_head SET position = 1200000");
            migrator.run("""
                    INSERT INTO publication.status_event (position, kind, subject_id, body, hash, at)
                    SELECT 1000000 + n, CASE n WHEN 5 THEN 'PRODUCT' ELSE 'PRODUCTION_LOT' END,
                           CASE n WHEN 5 THEN 7 WHEN 8 THEN 42 ELSE 0 END, '1', sha256('x'),
                           clock_timestamp() - CASE WHEN n = 2 THEN INTERVAL '29 days' ELSE INTERVAL '31 days' END
                      FROM generate_series(1, 9) n
                    UNION ALL
                    SELECT 1150000, 'PRODUCTION_LOT', 0, '1', sha256('x'), clock_timestamp() - INTERVAL '31 days'
                    """);

            // 2 is young, 5 and 8 are decisions, 4 and 7 stand before them, 1150000 is near the end.
            assertThat(migrator.one("SELECT publication.forget_canary()")).isEqualTo("4");
            assertThat(migrator.list(
                            "SELECT position FROM publication.status_event WHERE position > 1000000 ORDER BY position"))
                    .containsExactly("1000002", "1000004", "1000005", "1000007", "1000008", "1150000");
            migrator.rollback();
        }
    }

    @Test
    void forgetCanary_isForThePortalAlone() {
        try (var portal = Session.as("portal_app");
                var resolver = Session.as("resolver_app")) {
            portal.begin();
            assertThat(portal.one("SELECT publication.forget_canary()")).isEqualTo("0");
            portal.rollback();
            resolver.begin();
            assertThat(resolver.refusal("SELECT publication.forget_canary()")).isEqualTo("42501");
            resolver.rollback();
        }
    }

    @Test
    void noLot_getsTheNumberOfTheCanary() {
        try (var migrator = Session.as("migrator")) {
            assertThat(migrator.list("SELECT conrelid::regclass || ' ' || pg_get_constraintdef(oid) FROM pg_constraint"
                            + " WHERE conname = 'production_lot_is_no_canary' ORDER BY 1"))
                    .containsExactly(
                            "portal.production_lot CHECK ((id > 0)) NOT VALID",
                            "publication.production_lot CHECK ((id > 0)) NOT VALID");
        }
    }

    @Test
    void hashChain_isTheOneOfTheContract() {
        try (var portal = Session.as("portal_app")) {
            portal.begin();
            portal.one(EMIT, "PRODUCT", 5L, "SUSPENDED", "1 kind=PRODUCT reason=Đang%20kiểm%20tra");
            portal.commit();
            var rows = portal.list(
                    "SELECT position || ' ' || encode(hash, 'hex') || ' ' || body FROM publication.status_event ORDER BY position");
            var hash = FeedHash.genesis();
            for (var row : rows) {
                var parts = row.split(" ", 3);
                hash = FeedHash.next(hash, Long.parseLong(parts[0]), parts[2]);
                assertThat(HexFormat.of().formatHex(hash))
                        .as("position %s", parts[0])
                        .isEqualTo(parts[1]);
            }
            assertThat(portal.one("SELECT encode(hash, 'hex') FROM publication.feed_head"))
                    .isEqualTo(HexFormat.of().formatHex(hash));
        }
    }

    @Test
    void emit_whileTheHeadIsHeld_givesUpAfterHalfASecond() {
        try (var stuck = Session.as("portal_app");
                var other = Session.as("portal_app")) {
            stuck.begin();
            stuck.one(EMIT, "PRODUCT", 1L, "SUSPENDED", "1 a");
            other.begin();

            assertThat(other.refusal(EMIT, "PRODUCT", 2L, "SUSPENDED", "1 b")).isEqualTo(LOCK_NOT_AVAILABLE);
        }
    }

    @Test
    void client_thatHangsAfterEmit_isEndedAndOthersGoOn() {
        try (var stuck = Session.as("portal_app");
                var other = Session.as("portal_app")) {
            stuck.begin();
            stuck.one(EMIT, "PRODUCT", 11L, "SUSPENDED", "1 stuck");
            var refused = 0;
            while (!other.refusal(EMIT, "PRODUCT", 12L, "SUSPENDED", "1 other").isEmpty()) {
                assertThat(++refused).as("tries of half a second").isLessThan(20);
            }

            assertThatThrownBy(stuck::commit).isInstanceOf(Session.Refused.class);
            assertThat(other.list(
                            "SELECT body FROM publication.status WHERE kind = 'PRODUCT' AND subject_id IN (11, 12)"))
                    .containsExactly("1 other");
        }
    }

    @Test
    void status_holdsWhatIsInForceOnly() {
        try (var portal = Session.as("portal_app")) {
            portal.one(EMIT, "PRODUCTION_LOT", 777L, "SUSPENDED", "1 s");
            portal.one(EMIT, "PRODUCTION_LOT", 777L, "RECALLED", "1 r");
            portal.one(EMIT, "PRODUCTION_LOT", 777L, "REVISED", "1 v");
            assertThat(statusOf(portal)).containsExactly("1 r");

            portal.one(EMIT, "PRODUCTION_LOT", 777L, "CLEARED", "1 c");
            assertThat(statusOf(portal)).isEmpty();
        }
    }

    private static List<String> statusOf(Session session) {
        return session.list("SELECT body FROM publication.status WHERE kind = 'PRODUCTION_LOT' AND subject_id = 777");
    }

    @Test
    void body_largerThanTheCap_isRefused() {
        try (var portal = Session.as("portal_app")) {
            assertThat(portal.refusal(EMIT, "PRODUCT", 1L, "SUSPENDED", "x".repeat(4097)))
                    .isEqualTo("23514");
        }
    }

    @Test
    void beat_saysSinceWhenAPositionIsApplied() {
        try (var resolver = Session.as("resolver_app")) {
            resolver.one("SELECT publication.beat('node-a', 1, 10)");
            var since = since(resolver);
            assertThat(resolver.number("SELECT publication.beat('node-a', 1, 10)"))
                    .isEqualTo(2);
            assertThat(since(resolver)).isEqualTo(since);

            resolver.one("SELECT publication.beat('node-a', 1, 11)");
            assertThat(since(resolver)).isNotEqualTo(since);
        }
    }

    private static String since(Session resolver) {
        return resolver.one("SELECT since FROM publication.node WHERE name = 'node-a'");
    }

    @Test
    void timeline_ofAFreshCluster_isOne() {
        try (var resolver = Session.as("resolver_app")) {
            assertThat(resolver.number("SELECT publication.timeline()")).isOne();
        }
    }

    private static long head() {
        try (var resolver = Session.as("resolver_app")) {
            return resolver.number("SELECT position FROM publication.feed_head");
        }
    }
}
