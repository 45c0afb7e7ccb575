package vn.gov.cantho.check.load;

import static io.gatling.javaapi.core.CoreDsl.doIf;
import static io.gatling.javaapi.core.CoreDsl.doSwitch;
import static io.gatling.javaapi.core.CoreDsl.exec;
import static io.gatling.javaapi.core.CoreDsl.feed;
import static io.gatling.javaapi.core.CoreDsl.onCase;
import static io.gatling.javaapi.core.CoreDsl.scenario;

import io.gatling.javaapi.core.ChainBuilder;
import io.gatling.javaapi.core.ScenarioBuilder;
import io.gatling.javaapi.core.Simulation;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import vn.gov.cantho.check.load.request.ScanRequests;
import vn.gov.cantho.check.load.target.Budget;
import vn.gov.cantho.check.load.target.LoadSettings;
import vn.gov.cantho.check.load.target.TargetConfig;
import vn.gov.cantho.check.load.traffic.CodeMix;
import vn.gov.cantho.check.load.traffic.Scan;
import vn.gov.cantho.check.load.traffic.Shapes;

/**
 * An ordinary day: people and programs scan many stamps, a few of them very often, and some codes are misread or made
 * up. Every person is a connection of their own, as every telephone is.
 */
public final class EverydaySimulation extends Simulation {

    private static final String CASE = "case";

    public EverydaySimulation() {
        var settings = LoadSettings.read(System.getenv());
        var target = TargetConfig.read(settings.state(), Optional.ofNullable(System.getProperty("target")));
        var mix = CodeMix.of(target.codes(), settings.seed());
        setUp(people(mix).injectOpen(Shapes.everyday(settings.rate(), settings.length())))
                .protocols(ScanRequests.telephone(target.resolver()))
                .assertions(Budget.EVERYDAY.assertions());
    }

    private static ScenarioBuilder people(CodeMix mix) {
        return scenario("everyday")
                .exec(feed(scans(mix)))
                .exec(doSwitch("#{" + CASE + "}")
                        .on(
                                onCase(name(Scan.Kind.GENUINE, Scan.Client.BROWSER))
                                        .then(pageWithPicture()),
                                onCase(name(Scan.Kind.GENUINE, Scan.Client.PROGRAM))
                                        .then(exec(ScanRequests.data())),
                                onCase(name(Scan.Kind.FORGED, Scan.Client.BROWSER))
                                        .then(exec(ScanRequests.forgedPage())),
                                onCase(name(Scan.Kind.FORGED, Scan.Client.PROGRAM))
                                        .then(exec(ScanRequests.forgedData())),
                                onCase(name(Scan.Kind.MALFORMED, Scan.Client.BROWSER))
                                        .then(exec(ScanRequests.malformedPage())),
                                onCase(name(Scan.Kind.MALFORMED, Scan.Client.PROGRAM))
                                        .then(exec(ScanRequests.malformedData()))));
    }

    private static ChainBuilder pageWithPicture() {
        return exec(ScanRequests.page())
                .exec(doIf(session -> session.contains(ScanRequests.PICTURE)).then(exec(ScanRequests.picture())));
    }

    private static Iterator<Map<String, Object>> scans(CodeMix mix) {
        return Stream.generate(mix::next)
                .map(scan ->
                        Map.<String, Object>of(ScanRequests.PATH, scan.path(), CASE, name(scan.kind(), scan.client())))
                .iterator();
    }

    private static String name(Scan.Kind kind, Scan.Client client) {
        return kind + " " + client;
    }
}
