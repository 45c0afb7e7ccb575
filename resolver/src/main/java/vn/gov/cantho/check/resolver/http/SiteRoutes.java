package vn.gov.cantho.check.resolver.http;

import io.vertx.ext.web.Router;

/** The addresses of the site around the scan pages. */
final class SiteRoutes {

    private SiteRoutes() {}

    static void mount(Router router, ScanParts parts, SiteParts site, AnswerDesk desk) {
        var lists = new ListDesk(site.catalogue(), parts.status(), desk);
        var directories = new DirectoryRoute(parts.status(), lists);
        router.route("/search").handler(new SearchRoute(parts.codes(), parts.status(), lists));
        router.route(DirectoryRoute.PRODUCTS).handler(directories);
        router.route(DirectoryRoute.ESTABLISHMENTS).handler(directories);
        router.route(DirectoryRoute.ESTABLISHMENTS + "/*").handler(directories);
    }
}
