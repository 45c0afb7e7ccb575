package vn.gov.cantho.check.resolver.http;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import java.util.Objects;
import vn.gov.cantho.check.contract.gs1.DigitalLink;
import vn.gov.cantho.check.resolver.link.AcceptList;
import vn.gov.cantho.check.resolver.link.LinkType;
import vn.gov.cantho.check.resolver.link.LinkTypes;
import vn.gov.cantho.check.resolver.link.LinkWish;
import vn.gov.cantho.check.resolver.render.Page;

/** What is asked of a Digital Link: by the parameter linkType before all, else by the header Accept. */
sealed interface LinkRequest {

    /** All links, in a form. */
    record WholeSet(Page.Form form) implements LinkRequest {}

    /** A link of a type that we may have. */
    record OfType(LinkType type) implements LinkRequest {}

    /** A link of a type that we never have. */
    record OfNoType() implements LinkRequest {}

    /** The page itself: browsers get it without a second round trip, programs that want JSON what it says. */
    record ThePage() implements LinkRequest {}

    /** Nothing in particular. */
    record Default() implements LinkRequest {}

    String LINK_SET = "application/linkset+json";

    private static boolean isWholeSet(String linkType) {
        return linkType.equals("linkset") || linkType.equals("all");
    }

    static LinkRequest of(HttpServerRequest request, DigitalLink link) {
        var linkType = link.linkType().filter(type -> !type.isEmpty());
        if (linkType.isPresent()) {
            return ofType(request, linkType.get());
        }
        var types = types(request);
        var set = types.ofNamedType(LINK_SET);
        var html = types.ofNamedType("text/html");
        var json = types.ofNamedType("application/json");
        var named = Math.max(Math.max(html, json), types.ofNamedType("application/ld+json"));
        if (set > named) {
            return new WholeSet(Page.Form.LINK_SET);
        }
        return named > 0 && named >= types.ofNamedType("*/*") ? new ThePage() : new Default();
    }

    /** What whoever asks can read. */
    static LinkWish wish(HttpServerRequest request) {
        return new LinkWish(types(request), AcceptList.read(header(request, HttpHeaders.ACCEPT_LANGUAGE)));
    }

    /** The form of a link set: as RFC 9264 says unless another is wanted more. */
    static Page.Form form(HttpServerRequest request) {
        var types = types(request);
        var form = Page.Form.LINK_SET;
        var most = types.ofNamedType(LINK_SET);
        for (var other : new Page.Form[] {Page.Form.JSON, Page.Form.JSON_LD, Page.Form.HTML}) {
            var weight = types.ofNamedType(other.mediaType());
            if (weight > most) {
                form = other;
                most = weight;
            }
        }
        return form;
    }

    private static LinkRequest ofType(HttpServerRequest request, String linkType) {
        if (isWholeSet(linkType)) {
            return new WholeSet(form(request));
        }
        return LinkTypes.read(linkType).<LinkRequest>map(OfType::new).orElseGet(OfNoType::new);
    }

    private static AcceptList types(HttpServerRequest request) {
        return AcceptList.read(header(request, HttpHeaders.ACCEPT));
    }

    private static String header(HttpServerRequest request, CharSequence name) {
        return Objects.requireNonNullElse(request.getHeader(name), "");
    }
}
