package vn.gov.cantho.check.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The boards for Grafana as they are in the files. */
final class Boards {

    private static final Path FOLDER = Path.of("..", "observability", "grafana", "dashboards");

    private Boards() {}

    /** A panel, and the file it is in. */
    record Panel(String board, JsonNode json) {

        String name() {
            return board + ": " + json.path("title").asString();
        }

        List<String> queries() {
            return json.path("targets")
                    .valueStream()
                    .map(target -> target.path("expr").asString())
                    .toList();
        }
    }

    static List<Path> files() throws IOException {
        try (var files = Files.list(FOLDER)) {
            return files.sorted().toList();
        }
    }

    static JsonNode read(Path file) {
        try {
            return JsonMapper.builder().build().readTree(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Stream<Panel> panels() throws IOException {
        return files().stream().flatMap(file -> {
            var name = file.getFileName().toString();
            return read(file).path("panels").valueStream().map(panel -> new Panel(name, panel));
        });
    }
}
