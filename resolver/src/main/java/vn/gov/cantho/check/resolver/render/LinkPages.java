package vn.gov.cantho.check.resolver.render;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Map;
import vn.gov.cantho.check.resolver.link.Link;
import vn.gov.cantho.check.resolver.link.LinkLevel;
import vn.gov.cantho.check.resolver.link.LinkSet;
import vn.gov.cantho.check.resolver.link.LinkType;
import vn.gov.cantho.check.resolver.link.OwnLinkType;
import vn.gov.cantho.check.resolver.scan.Language;

/** Shows link sets: as RFC 9264 says for programs, as lists for people. */
public final class LinkPages {

    /** What explains the members of a link set to readers of JSON-LD. */
    public static final String CONTEXT = "https://ref.gs1.org/standards/resolver/linkset-context";

    private static final int STATUS_OK = 200;
    private static final int STATUS_SEVERAL = 300;

    private final Language language;
    private final Wording words;
    private final Frame frame;

    public LinkPages(Language language, PublicSite site) {
        this.language = language;
        this.words = Wording.of(language);
        this.frame = new Frame(language, words, site);
    }

    /** All links of a thing. */
    public Page all(LinkSet set, Page.Form form) {
        return form == Page.Form.HTML
                ? html(STATUS_OK, set, words.text("linkset.intro", set.itemDescription()))
                : json(STATUS_OK, set, form);
    }

    /** Links of one kind between which nothing decides but whoever asked. */
    public Page several(LinkSet set, LinkType type, List<Link> links, Page.Form form) {
        var level = set.levels().getFirst();
        var choice = Map.of(OwnLinkType.DEFAULT_LINK, level.of(OwnLinkType.DEFAULT_LINK), type, links);
        var narrowed = new LinkSet(List.of(new LinkLevel(level.anchor(), level.itemDescription(), choice)));
        return form == Page.Form.HTML
                ? html(STATUS_SEVERAL, narrowed, words.text("linkset.several"))
                : json(STATUS_SEVERAL, narrowed, form);
    }

    private Page json(int status, LinkSet set, Page.Form form) {
        var json = new JsonObject();
        if (form == Page.Form.JSON_LD) {
            json.put("@context", new JsonArray().add(CONTEXT));
        }
        var levels = new JsonArray();
        set.levels().forEach(level -> levels.add(json(level)));
        return new Page(status, form, language, json.put("linkset", levels).encode());
    }

    private static JsonObject json(LinkLevel level) {
        var json = new JsonObject().put("anchor", level.anchor()).put("itemDescription", level.itemDescription());
        level.links().forEach((type, links) -> {
            var array = new JsonArray();
            links.forEach(link -> array.add(json(link)));
            json.put(type.uri(), array);
        });
        return json;
    }

    private static JsonObject json(Link link) {
        var json = new JsonObject().put("href", link.href()).put("title", link.title());
        link.mediaType().ifPresent(type -> json.put("type", type));
        if (!link.languages().isEmpty()) {
            json.put("hreflang", new JsonArray(link.languages()));
        }
        return json;
    }

    private Page html(int status, LinkSet set, String intro) {
        var html = new Html();
        var title = words.text("linkset.title", set.itemDescription());
        frame.open(html, title);
        html.raw("<section class=\"hero\">")
                .element("h1", title)
                .element("p", intro)
                .raw("</section>");
        set.levels().forEach(level -> html(html, level));
        frame.foot(html);
        frame.close(html);
        return new Page(status, Page.Form.HTML, language, html.toString());
    }

    private void html(Html html, LinkLevel level) {
        html.raw("<section class=\"card\">").element("h2", level.itemDescription());
        level.links().forEach((type, links) -> {
            html.element("h3", words.text("linkset.type." + type.name())).raw("<ul class=\"rows\">");
            links.forEach(link -> html.raw("<li><a class=\"touch\" href=\"")
                    .text(link.href())
                    .raw("\">")
                    .text(link.title())
                    .raw("</a></li>"));
            html.raw("</ul>");
        });
        html.raw("</section>");
    }
}
