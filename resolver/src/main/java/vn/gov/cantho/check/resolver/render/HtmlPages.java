package vn.gov.cantho.check.resolver.render;

import java.time.LocalDate;
import java.util.Optional;
import vn.gov.cantho.check.resolver.scan.Answer;
import vn.gov.cantho.check.resolver.scan.Identity;
import vn.gov.cantho.check.resolver.scan.Language;
import vn.gov.cantho.check.resolver.scan.Product;
import vn.gov.cantho.check.resolver.scan.ProductionLot;
import vn.gov.cantho.check.resolver.scan.Verdict;

/** Makes the pages for people in one language: whole, without scripts, readable on the oldest phone. */
public final class HtmlPages {

    private static final int STATUS_OK = 200;
    private static final int STATUS_UNKNOWN = 404;
    private static final int STATUS_UNAVAILABLE = 503;

    private final Language language;
    private final Wording words;
    private final Frame frame;
    private final VerdictBox box;
    private final ProductSections products;
    private final JourneySections journeys;
    private final TrustSections trust;
    private final PinSection pins;

    public HtmlPages(Language language) {
        this.language = language;
        this.words = Wording.of(language);
        this.frame = new Frame(language, words);
        this.box = new VerdictBox(language, words);
        this.products = new ProductSections(language, words);
        this.journeys = new JourneySections(language, words);
        this.trust = new TrustSections(language, words);
        this.pins = new PinSection(language, words);
    }

    /**
     * The page of an answer.
     *
     * @param today the day in Cần Thơ, which papers expire by
     */
    public Page answer(Answer answer, LocalDate today) {
        var html = new Html();
        frame.open(html, title(answer));
        box.write(html, answer);
        pins.result(html, answer);
        if (answer.verdict() == Verdict.UNPUBLISHED) {
            unpublished(html, answer.identity());
        } else if (!answer.verdict().withholdsData()) {
            answer.identity().ifPresent(identity -> content(html, answer, identity, today));
        }
        if (answer.verdict() == Verdict.UNKNOWN) {
            form(html);
        }
        trust.report(html);
        frame.foot(html);
        about(html, answer);
        frame.close(html);
        return new Page(
                answer.verdict() == Verdict.UNKNOWN ? STATUS_UNKNOWN : STATUS_OK,
                Page.Form.HTML,
                language,
                html.toString());
    }

    /** The page that asks for a code. */
    public Page home() {
        var html = new Html();
        frame.open(html, words.text("home.title"));
        html.raw("<section class=\"hero\">").element("h1", words.text("home.title"));
        html.raw("<p>").text(words.text("home.intro")).raw("</p></section>");
        form(html);
        html.raw("<section>").element("p", words.text("home.about")).raw("</section>");
        frame.foot(html);
        frame.close(html);
        return new Page(STATUS_OK, Page.Form.HTML, language, html.toString());
    }

    /**
     * The page of a request that cannot be answered.
     *
     * @param status one of 400, 404, 405, 413, 414, 415, 431, 500, 503
     */
    public Page failure(int status) {
        return failure(status, "failure." + status);
    }

    /** The page of a PIN that could not be verified: nothing was counted. */
    public Page pinUnavailable() {
        return failure(STATUS_UNAVAILABLE, "pin.unavailable");
    }

    private Page failure(int status, String key) {
        var html = new Html();
        var title = words.text(key + ".title");
        frame.open(html, title);
        html.raw("<section class=\"hero\">").element("h1", title);
        html.element("p", words.text(key + ".text")).raw("</section>");
        frame.foot(html);
        frame.close(html);
        return new Page(status, Page.Form.HTML, language, html.toString());
    }

    private String title(Answer answer) {
        var headline = box.headline(answer.verdict());
        var shown = answer.verdict().withholdsData() ? Optional.<Identity>empty() : answer.identity();
        return shown.flatMap(Identity::product)
                .map(product -> headline + " – " + product.name().in(language))
                .orElse(headline);
    }

    private void content(Html html, Answer answer, Identity identity, LocalDate today) {
        identity.product()
                .ifPresent(product -> identity.lot().ifPresent(lot -> {
                    products.name(html, product, identity.establishment());
                    if (answer.verdict() == Verdict.RECALLED) {
                        products.factsOfRecalled(html, product, lot);
                    } else {
                        products.facts(html, product, lot);
                    }
                    pins.form(html, answer);
                    journeys.journey(html, lot);
                    journeys.links(html, lot);
                }));
        trust.documents(html, identity, today);
        trust.establishment(html, identity.establishment());
    }

    private void unpublished(Html html, Optional<Identity> identity) {
        identity.ifPresent(
                known -> known.product().ifPresent(product -> products.name(html, product, known.establishment())));
    }

    private void form(Html html) {
        html.raw("<section class=\"card noprint\"><form action=\"/q\" method=\"get\"><label for=\"code\">");
        html.text(words.text("home.label")).raw("</label><input id=\"code\" name=\"code\" required maxlength=\"64\" ");
        html.raw("autocomplete=\"off\" autocapitalize=\"characters\" spellcheck=\"false\" aria-describedby=\"hint\">");
        html.raw("<p class=\"second\" id=\"hint\">")
                .text(words.text("home.hint"))
                .raw("</p><button>");
        html.text(words.text("home.button")).raw("</button></form></section>");
    }

    private void about(Html html, Answer answer) {
        if (answer.verdict().withholdsData() || answer.identity().isEmpty()) {
            return;
        }
        var identity = answer.identity().get();
        identity.product()
                .flatMap(Product::approval)
                .ifPresent(approval -> html.raw("<p class=\"second\">")
                        .text(words.text(
                                "about.approved", approval.agency().in(language), Formats.date(approval.date())))
                        .raw("</p>"));
        identity.product()
                .flatMap(product -> identity.lot().flatMap(lot -> lotPath(product, lot)))
                .ifPresent(path -> html.raw("<p><a class=\"touch\" href=\"")
                        .text(path)
                        .raw("\">")
                        .text(words.text("about.lot"))
                        .raw("</a></p>"));
    }

    /** The address to share: of the lot, for a shared stamp would look like a copied one. */
    private static Optional<String> lotPath(Product product, ProductionLot lot) {
        var number = PathText.encode(lot.number());
        return product.facts()
                .gtin()
                .map(gtin -> "/01/" + PathText.encode(gtin) + "/10/" + number)
                .or(() -> product.facts().localCode().map(code -> "/l/" + PathText.encode(code) + "/" + number));
    }
}
