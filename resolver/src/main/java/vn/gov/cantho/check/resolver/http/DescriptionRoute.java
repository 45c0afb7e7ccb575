package vn.gov.cantho.check.resolver.http;

import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import vn.gov.cantho.check.resolver.link.LinkType;
import vn.gov.cantho.check.resolver.link.LinkTypes;
import vn.gov.cantho.check.resolver.render.LinkPages;

/** Describes this resolver to others (GS1-Conformant Resolver 1.2, resolver description file). */
final class DescriptionRoute implements Handler<RoutingContext> {

    static final String PATH = "/.well-known/gs1resolver";

    private static final CharSequence FOR_A_DAY = HttpHeaders.createOptimized("public, max-age=86400");

    private final Buffer body;

    DescriptionRoute(Site site) {
        var types = new JsonArray();
        LinkTypes.ALL.stream().map(DescriptionRoute::described).forEach(types::add);
        this.body = new JsonObject()
                .put("name", "Check Cần Thơ")
                .put("resolverRoot", site.publicUrl())
                // Every primary key is read and answered, whether or not something of it is registered.
                .put("supportedPrimaryKeys", new JsonArray().add("all"))
                .put("supportedLinkType", types)
                .put("linkTypeDefaultCanBeLinkset", false)
                .put("jsonLdContextLocation", LinkPages.CONTEXT)
                .toBuffer();
    }

    @Override
    public void handle(RoutingContext context) {
        var request = context.request();
        CrossOrigin.allow(request.response());
        var response = Responses.guard(request.response())
                .putHeader(HttpHeaders.CONTENT_TYPE, "application/json")
                .putHeader(HttpHeaders.CACHE_CONTROL, FOR_A_DAY);
        Responses.end(request, response, body);
    }

    private static JsonObject described(LinkType type) {
        return new JsonObject()
                .put("namespace", LinkType.VOCABULARY)
                .put("prefix", "gs1:")
                .put("linkType", type.term());
    }
}
