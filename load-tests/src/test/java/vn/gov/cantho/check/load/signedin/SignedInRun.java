package vn.gov.cantho.check.load.signedin;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.gov.cantho.check.database.DatabaseSetup;
import vn.gov.cantho.check.load.openloop.Latencies;
import vn.gov.cantho.check.load.report.Section;
import vn.gov.cantho.check.load.rig.PostgresHome;
import vn.gov.cantho.check.load.rig.PostgresServer;
import vn.gov.cantho.check.load.rig.Programs;
import vn.gov.cantho.check.load.rig.RedisServer;
import vn.gov.cantho.check.load.rig.Stamps;
import vn.gov.cantho.check.load.rig.TemporaryFolder;

/** Signs a crowd in, measures what a session takes and how long people wait, and compares with the budget. Called by load-tests/signed-in. */
final class SignedInRun {

    private static final Duration OFFICER_READS = Duration.ofSeconds(15);
    private static final Duration PRODUCER_READS = Duration.ofSeconds(30);
    private static final Duration WARM_UP = Duration.ofSeconds(90);
    private static final Duration WITHIN = Duration.ofSeconds(1);
    private static final double SHARE = 0.95;
    private static final double SESSION_MIB_MAX = 2;
    private static final double MIB = 1 << 20;

    private final PortalServer portal;
    private final int officers;
    private final int establishments;
    private final StringBuilder text = new StringBuilder();
    private final List<String> missed = new ArrayList<>();

    private SignedInRun(PortalServer portal, int officers, int establishments) {
        this.portal = portal;
        this.officers = officers;
        this.establishments = establishments;
    }

    /** Arguments: how many officers, how many establishments, for how many seconds, the folder of the report. */
    static void main(String[] arguments) throws Exception {
        var officers = Integer.parseInt(arguments[0]);
        var establishments = Integer.parseInt(arguments[1]);
        var below = TemporaryFolder.create("check-signed-in");
        var postgres = PostgresServer.create("pg0", PostgresHome.unpack(below), below);
        DatabaseSetup.prepare(postgres.source(PostgresServer.ADMINISTRATOR, "postgres"), PostgresServer.DATABASE);
        DatabaseSetup.migrate(postgres.source(DatabaseSetup.MIGRATOR));
        SignedInPopulation.insert(postgres.source(PostgresServer.ADMINISTRATOR), officers, establishments);
        Stamps.create(below);
        var redis = RedisServer.create("redis", RedisServer.unpack(below), below);
        try (var portal = new PortalServer(Programs.findPortal(), postgres.port(), redis.port(), below)) {
            var run = new SignedInRun(portal, officers, establishments);
            var kept = run.measure(Duration.ofSeconds(Long.parseLong(arguments[2])), Path.of(arguments[3]));
            System.exit(kept ? 0 : 1);
        }
    }

    private boolean measure(Duration time, Path report) throws Exception {
        try (var first = crowd(1, 1);
                var all = crowd(officers, establishments)) {
            // Whatever is read once for everybody is there before memory is looked at.
            first.signIn(SignedInPopulation.PASSWORD);
            first.act(WARM_UP.dividedBy(2));
            var before = portal.heapInUse();
            say("Heap in use with nobody else: %.0f MiB".formatted(before / MIB));
            waited("sign-in and first page", all.signIn(SignedInPopulation.PASSWORD));
            session("at the first page", before, all.size());
            all.act(WARM_UP);
            all.act(time);
            judge(all);
            session("after that, wherever they are", before, all.size());
        }
        var section = new Section(
                "signed-in",
                "%,d officers and %,d establishments signed in at once".formatted(officers, establishments),
                "load-tests/signed-in",
                text.toString(),
                Map.of(),
                missed);
        section.write(report);
        IO.println(section.isKept() ? "within the budgets" : "missed: " + missed);
        return section.isKept();
    }

    private Crowd crowd(int officers, int establishments) {
        var crowd = new Crowd();
        URI url = portal.url();
        for (var number = 1; number <= officers; number++) {
            crowd.join(url, SignedInPopulation.officer(number), Act.ofOfficer(number), OFFICER_READS);
        }
        for (var number = 1; number <= establishments; number++) {
            crowd.join(url, SignedInPopulation.producer(number), Act.ofProducer(number), PRODUCER_READS);
        }
        return crowd;
    }

    private void judge(Crowd crowd) {
        var all = new Latencies();
        for (var act : crowd.taken().entrySet()) {
            waited(act.getKey(), act.getValue());
            all.add(act.getValue());
        }
        waited("all acts", all);
        if (all.within(SHARE).compareTo(WITHIN) >= 0) {
            missed.add("95 of 100 acts within a second");
        }
        crowd.failures().forEach((how, often) -> {
            say("failed %,d times: %s".formatted(often, how));
            missed.add(how);
        });
    }

    private void session(String when, long before, int sessions) throws Exception {
        var mib = (portal.heapInUse() - before) / MIB / sessions;
        say("Heap a session, %s: %.2f MiB".formatted(when, mib));
        if (mib >= SESSION_MIB_MAX) {
            missed.add("2 MiB a session");
        }
    }

    private void waited(String what, Latencies took) {
        say("%s: %,d; p50 %d ms, p95 %d ms, p99 %d ms"
                .formatted(
                        what,
                        took.count(),
                        took.within(0.5).toMillis(),
                        took.within(SHARE).toMillis(),
                        took.within(0.99).toMillis()));
    }

    private void say(String line) {
        IO.println(line);
        text.append("- ").append(line).append('\n');
    }
}
