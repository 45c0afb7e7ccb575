package vn.gov.cantho.check.load;

import static io.gatling.javaapi.core.CoreDsl.doIf;
import static io.gatling.javaapi.core.CoreDsl.doSwitch;
import static io.gatling.javaapi.core.CoreDsl.exec;
import static io.gatling.javaapi.core.CoreDsl.feed;
import static io.gatling.javaapi.core.CoreDsl.onCase;
import static io.gatling.javaapi.core.CoreDsl.scenario;

import io.gatling.javaapi.core.ChainBuilder;
import io.gatling.javaapi.core.ScenarioBuilder;
import java.util.Iterator;
import java.util.Map;
import java.util.stream.Stream;
import vn.gov.cantho.check.load.request.ScanRequests;
import vn.gov.cantho.check.load.traffic.CodeMix;
import vn.gov.cantho.check.load.traffic.Networks;
import vn.gov.cantho.check.load.traffic.Scan;

/**
 * The people and programs of an ordinary day: many stamps, a few of them very often, and some codes are misread or made
 * up. Each is a network and a connection of its own, as every telephone is.
 */
final class OrdinaryPeople {

    private static final String CASE = "case";

    private OrdinaryPeople() {}

    static ScenarioBuilder scenarioOf(String name, CodeMix mix) {
        return scenario(name)
                .exec(feed(scans(mix)))
                .exec(doSwitch("#{" + CASE + "}")
                        .on(
                                onCase(name(Scan.Kind.GENUINE, Scan.Client.BROWSER))
                                        .then(pageWithPicture(ScanRequests.GENUINE_PAGE)),
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

    /** The page of a genuine stamp, reported under this name, and the picture on it. */
    static ChainBuilder pageWithPicture(String name) {
        return exec(ScanRequests.page(name))
                .exec(doIf(session -> session.contains(ScanRequests.PICTURE)).then(exec(ScanRequests.picture())));
    }

    private static Iterator<Map<String, Object>> scans(CodeMix mix) {
        var networks = Networks.ofPeople();
        return Stream.generate(mix::next)
                .map(scan -> Map.<String, Object>of(
                        ScanRequests.PATH,
                        scan.path(),
                        ScanRequests.NETWORK,
                        networks.next(),
                        CASE,
                        name(scan.kind(), scan.client())))
                .iterator();
    }

    private static String name(Scan.Kind kind, Scan.Client client) {
        return kind + " " + client;
    }
}
