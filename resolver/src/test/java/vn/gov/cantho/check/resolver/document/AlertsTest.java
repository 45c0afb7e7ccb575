package vn.gov.cantho.check.resolver.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.gov.cantho.check.resolver.metric.Level;
import vn.gov.cantho.check.resolver.metric.ResolverMetrics;

/** Holds the alerts to the meters of the program, and every alert to its runbook and its tests. */
final class AlertsTest {

    private static final Path ALERTS = Path.of("..", "infra", "observability", "alerts.yml");
    private static final Path TESTS = ALERTS.resolveSibling("alerts-test.yml");
    private static final Path RUNBOOKS = Path.of("..", "infra", "docs", "runbooks");
    private static final Pattern NAME = Pattern.compile("(?m)^ *- alert: (\\w+)$");
    private static final Pattern RULE = Pattern.compile("(?ms)^ *- alert: (\\w+)$.*?(?=^ *- alert:|^  - name:|\\z)");
    private static final Pattern GROUP = Pattern.compile("(?m)^  - name: (\\w+)$");
    private static final Pattern GROUP_EVERY_10_S = Pattern.compile("(?m)^  - name: (\\w+)\n    interval: 10s$");

    // What goes on in the next line is indented deeper than the keys of a rule.
    private static final Pattern EXPRESSION = Pattern.compile("(?m)^ {8}expr: (.+(?:\n {9,}.+)*)$");

    // A metric stands before a selector, a range, a comparison or the end; what stands before ( is a function.
    private static final Pattern METRIC = Pattern.compile("\\b([a-z][a-z0-9]*(?:_[a-z0-9]+)+)\\b(?!\\s*[(=])");
    private static final Pattern SELECTOR = Pattern.compile("\\b(stage_\\w+)\\{(.+?)}");

    private static final Pattern FIRES =
            Pattern.compile("(?m)^ *alertname: (\\w+)\n *exp_alerts:\n *- exp_labels: \\{severity: ");
    private static final Pattern ORDINARY = Pattern.compile("(?ms)^  - name: the ordinary state$(.*?)^  - name:");
    private static final Pattern SERIES = Pattern.compile("(?m)^ *- \\{series: '(\\w+)\\{");

    private final ResolverMetrics metrics = new ResolverMetrics();
    private String alerts = "";

    @BeforeEach
    void read() throws IOException {
        alerts = Files.readString(ALERTS);
        for (var level : Level.values()) {
            metrics.level(level, () -> 0);
        }
        for (var what : List.of("entries", "entries_max", "bytes", "bytes_max")) {
            metrics.level("anything", what, () -> 0);
        }
        metrics.bindMachine(Path.of(""));
    }

    @AfterEach
    void close() {
        metrics.close();
    }

    @Test
    void resolver_everyMetricOfAnAlert_isOneOfTheProgram() {
        var known = metrics.scrape()
                .lines()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split("[ {]", 2)[0])
                .collect(Collectors.toSet());
        var group = alerts.substring(alerts.indexOf("- name: resolver"), alerts.indexOf("- name: portal"));

        assertThat(all(EXPRESSION, group).flatMap(expression -> all(METRIC, expression)))
                .isNotEmpty()
                .allMatch(known::contains, "is a meter of the resolver");
    }

    @Test
    void resolver_everySelectorOfAnAlert_choosesSomething() {
        assertThat(SELECTOR.matcher(alerts).results())
                .hasSizeGreaterThanOrEqualTo(2)
                .allSatisfy(selector -> assertThat(metrics.scrape().lines())
                        .as(selector.group())
                        .anyMatch(line -> line.startsWith(selector.group(1) + "{")
                                && Stream.of(selector.group(2).split(",")).allMatch(line::contains)));
    }

    @Test
    void groups_everyOne_isAskedAtLeastAsOftenAsTheShortestAlertLasts() {
        assertThat(all(GROUP_EVERY_10_S, alerts))
                .isNotEmpty()
                .containsExactlyElementsOf(all(GROUP, alerts).toList());
    }

    @Test
    void tests_everyAlert_isSeenToFire() throws IOException {
        assertThat(all(FIRES, Files.readString(TESTS)).distinct())
                .containsExactlyInAnyOrderElementsOf(all(NAME, alerts).toList());
    }

    @Test
    void tests_ordinaryState_hasAllThatAlertsLookAt_andNoneFires() throws IOException {
        var ordinary = all(ORDINARY, Files.readString(TESTS)).findFirst().orElseThrow();

        assertThat(ordinary).contains("expr: ALERTS{alertstate=\"firing\"}\n        exp_samples: []\n");
        assertThat(all(SERIES, ordinary))
                .contains("up")
                .containsAll(all(EXPRESSION, alerts)
                        .flatMap(expression -> all(METRIC, expression))
                        .toList());
    }

    @Test
    void runbooks_areOneForEveryAlertAndNoOther() throws IOException {
        assertThat(runbooks())
                .containsExactlyInAnyOrderElementsOf(all(NAME, alerts).toList());
    }

    @Test
    void alerts_everyOne_pointsToItsRunbookAndSaysHowBadItIs() {
        assertThat(RULE.matcher(alerts).results())
                .isNotEmpty()
                .allSatisfy(rule -> assertThat(rule.group())
                        .contains("runbook: infra/docs/runbooks/" + rule.group(1) + ".md")
                        .containsPattern("severity: (page|ticket)")
                        .contains("summary: "));
    }

    @Test
    void runbooks_everyOne_answersTheSameQuestions() throws IOException {
        for (var name : runbooks()) {
            assertThat(Files.readString(RUNBOOKS.resolve(name + ".md")))
                    .as(name)
                    .startsWith("# " + name + "\n")
                    .contains("## What it means", "## What people see", "## What to do", "## When it is over");
        }
    }

    private static Set<String> runbooks() throws IOException {
        try (var files = Files.list(RUNBOOKS)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> !name.equals("README.md"))
                    .map(name -> name.replace(".md", ""))
                    .collect(Collectors.toSet());
        }
    }

    private static Stream<String> all(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(AlertsTest::first).toList().stream();
    }

    private static String first(MatchResult result) {
        return List.of(result.group(1)).getFirst();
    }
}
