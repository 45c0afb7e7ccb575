package vn.gov.cantho.check.resolver.http;

import io.vertx.core.Handler;
import io.vertx.ext.web.RoutingContext;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import vn.gov.cantho.check.resolver.render.ApiPage;
import vn.gov.cantho.check.resolver.render.Page;
import vn.gov.cantho.check.resolver.render.PublicSite;
import vn.gov.cantho.check.resolver.scan.Language;

/** Shows the description of the JSON answers to people. It never changes, so it is made once. */
final class ApiRoute implements Handler<RoutingContext> {

    private final Map<Language, Page> pages = new EnumMap<>(Language.class);

    ApiRoute(PublicSite site) {
        for (var language : Language.values()) {
            pages.put(language, new ApiPage(language, site).page());
        }
    }

    @Override
    public void handle(RoutingContext context) {
        var language = Renderers.wish(context.request()).language();
        Responses.send(context.request(), Objects.requireNonNull(pages.get(language)));
    }
}
