package vn.gov.cantho.check.resolver.render;

import java.util.ArrayList;
import java.util.List;
import vn.gov.cantho.check.resolver.scan.Identity;
import vn.gov.cantho.check.resolver.scan.Language;
import vn.gov.cantho.check.resolver.scan.Product;
import vn.gov.cantho.check.resolver.scan.ProductionLot;
import vn.gov.cantho.check.resolver.scan.RegisteredLink;

/** The ways to pages of the establishment itself, and that those are not ours. */
final class RegisteredSection {

    private final Language language;
    private final Wording words;

    RegisteredSection(Language language, Wording words) {
        this.language = language;
        this.words = words;
    }

    void write(Html html, Identity identity) {
        var links = links(identity);
        if (links.isEmpty()) {
            return;
        }
        html.raw("<section class=\"card noprint\">").element("h2", words.text("registered.title"));
        html.raw("<p class=\"second\">").text(words.text("registered.foreign")).raw("</p><ul class=\"rows\">");
        links.forEach(link -> html.raw("<li><a class=\"touch\" rel=\"nofollow noopener noreferrer\" href=\"")
                .text(link.target())
                .raw("\">")
                .text(link.title().in(language))
                .raw("</a><p class=\"second\">")
                .text(link.host())
                .raw("</p></li>"));
        html.raw("</ul></section>");
    }

    /** Of lot, product and establishment, nearest first. */
    private static List<RegisteredLink> links(Identity identity) {
        var links = new ArrayList<RegisteredLink>();
        identity.lot().map(ProductionLot::registered).ifPresent(links::addAll);
        identity.product().map(Product::registered).ifPresent(links::addAll);
        links.addAll(identity.establishment().registered());
        return links;
    }
}
