package vn.gov.cantho.check.resolver.render;

import java.util.Optional;
import vn.gov.cantho.check.resolver.scan.Answer;
import vn.gov.cantho.check.resolver.scan.Identity;
import vn.gov.cantho.check.resolver.scan.Language;
import vn.gov.cantho.check.resolver.scan.Product;
import vn.gov.cantho.check.resolver.scan.ProductionLot;
import vn.gov.cantho.check.resolver.scan.Verdict;

/**
 * What messengers show for a shared link, in the words of Open Graph. They keep it for days, so it promises nothing: it
 * names product and lot, and of all verdicts tells the recall only.
 */
final class SharePreview {

    private final Language language;
    private final Wording words;
    private final PublicSite site;

    SharePreview(Language language, Wording words, PublicSite site) {
        this.language = language;
        this.words = words;
        this.site = site;
    }

    /** Writes the preview of an answer that has something to share. */
    void write(Html html, Answer answer) {
        if (!answer.verdict().withholdsData()) {
            answer.identity()
                    .ifPresent(identity -> LotAddress.path(identity)
                            .ifPresent(path -> write(html, answer, identity, site.absolute(path))));
        }
    }

    private void write(Html html, Answer answer, Identity identity, String url) {
        if (answer.code().isEmpty()) {
            html.raw("<link rel=\"canonical\" href=\"").text(url).raw("\">");
        }
        property(html, "og:type", "website");
        property(html, "og:site_name", words.text("strip.system"));
        property(html, "og:locale", language == Language.VIETNAMESE ? "vi_VN" : "en_US");
        property(html, "og:url", url);
        identity.product().ifPresent(product -> {
            property(html, "og:title", title(answer, product));
            if (answer.verdict() != Verdict.RECALLED) {
                product.image().ifPresent(image -> image(html, image));
            }
        });
        property(html, "og:description", description(identity));
    }

    private String title(Answer answer, Product product) {
        var name = product.name().in(language);
        return answer.verdict() == Verdict.RECALLED
                ? words.text("verdict." + Verdict.RECALLED + ".headline") + " – " + name
                : name;
    }

    private String description(Identity identity) {
        var lot = identity.lot().map(ProductionLot::number).orElse("");
        return words.text("share.description", identity.establishment().name().in(language), lot);
    }

    private void image(Html html, Product.Image image) {
        property(html, "og:image", site.absolute(image.url()));
        property(html, "og:image:width", Integer.toString(image.width()));
        property(html, "og:image:height", Integer.toString(image.height()));
    }

    private static void property(Html html, String name, String content) {
        html.raw("<meta property=\"")
                .raw(name)
                .raw("\" content=\"")
                .text(content)
                .raw("\">");
    }

    /** Whether search engines may list the page: a lot is the same for everybody, a stamp belongs to who holds it. */
    static boolean isIndexed(Answer answer) {
        return answer.code().isEmpty()
                && !answer.verdict().withholdsData()
                && answer.identity().flatMap(LotAddress::path).isPresent();
    }

    /** The address of the lot in full, where there is one to share. */
    Optional<String> address(Identity identity) {
        return LotAddress.path(identity).map(site::absolute);
    }
}
