package vn.gov.cantho.check.resolver.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.gov.cantho.check.resolver.config.ClientConfig;
import vn.gov.cantho.check.resolver.testing.PublishedSamples;
import vn.gov.cantho.check.resolver.testing.ScanStack;
import vn.gov.cantho.check.resolver.testing.TestPostgres;
import vn.gov.cantho.check.resolver.testing.TestRedis;

/** Runs every example of the description against a started resolver, and compares the answers in shape. */
final class OpenApiIT {

    private static TestPostgres postgres;
    private static ScanStack stack;

    /** Of one that answers a single guess, which has been made. */
    private static ScanStack spent;

    private static JsonObject description;

    @BeforeAll
    static void start() {
        postgres = TestPostgres.start();
        PublishedSamples.insert(postgres);
        stack = ScanStack.start(postgres.port(), TestRedis.freePort());
        var one = new ClientConfig("", 1, Duration.ofHours(1), Optional.empty());
        spent = ScanStack.startFor(postgres.port(), TestRedis.freePort(), one);
        spent.json("/q/00000000000000000000");
        description = new JsonObject(stack.get("/openapi.json").body());
    }

    @AfterAll
    static void stop() {
        spent.close();
        stack.close();
        postgres.close();
    }

    @Test
    void examples_areAnsweredAsDescribed() {
        var run = 0;
        for (var path : paths().fieldNames()) {
            var responses = operation(path).getJsonObject("responses");
            for (var status : responses.fieldNames()) {
                var content = responses.getJsonObject(status).getJsonObject("content");
                // That a neighbour is down cannot be asked for.
                if (content != null && !status.equals("503")) {
                    runExample(path, status, content.getJsonObject("application/json"));
                    run++;
                }
            }
        }
        assertThat(run).isEqualTo(10);
    }

    @Test
    void page_showsEveryOperation() {
        var page = stack.get("/api").body();
        paths().fieldNames().forEach(path -> assertThat(page).contains("GET " + path + "</code>"));
        assertThat(page).doesNotContain("<script");
        assertThat(stack.get("/api?lang=en").body()).contains("For programmers");
    }

    private static void runExample(String path, String status, JsonObject content) {
        var target = target(path, status);
        var response = (status.equals("429") ? spent : stack).json(target);
        var example = content.getJsonObject("example");

        assertThat(response.statusCode()).as(target).isEqualTo(Integer.parseInt(status));
        assertShape(target, new JsonObject(response.body()), example);
        assertFits(target, new JsonObject(response.body()), content.getJsonObject("schema"));
        assertFits(target + " (example)", example, content.getJsonObject("schema"));
    }

    private static String target(String path, String status) {
        var target = path;
        var query = "";
        for (var each : operation(path).getJsonArray("parameters")) {
            var parameter = (JsonObject) each;
            var example = parameter.getJsonObject("examples", new JsonObject()).getJsonObject(status);
            if (example != null) {
                var value = URLEncoder.encode(example.getString("value"), StandardCharsets.UTF_8);
                var name = parameter.getString("name");
                target = target.replace('{' + name + '}', value);
                query = parameter.getString("in").equals("query") ? '?' + name + '=' + value : query;
            }
        }
        return target + query;
    }

    /** The same keys and types; of lists the first elements. */
    private static void assertShape(String where, Object actual, Object expected) {
        switch (expected) {
            case JsonObject object -> {
                assertThat(((JsonObject) actual).fieldNames())
                        .as(where)
                        .containsExactlyInAnyOrderElementsOf(object.fieldNames());
                object.fieldNames()
                        .forEach(key -> assertShape(
                                where + '.' + key, ((JsonObject) actual).getValue(key), object.getValue(key)));
            }
            case JsonArray array -> {
                assertThat((JsonArray) actual).as(where).isNotEmpty();
                assertShape(where + "[0]", ((JsonArray) actual).getValue(0), array.getValue(0));
            }
            default -> assertThat(actual).as(where).hasSameClassAs(expected);
        }
    }

    /** No key that the schema does not know, and every one that it requires. */
    private static void assertFits(String where, Object value, JsonObject given) {
        var schema = resolved(given);
        if (value instanceof JsonObject object) {
            assertThat(schema.getJsonObject("properties").fieldNames())
                    .as(where)
                    .containsAll(object.fieldNames());
            assertThat(object.fieldNames())
                    .as(where)
                    .containsAll(schema.getJsonArray("required", new JsonArray()).stream()
                            .map(String::valueOf)
                            .toList());
            object.fieldNames()
                    .forEach(key -> assertFits(
                            where + '.' + key,
                            object.getValue(key),
                            schema.getJsonObject("properties").getJsonObject(key)));
        } else if (value instanceof JsonArray array) {
            array.forEach(element -> assertFits(where + "[]", element, schema.getJsonObject("items")));
        }
    }

    private static JsonObject resolved(JsonObject schema) {
        var reference = schema.getString("$ref");
        return reference == null
                ? schema
                : description
                        .getJsonObject("components")
                        .getJsonObject("schemas")
                        .getJsonObject(reference.substring(reference.lastIndexOf('/') + 1));
    }

    private static JsonObject paths() {
        return description.getJsonObject("paths");
    }

    private static JsonObject operation(String path) {
        return paths().getJsonObject(path).getJsonObject("get");
    }
}
