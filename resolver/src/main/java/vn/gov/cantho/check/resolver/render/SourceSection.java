package vn.gov.cantho.check.resolver.render;

import vn.gov.cantho.check.resolver.scan.Identity;
import vn.gov.cantho.check.resolver.scan.Language;
import vn.gov.cantho.check.resolver.scan.Product;

/** Who says what: the producer declares, an agency approves, others issue papers, this system judges. */
final class SourceSection {

    private final Language language;
    private final Wording words;

    SourceSection(Language language, Wording words) {
        this.language = language;
        this.words = words;
    }

    void write(Html html, Identity identity) {
        html.raw("<section class=\"card\">").element("h2", words.text("said.title"));
        html.raw("<dl class=\"facts\">");
        entry(html, "said.producer", words.text("said.producer.what"));
        entry(html, "said.agency", approval(identity));
        entry(html, "said.issuer", words.text("said.issuer.what"));
        entry(html, "said.system", words.text("said.system.what"));
        html.raw("</dl></section>");
    }

    private String approval(Identity identity) {
        return identity.product()
                .flatMap(Product::approval)
                .map(approval ->
                        words.text("said.agency.what", approval.agency().in(language), Formats.date(approval.date())))
                .orElseGet(() -> words.text("said.agency.none"));
    }

    private void entry(Html html, String key, String text) {
        html.raw("<div>").element("dt", words.text(key)).element("dd", text).raw("</div>");
    }
}
