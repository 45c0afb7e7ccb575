package vn.gov.cantho.check.load;

import static io.gatling.javaapi.core.CoreDsl.details;
import static io.gatling.javaapi.core.CoreDsl.exec;
import static io.gatling.javaapi.core.CoreDsl.feed;
import static io.gatling.javaapi.core.CoreDsl.global;
import static io.gatling.javaapi.core.CoreDsl.listFeeder;
import static io.gatling.javaapi.core.CoreDsl.pause;
import static io.gatling.javaapi.core.CoreDsl.repeat;
import static io.gatling.javaapi.core.CoreDsl.scenario;
import static io.gatling.javaapi.core.OpenInjectionStep.atOnceUsers;
import static io.gatling.javaapi.http.HttpDsl.header;

import io.gatling.javaapi.core.Assertion;
import io.gatling.javaapi.core.CheckBuilder;
import io.gatling.javaapi.core.FeederBuilder;
import io.gatling.javaapi.core.ScenarioBuilder;
import io.gatling.javaapi.core.Session;
import io.gatling.javaapi.core.Simulation;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.slf4j.LoggerFactory;
import vn.gov.cantho.check.load.recall.LotStamps;
import vn.gov.cantho.check.load.recall.RecallDesk;
import vn.gov.cantho.check.load.recall.RecallLog;
import vn.gov.cantho.check.load.request.ScanRequests;
import vn.gov.cantho.check.load.target.DatabaseTarget;
import vn.gov.cantho.check.load.target.LoadSettings;
import vn.gov.cantho.check.load.target.TargetConfig;
import vn.gov.cantho.check.load.traffic.Shapes;

/**
 * A lot is recalled and restored again and again while its stamps are scanned without pause. A node that knows of the
 * recall, or has to because a second has passed, and still says VALID is an error, and there may be none. An answer that
 * was right when it was given and arrived late is reported.
 */
public final class RecallSimulation extends Simulation {

    private static final String SENT = "sent";
    private static final String SCAN = "scan";
    private static final String WITNESS_RECALLED = "a second after a recall";
    private static final String WITNESS_RESTORED = "a while after the end of a recall";

    private static final Duration LEAD = Duration.ofSeconds(3);
    private static final Duration RECALLED_FOR = Duration.ofMillis(1_500);
    private static final Duration RESTORED_FOR = Duration.ofMillis(1_500);

    private final RecallLog log = new RecallLog();
    private final RecallDesk desk;

    public RecallSimulation() throws SQLException {
        var settings = LoadSettings.read(System.getenv());
        var target = TargetConfig.read(settings.state(), Optional.ofNullable(System.getProperty("target")));
        var stamps = LotStamps.largest(target);
        desk = RecallDesk.open(DatabaseTarget.read(System.getenv()), stamps.lot(), InstantSource.system());
        // Also when the run is broken off: a lot of the demo data must not stay recalled.
        Runtime.getRuntime().addShutdownHook(new Thread(this::goHome, "restore-lot"));

        var cycle = RECALLED_FOR.plus(RESTORED_FOR);
        var length = LEAD.plus(cycle.multipliedBy(settings.recalls())).plus(LEAD);
        setUp(
                        people(stamps).injectOpen(Shapes.steady(settings.rate(), length)),
                        officer(stamps, settings.recalls()).injectOpen(atOnceUsers(1)))
                .protocols(ScanRequests.telephone(target.resolver()).shareConnections())
                .assertions(assertions(settings.recalls()));
    }

    @Override
    public void after() {
        goHome();
        LoggerFactory.getLogger(RecallSimulation.class).info("{}", log.summary());
    }

    private ScenarioBuilder people(LotStamps stamps) {
        return scenario("people")
                .exec(feed(paths(stamps).circular()))
                .exec(session -> session.set(SENT, System.nanoTime()))
                .exec(ScanRequests.verdict(SCAN, timely()));
    }

    /** Waits, decides, and looks whether it came about: a run in which no recall arrives must not pass. */
    private ScenarioBuilder officer(LotStamps stamps, int recalls) {
        return scenario("officer")
                .exec(feed(paths(stamps).circular()))
                .exec(pause(LEAD))
                .exec(repeat(recalls)
                        .on(exec(this::recall)
                                .exec(pause(RECALLED_FOR))
                                .exec(ScanRequests.verdict(WITNESS_RECALLED, verdictIs("RECALLED")))
                                .exec(this::restore)
                                .exec(pause(RESTORED_FOR))
                                .exec(ScanRequests.verdict(WITNESS_RESTORED, verdictIs("VALID")))));
    }

    private static List<Assertion> assertions(int recalls) {
        return List.of(
                global().failedRequests().count().is(0L),
                details(WITNESS_RECALLED).successfulRequests().count().is((long) recalls),
                details(WITNESS_RESTORED).successfulRequests().count().is((long) recalls));
    }

    private CheckBuilder timely() {
        return header(ScanRequests.VERDICT).validate("in time", (verdict, session) -> {
            var asOf = Instant.parse(Objects.requireNonNull(session.getString(ScanRequests.AS_OF)));
            var answer = new RecallLog.Answered(verdict, asOf, session.getLong(SENT), System.nanoTime());
            if (log.answered(answer) == RecallLog.Timeliness.WRONG) {
                throw new IllegalStateException("VALID from a node that knew of the recall or had to: " + answer);
            }
            return verdict;
        });
    }

    private static CheckBuilder verdictIs(String expected) {
        return header(ScanRequests.VERDICT).is(expected);
    }

    // A decision takes milliseconds and there is one a second, so that it may hold up one of Gatling's threads.
    private Session recall(Session session) {
        try {
            log.recalled(desk.recall());
            return session;
        } catch (SQLException e) {
            return refused(session, e);
        }
    }

    private Session restore(Session session) {
        try {
            // Noted first: what is answered after the commit may be VALID again.
            log.restored(System.nanoTime());
            desk.restore();
            return session;
        } catch (SQLException e) {
            return refused(session, e);
        }
    }

    private static Session refused(Session session, SQLException why) {
        LoggerFactory.getLogger(RecallSimulation.class).error("The database refused a decision", why);
        return session.markAsFailed();
    }

    private void goHome() {
        try {
            desk.close();
        } catch (SQLException e) {
            LoggerFactory.getLogger(RecallSimulation.class).error("The lot may still be recalled", e);
        }
    }

    private static FeederBuilder<Object> paths(LotStamps stamps) {
        return listFeeder(stamps.paths().stream()
                .map(path -> Map.<String, Object>of(ScanRequests.PATH, path))
                .toList());
    }
}
