package vn.gov.cantho.check.load;

import static io.gatling.javaapi.core.CoreDsl.feed;
import static io.gatling.javaapi.core.CoreDsl.repeat;
import static io.gatling.javaapi.core.CoreDsl.scenario;

import io.gatling.javaapi.core.ChainBuilder;
import io.gatling.javaapi.core.ScenarioBuilder;
import io.gatling.javaapi.core.Simulation;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import vn.gov.cantho.check.load.request.ScanRequests;
import vn.gov.cantho.check.load.target.Budget;
import vn.gov.cantho.check.load.target.LoadSettings;
import vn.gov.cantho.check.load.target.TargetConfig;
import vn.gov.cantho.check.load.traffic.CodeMix;
import vn.gov.cantho.check.load.traffic.Guesses;
import vn.gov.cantho.check.load.traffic.Shapes;

/**
 * Guessers in many networks ask for codes that do not exist, twice as many as people scan stamps beside them: some ask
 * once and go to another network, others ask until they are told to wait. They learn nothing, and the people feel
 * nothing, those in the network of a guesser neither.
 */
public final class GuessingSimulation extends Simulation {

    private static final String ONCE = "guess, one of a network";
    private static final String FIRST = "guess, first of a network";
    private static final String FURTHER = "guess, further of a network";
    private static final String TOO_MANY = "guess, after far too many";
    private static final String BESIDE = "genuine, beside a guesser";

    /** No more than a network may ask for without a pause, which is 30. */
    private static final int ALLOWED = 30;

    /** More than a network earns while it asks for so many. */
    private static final int DOUBTFUL = 20;

    private static final int REFUSED = 10;
    private static final int STUBBORN = ALLOWED + DOUBTFUL + REFUSED;

    public GuessingSimulation() {
        var settings = LoadSettings.read(System.getenv());
        var target = TargetConfig.read(settings.state(), Optional.ofNullable(System.getProperty("target")));
        var mix = CodeMix.of(target.codes(), settings.seed());
        var guesses = Guesses.of(target.codes(), settings.seed());
        setUp(
                        OrdinaryPeople.scenarioOf("people", mix)
                                .injectOpen(Shapes.everyday(settings.rate(), settings.length())),
                        wanderers(guesses).injectOpen(Shapes.steady(settings.rate(), settings.length())),
                        stubborn(guesses)
                                .injectOpen(Shapes.steady(Math.max(1, settings.rate() / STUBBORN), settings.length())))
                .protocols(ScanRequests.telephone(target.resolver())
                        .header("X-Forwarded-For", "#{" + ScanRequests.NETWORK + "}"))
                .assertions(Stream.of(
                                Budget.BESIDE_GUESSES.assertionsFor(ScanRequests.GENUINE_PAGE),
                                Budget.BESIDE_GUESSES.assertionsFor(BESIDE),
                                Budget.GUESSES.assertionsFor(ONCE),
                                Budget.GUESSES.assertionsFor(FIRST),
                                Budget.GUESSES.assertionsFor(FURTHER),
                                Budget.REFUSED_GUESSES.assertionsFor(TOO_MANY))
                        .flatMap(List::stream)
                        .toList());
    }

    /** Each in a network of their own, with one guess. */
    private static ScenarioBuilder wanderers(Guesses guesses) {
        return scenario("wanderers")
                .exec(feed(all(ScanRequests.NETWORK, guesses::network)))
                .exec(guess(ONCE, guesses, ScanRequests.NOT_FOUND));
    }

    /** Each in a network of their own, until long after they are told to wait; then a stamp is scanned in that network. */
    private static ScenarioBuilder stubborn(Guesses guesses) {
        return scenario("stubborn")
                .exec(feed(all(ScanRequests.NETWORK, guesses::network)))
                .exec(repeat(ALLOWED).on(guess(FIRST, guesses, ScanRequests.NOT_FOUND)))
                .exec(repeat(DOUBTFUL).on(guess(FURTHER, guesses, ScanRequests.NOT_FOUND, ScanRequests.TOO_MANY)))
                .exec(repeat(REFUSED).on(guess(TOO_MANY, guesses, ScanRequests.TOO_MANY)))
                .exec(session -> session.set(ScanRequests.PATH, guesses.stamp()))
                .exec(ScanRequests.page(BESIDE));
    }

    private static ChainBuilder guess(String name, Guesses guesses, Integer... statuses) {
        return feed(all(ScanRequests.PATH, guesses::path)).exec(ScanRequests.guess(name, statuses));
    }

    private static Iterator<Map<String, Object>> all(String name, Supplier<String> next) {
        return Stream.generate(next)
                .map(value -> Map.<String, Object>of(name, value))
                .iterator();
    }
}
