package vn.gov.cantho.check.resolver.render;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.gov.cantho.check.resolver.scan.Document;
import vn.gov.cantho.check.resolver.scan.Establishment;
import vn.gov.cantho.check.resolver.scan.Identity;
import vn.gov.cantho.check.resolver.scan.Language;
import vn.gov.cantho.check.resolver.scan.Product;
import vn.gov.cantho.check.resolver.scan.ProductionLot;

/** What supports it: documents, who the establishment is, whom to tell. */
final class TrustSections {

    private final Language language;
    private final Wording words;

    TrustSections(Language language, Wording words) {
        this.language = language;
        this.words = words;
    }

    /** The documents of lot, product and establishment, nearest first. */
    static List<Document> documents(Identity identity) {
        var documents = new ArrayList<Document>();
        identity.lot().map(ProductionLot::documents).ifPresent(documents::addAll);
        identity.product().map(Product::documents).ifPresent(documents::addAll);
        documents.addAll(identity.establishment().documents());
        return documents;
    }

    void documents(Html html, Identity identity, LocalDate today) {
        var documents = documents(identity);
        html.raw("<section class=\"card\">").element("h2", words.text("documents.title"));
        if (documents.isEmpty()) {
            html.raw("<p class=\"missing\">").text(words.text("documents.none")).raw("</p>");
        } else {
            html.raw("<ul class=\"rows\">");
            documents.forEach(document -> document(html, document, today));
            html.raw("</ul>");
        }
        html.raw("</section>");
    }

    void establishment(Html html, Establishment establishment) {
        var location = establishment.location();
        html.raw("<section class=\"card\">")
                .element("h2", words.text("establishment.title"))
                .raw("<p><b>");
        html.text(establishment.name().in(language)).raw("</b></p><dl class=\"facts\">");
        entry(html, "establishment.kind", Optional.of(words.name("kind", establishment.kind())));
        entry(html, "establishment.address", Optional.of(location.address().in(language)));
        entry(html, "establishment.former", location.former());
        entry(html, "establishment.taxCode", location.taxCode());
        entry(html, "establishment.gln", location.gln());
        contact(html, "establishment.phone", "tel:", establishment.contact().phone());
        contact(html, "establishment.email", "mailto:", establishment.contact().email());
        html.raw("</dl>");
        if (establishment.isHousehold()) {
            html.raw("<p class=\"second\">")
                    .text(words.text("establishment.household"))
                    .raw("</p>");
        }
        establishment
                .introduction()
                .ifPresent(text ->
                        html.raw("<p class=\"note\">").text(text.in(language)).raw("</p>"));
        html.raw("</section>");
    }

    /**
     * The way to report a problem. It stands on every page in our words, so that nothing a producer publishes can take
     * it away.
     *
     * @param about what it is about, as {@link ReportAddress} says
     */
    void report(Html html, String about) {
        html.raw("<section class=\"card noprint\">").element("h2", words.text("report.title"));
        html.element("p", words.text("report.text")).raw("<p><a class=\"touch\" href=\"/report?code=");
        html.text(PathText.encode(about)).raw("&amp;lang=").raw(language.tag()).raw("\"><b>");
        html.text(words.text("report.link")).raw("</b></a></p></section>");
    }

    private void document(Html html, Document document, LocalDate today) {
        var name = words.name("document", document.type());
        html.raw("<li>");
        if (document.isExpired(today)) {
            html.element("s", name);
        } else {
            html.element("b", name);
        }
        html.raw("<p class=\"second\">").text(description(document)).raw("</p>");
        document.validUntil().ifPresent(until -> html.element("small", validity(document, until, today)));
        document.url().ifPresent(url -> {
            html.raw("<p><a class=\"touch\" href=\"").text(url).raw("\">").text(words.text("documents.open"));
            html.raw(" <small>(").text(format(url)).raw(")</small></a></p>");
        });
        html.raw("</li>");
    }

    private String description(Document document) {
        var number = document.number().isBlank() ? "" : words.text("documents.number", document.number());
        var issuer = document.issuer().isBlank() ? "" : words.text("documents.issuer", document.issuer());
        return number.isEmpty() || issuer.isEmpty() ? number + issuer : number + " · " + issuer;
    }

    private String validity(Document document, LocalDate until, LocalDate today) {
        return document.isExpired(today)
                ? words.text("documents.expired", Formats.date(until.plusDays(1)))
                : words.text("documents.until", Formats.date(until));
    }

    private static String format(String url) {
        return url.endsWith(".pdf") ? "PDF" : "JPG";
    }

    private void entry(Html html, String key, Optional<String> text) {
        text.ifPresent(given -> html.raw("<div>")
                .element("dt", words.text(key))
                .element("dd", given)
                .raw("</div>"));
    }

    private void contact(Html html, String key, String scheme, Optional<String> text) {
        text.ifPresent(given -> {
            html.raw("<div>")
                    .element("dt", words.text(key))
                    .raw("<dd><a class=\"touch\" href=\"")
                    .raw(scheme);
            html.text(target(given)).raw("\">").text(given).raw("</a></dd></div>");
        });
    }

    /** The part of an address after its scheme: without blanks, which dialling programs stumble over. */
    private static String target(String text) {
        var out = new StringBuilder(text.length());
        text.chars().filter(c -> c > ' ' && c != '?' && c != '&').forEach(c -> out.append((char) c));
        return out.toString();
    }
}
