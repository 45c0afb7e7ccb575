package vn.gov.cantho.check.load.target;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A running stack as simulations see it.
 *
 * @param resolver where scans are sent, without a slash at the end
 * @param codes the file with the paths of many valid stamps, one a line
 * @param validPaths paths of valid stamps spread over many lots
 * @param lots the lots of the demo data that have a GTIN
 */
public record TargetConfig(URI resolver, Path codes, List<String> validPaths, Set<DemoLot> lots) {

    private static final String HOW_TO_START = "Start one with infra/local/run, or name its folder in CHECK_STATE_DIR.";

    public TargetConfig {
        validPaths = List.copyOf(validPaths);
        lots = Set.copyOf(lots);
    }

    /**
     * Reads what a stack says about itself.
     *
     * @param state the folder of the stack
     * @param elsewhere the address of another resolver of the same system, to be loaded instead of the stack's own
     * @throws NoTargetException if the folder holds no whole description of a stack
     */
    public static TargetConfig read(Path state, Optional<String> elsewhere) {
        var description = state.resolve("demo.json");
        var codes = state.resolve("codes.txt");
        if (!Files.isReadable(description) || !Files.isReadable(codes)) {
            throw new NoTargetException("No stack has been started in %s. %s".formatted(state, HOW_TO_START));
        }
        try {
            var demo = new ObjectMapper().readTree(description.toFile());
            var resolver = elsewhere.orElseGet(() -> text(demo, "resolver", description));
            return new TargetConfig(address(resolver), codes, paths(demo, description), lots(demo));
        } catch (IOException e) {
            throw new NoTargetException("%s cannot be read. %s".formatted(description, HOW_TO_START), e);
        }
    }

    private static List<String> paths(JsonNode demo, Path description) {
        var paths = new ArrayList<String>();
        for (var url : demo.path("scans").path("VALID")) {
            // Only the path: what links say and where the resolver listens need not be the same address.
            paths.add(URI.create(url.asText()).getRawPath());
        }
        if (paths.isEmpty()) {
            throw new NoTargetException("%s names no valid scan.".formatted(description));
        }
        return paths;
    }

    private static Set<DemoLot> lots(JsonNode demo) {
        var lots = new LinkedHashSet<DemoLot>();
        for (var lot : demo.path("lots")) {
            if (lot.hasNonNull("gtin")) {
                lots.add(new DemoLot(
                        lot.path("gtin").asText(), lot.path("number").asText()));
            }
        }
        return lots;
    }

    private static String text(JsonNode demo, String field, Path description) {
        var text = demo.path(field).asText("");
        if (text.isEmpty()) {
            throw new NoTargetException("%s does not say where the %s is.".formatted(description, field));
        }
        return text;
    }

    private static URI address(String text) {
        try {
            var address = URI.create(text.endsWith("/") ? text.substring(0, text.length() - 1) : text);
            if (address.getHost() != null && address.getRawPath().isEmpty()) {
                return address;
            }
        } catch (IllegalArgumentException _) {
            // Said below, as for every other text that is no such address.
        }
        throw new NoTargetException("A target is scheme, host and port, such as http://127.0.0.1:8080, not " + text);
    }
}
