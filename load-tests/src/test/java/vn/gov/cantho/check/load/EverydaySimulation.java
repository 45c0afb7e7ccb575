package vn.gov.cantho.check.load;

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

/** An ordinary day. */
public final class EverydaySimulation extends Simulation {

    public EverydaySimulation() {
        var settings = LoadSettings.read(System.getenv());
        var target = TargetConfig.read(settings.state(), Optional.ofNullable(System.getProperty("target")));
        var mix = CodeMix.of(target.codes(), settings.seed());
        setUp(OrdinaryPeople.scenarioOf("everyday", mix)
                        .injectOpen(Shapes.everyday(settings.rate(), settings.length())))
                .protocols(ScanRequests.telephone(target.resolver()))
                .assertions(Stream.of(
                                Budget.EVERYDAY.assertions(),
                                Budget.EVERYDAY.assertionsFor(ScanRequests.GENUINE_PAGE),
                                Budget.EVERYDAY.assertionsFor(ScanRequests.GENUINE_DATA))
                        .flatMap(List::stream)
                        .toList());
    }
}
