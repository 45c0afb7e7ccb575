package vn.gov.cantho.check.resolver.render;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import vn.gov.cantho.check.resolver.scan.Language;

/** The description of the JSON answers for people, made of the very file that programs read, so that it cannot differ. */
public final class ApiPage {

    private final Language language;
    private final Wording words;
    private final PublicSite site;
    private final JsonObject description = load();

    public ApiPage(Language language, PublicSite site) {
        this.language = language;
        this.words = Wording.of(language);
        this.site = site;
    }

    /** The page. */
    public Page page() {
        var html = new Html();
        var frame = new Frame(language, words, site);
        frame.open(html, words.text("api.title"), true, _ -> {}, "");
        html.raw("<section class=\"hero\">").element("h1", words.text("api.title"));
        html.element("p", words.text("api.intro"));
        html.raw("<p><a class=\"touch\" href=\"/openapi.json\">")
                .text(words.text("api.file"))
                .raw("</a></p></section>");
        var paths = description.getJsonObject("paths");
        paths.fieldNames()
                .forEach(path -> operation(html, path, paths.getJsonObject(path).getJsonObject("get")));
        frame.foot(html);
        frame.close(html);
        return SitePage.html(language, html, true);
    }

    /** The description is in English on both pages: it is for programmers, and there is one of it. */
    private void operation(Html html, String path, JsonObject operation) {
        html.raw("<section class=\"card\" lang=\"en\">").element("h2", operation.getString("summary"));
        html.raw("<p><code>GET ").text(path).raw("</code></p>").element("p", operation.getString("description"));
        var parameters = operation.getJsonArray("parameters", new JsonArray());
        if (!parameters.isEmpty()) {
            html.raw("<dl class=\"facts\">");
            parameters.forEach(parameter -> parameter(html, (JsonObject) parameter));
            html.raw("</dl>");
        }
        var responses = operation.getJsonObject("responses");
        responses.fieldNames().forEach(status -> response(html, status, responses.getJsonObject(status)));
        html.raw("</section>");
    }

    private static void parameter(Html html, JsonObject parameter) {
        html.raw("<div><dt><code>").text(parameter.getString("name")).raw("</code></dt><dd>");
        html.text(parameter.getString("description")).raw("</dd></div>");
    }

    private static void response(Html html, String status, JsonObject response) {
        html.raw("<p><b>")
                .text(status)
                .raw("</b> ")
                .text(response.getString("description"))
                .raw("</p>");
        var content = response.getJsonObject("content");
        if (content != null) {
            html.raw("<details><summary>JSON</summary><pre tabindex=\"0\">");
            html.text(content.getJsonObject(content.fieldNames().iterator().next())
                    .getJsonObject("example")
                    .encodePrettily());
            html.raw("</pre></details>");
        }
    }

    private static JsonObject load() {
        var name = "/pages/openapi.json";
        try (var stream = Objects.requireNonNull(ApiPage.class.getResourceAsStream(name), name)) {
            return new JsonObject(new String(stream.readAllBytes(), UTF_8));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
