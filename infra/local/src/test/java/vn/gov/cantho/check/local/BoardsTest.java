package vn.gov.cantho.check.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import vn.gov.cantho.check.local.Boards.Panel;

/** Holds the boards to what whoever looks at one for the first time needs. What their queries give is proved by {@link ObservabilityIT}. */
class BoardsTest {

    @Test
    void boards_areOneForEachPartThatOperatorsLookAt() throws IOException {
        assertThat(Boards.files())
                .extracting(file -> file.getFileName().toString())
                .containsExactly(
                        "caches.json",
                        "feed.json",
                        "journal.json",
                        "latency.json",
                        "portal.json",
                        "saturation.json",
                        "scans.json",
                        "verdicts.json");
    }

    @Test
    void boards_eachHaveAnIdATitleAndTheChoiceOfANode() throws IOException {
        for (var file : Boards.files()) {
            var board = Boards.read(file);
            var name = file.getFileName().toString();
            assertThat(board.path("uid").asString()).isEqualTo("check-" + name.replace(".json", ""));
            assertThat(board.path("title").asString()).as(name).isNotBlank();
            assertThat(board.path("description").asString()).as(name).isNotBlank();
            assertThat(board.path("editable").asBoolean()).as(name).isFalse();
            assertThat(board.path("templating")
                            .path("list")
                            .valueStream()
                            .map(variable -> variable.path("name").asString()))
                    .as(name)
                    .containsExactly("datasource", "node");
        }
    }

    @Test
    void panels_eachSayWhatTheyShowInWhichUnitAndWhenItIsBad() throws IOException {
        assertThat(Boards.panels()).hasSizeGreaterThan(60).allSatisfy(panel -> {
            var defaults = panel.json().path("fieldConfig").path("defaults");
            assertThat(panel.json().path("title").asString()).isNotBlank();
            assertThat(panel.json().path("description").asString())
                    .as(panel.name())
                    .hasSizeGreaterThan(20)
                    .endsWith(".");
            assertThat(defaults.path("unit").asString()).as(panel.name()).isNotBlank();
            assertThat(defaults.path("thresholds").path("steps").isEmpty())
                    .as(panel.name())
                    .isFalse();
            assertThat(panel.queries()).as(panel.name()).isNotEmpty().noneMatch(String::isBlank);
        });
    }

    @Test
    void panels_areForTheChosenNodeAndLieNowhereOverOneAnother() throws IOException {
        assertThat(Boards.panels())
                .filteredOn(panel -> !panel.name().equals("portal.json: Carries decisions to Redis"))
                .allMatch(panel -> panel.queries().stream().allMatch(query -> query.contains("$node")));
        for (var file : Boards.files()) {
            var taken = new ArrayList<String>();
            Boards.read(file).path("panels").valueStream().forEach(panel -> taken.addAll(cells(panel)));
            assertThat(taken).as(file.toString()).doesNotHaveDuplicates();
        }
    }

    @Test
    void panels_haveNumbersOfTheirOwn() throws IOException {
        for (var file : Boards.files()) {
            assertThat(Boards.read(file)
                            .path("panels")
                            .valueStream()
                            .map(panel -> panel.path("id").asInt()))
                    .as(file.toString())
                    .doesNotHaveDuplicates();
        }
        assertThat(Boards.panels().map(Panel::name)).doesNotHaveDuplicates();
    }

    private static List<String> cells(JsonNode panel) {
        var place = panel.path("gridPos");
        var cells = new ArrayList<String>();
        for (var x = 0; x < place.path("w").asInt(); x++) {
            for (var y = 0; y < place.path("h").asInt(); y++) {
                cells.add((place.path("x").asInt() + x) + "," + (place.path("y").asInt() + y));
            }
        }
        return cells;
    }
}
