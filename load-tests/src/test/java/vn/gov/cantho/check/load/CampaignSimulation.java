package vn.gov.cantho.check.load;

import static io.gatling.javaapi.core.CoreDsl.details;
import static io.gatling.javaapi.core.CoreDsl.scenario;

import io.gatling.javaapi.core.Assertion;
import io.gatling.javaapi.core.ScenarioBuilder;
import io.gatling.javaapi.core.Simulation;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.gov.cantho.check.load.request.ScanRequests;
import vn.gov.cantho.check.load.target.Budget;
import vn.gov.cantho.check.load.target.LoadSettings;
import vn.gov.cantho.check.load.target.TargetConfig;
import vn.gov.cantho.check.load.traffic.CodeMix;
import vn.gov.cantho.check.load.traffic.Shapes;

/**
 * An ordinary day on which one code that nobody asked for is suddenly shown to everybody: within seconds four of five
 * people scan that one, and there are five times as many. Neither they nor the others may feel it.
 */
public final class CampaignSimulation extends Simulation {

    /** What scans of the one code are called in reports. */
    private static final String HOT = "hot, page";

    /** For each ordinary person, so that four of five scan one code. */
    private static final int CROWD = 4;

    public CampaignSimulation() {
        var settings = LoadSettings.read(System.getenv());
        var target = TargetConfig.read(settings.state(), Optional.ofNullable(System.getProperty("target")));
        var mix = CodeMix.of(target.codes(), settings.seed());
        setUp(
                        OrdinaryPeople.scenarioOf("ordinary", mix)
                                .injectOpen(Shapes.everyday(settings.rate(), settings.length())),
                        crowd(mix.coldest()).injectOpen(Shapes.sudden(CROWD * settings.rate(), settings.length())))
                .protocols(ScanRequests.telephone(target.resolver()))
                .assertions(assertions(settings));
    }

    private static ScenarioBuilder crowd(String path) {
        return scenario("crowd")
                .exec(session -> session.set(ScanRequests.PATH, path))
                .exec(OrdinaryPeople.pageWithPicture(HOT));
    }

    /** The budget of an ordinary day, for all and for the ordinary people alone; and the crowd must have come. */
    private static List<Assertion> assertions(LoadSettings settings) {
        var ordinary = (long) settings.rate() * settings.length().toSeconds();
        return Stream.of(
                        Budget.EVERYDAY.assertions(),
                        Budget.EVERYDAY.assertionsFor(HOT),
                        Budget.EVERYDAY.assertionsFor(ScanRequests.GENUINE_PAGE),
                        List.of(details(HOT).allRequests().count().gt(2 * ordinary)))
                .flatMap(List::stream)
                .toList();
    }
}
