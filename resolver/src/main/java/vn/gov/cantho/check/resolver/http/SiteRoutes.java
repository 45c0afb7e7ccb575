package vn.gov.cantho.check.resolver.http;

import io.vertx.ext.web.Router;
import java.util.Optional;
import vn.gov.cantho.check.resolver.library.ArticleKind;
import vn.gov.cantho.check.resolver.link.DataKind;
import vn.gov.cantho.check.resolver.render.SitemapXml;

/** The addresses of the site around the scan pages. */
final class SiteRoutes {

    private static final String TEXT = "text/plain; charset=utf-8";
    private static final String JSON = "application/json";

    private final Router router;
    private final ScanParts parts;
    private final SiteParts site;
    private final AnswerDesk desk;

    SiteRoutes(Router router, ScanParts parts, SiteParts site, AnswerDesk desk) {
        this.router = router;
        this.parts = parts;
        this.site = site;
        this.desk = desk;
    }

    void mount() {
        lists();
        robots();
        programs();
        router.route("/api").handler(new ApiRoute(parts.site().pages()));
        router.route("/openapi.json").handler(new SmallFilesRoute("/pages/openapi.json", JSON));
        router.route("/camera.js").handler(new SmallFilesRoute("/pages/camera.js", "text/javascript; charset=utf-8"));
        router.route("/manifest.webmanifest")
                .handler(new SmallFilesRoute("/pages/manifest.webmanifest", "application/manifest+json"));
    }

    private void lists() {
        var lists = new ListDesk(
                site.catalogue(), parts.status(), desk, parts.site().pages());
        var directories = new DirectoryRoute(parts.status(), lists);
        router.route("/search").handler(new SearchRoute(parts.codes(), parts.status(), lists));
        router.route(DirectoryRoute.PRODUCTS).handler(directories);
        router.route(DirectoryRoute.ESTABLISHMENTS).handler(directories);
        router.route(DirectoryRoute.ESTABLISHMENTS + "/*").handler(directories);
        var articles = new ArticleRoute(site.library(), desk, parts.site().pages());
        for (var kind : ArticleKind.values()) {
            router.route(kind.path()).handler(articles);
            router.route(kind.path() + "/*").handler(articles);
        }
    }

    private void robots() {
        var sitemap = new SitemapRoute(site.sitemap(), new SitemapXml(site.publicUrl()), parts.status(), desk);
        router.route(SitemapRoute.INDEX).handler(sitemap);
        router.route(SitemapRoute.PARTS + "*").handler(sitemap);
        var robots = """
                User-agent: *
                Disallow: /q/
                Disallow: /Q/
                Disallow: /search
                Disallow: /report
                Sitemap: %s%s
                """.formatted(site.publicUrl(), SitemapRoute.INDEX);
        router.route("/robots.txt").handler(new TextRoute(TEXT, () -> Optional.of(robots), desk));
    }

    private void programs() {
        for (var kind : DataKind.values()) {
            router.route(DataRoute.paths(kind)).handler(new DataRoute(kind, parts, desk));
        }
        var config = site.config();
        var security = new SecurityText(config, site.publicUrl(), parts.clock());
        router.route("/.well-known/security.txt").handler(new TextRoute(TEXT, security, desk));
        router.route("/.well-known/assetlinks.json").handler(new TextRoute(JSON, config::assetLinks, desk));
        router.route("/.well-known/apple-app-site-association")
                .handler(new TextRoute(JSON, config::appleAssociation, desk));
    }
}
