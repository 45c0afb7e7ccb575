package vn.gov.cantho.check.resolver.render;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.gov.cantho.check.resolver.library.ArticleLine;
import vn.gov.cantho.check.resolver.scan.Answer;
import vn.gov.cantho.check.resolver.scan.Identity;
import vn.gov.cantho.check.resolver.scan.Language;
import vn.gov.cantho.check.resolver.scan.Place;
import vn.gov.cantho.check.resolver.scan.Product;
import vn.gov.cantho.check.resolver.scan.Verdict;

/** Makes the pages for people in one language: whole without scripts, readable on the oldest phone. */
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
    private final PlaceSections places;
    private final TrustSections trust;
    private final RegisteredSection registered;
    private final SourceSection sources;
    private final SharePreview preview;
    private final LinkedData data;
    private final PinSection pins;

    public HtmlPages(Language language, PublicSite site) {
        this.language = language;
        this.words = Wording.of(language);
        this.frame = new Frame(language, words, site);
        this.box = new VerdictBox(language, words);
        this.products = new ProductSections(language, words);
        this.journeys = new JourneySections(language, words);
        this.places = new PlaceSections(language, words);
        this.trust = new TrustSections(language, words);
        this.registered = new RegisteredSection(language, words);
        this.sources = new SourceSection(language, words);
        this.preview = new SharePreview(language, words, site);
        this.data = new LinkedData(site);
        this.pins = new PinSection(language, words);
    }

    /**
     * The page of an answer.
     *
     * @param today the day in Cần Thơ, which papers expire by
     */
    public Page answer(Answer answer, LocalDate today) {
        var html = new Html();
        var indexed = SharePreview.isIndexed(answer);
        frame.open(html, title(answer), indexed, head -> preview.write(head, answer));
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
        trust.report(html, ReportAddress.about(answer));
        frame.foot(html);
        share(html, answer);
        data.of(answer, today).ifPresent(json -> html.data(Page.Form.JSON_LD.mediaType(), json.encode()));
        ReturnScript.write(html);
        frame.close(html);
        return new Page(status(answer.verdict()), Page.Form.HTML, language, html.toString(), indexed);
    }

    /** The language of all of these pages. */
    public Language language() {
        return language;
    }

    /** What the page of an answer holds in its slots. */
    public SlotTexts slots(Answer answer) {
        return box.slots(answer);
    }

    /** The status of a response with the page of a verdict (RFC 9110, 15). */
    public static int status(Verdict verdict) {
        return verdict == Verdict.UNKNOWN ? STATUS_UNKNOWN : STATUS_OK;
    }

    /**
     * The first page of the site.
     *
     * @param newest the news that it shows; may be empty
     */
    public Page home(List<ArticleLine> newest) {
        return new HomePage(language, words, frame).page(newest);
    }

    /**
     * The page of a request that cannot be answered.
     *
     * @param status one of 400, 404, 405, 410, 413, 414, 415, 429, 431
     */
    public Page failure(int status) {
        return failure(status, "failure." + status, Optional.empty());
    }

    /**
     * The page of a request that failed at our side.
     *
     * @param status 500 or 503
     * @param id what operators find it by
     */
    public Page failed(int status, String id) {
        return failure(status, "failure." + status, Optional.of(id));
    }

    /**
     * The page for who asks from a network that has asked for too many codes that do not exist.
     *
     * @param path of the code, as it was asked for
     * @param ticket what makes the next try be answered
     */
    public Page guessed(String path, String ticket) {
        return new GuessPage(language, words, frame).page(path, ticket);
    }

    /** What that page holds in its slots, when the path ends with this code. */
    public SlotTexts guessSlots(String code, String ticket) {
        return new SlotTexts(List.of("", code, "", "", "", ticket));
    }

    /** The page of a PIN that could not be verified: nothing was counted. */
    public Page pinUnavailable(String id) {
        return failure(STATUS_UNAVAILABLE, "pin.unavailable", Optional.of(id));
    }

    private Page failure(int status, String key, Optional<String> id) {
        var html = new Html();
        var title = words.text(key + ".title");
        frame.open(html, title);
        html.raw("<section class=\"hero\">").element("h1", title);
        html.element("p", words.text(key + ".text"));
        id.ifPresent(quoted -> html.raw("<p class=\"second\">")
                .text(words.text("failure.id") + " ")
                .raw("<code>")
                .text(quoted)
                .raw("</code></p>"));
        html.raw("</section>");
        frame.foot(html);
        frame.close(html);
        return new Page(status, Page.Form.HTML, language, html.toString());
    }

    /**
     * The page of a right GS1 number that nobody has registered here.
     *
     * @param number as it was asked for
     * @param nationalPortal where to look it up instead
     */
    public Page foreign(String number, String nationalPortal) {
        var html = new Html();
        var title = words.text("foreign.title");
        frame.open(html, title);
        html.raw("<section class=\"hero\">").element("h1", title);
        html.element("p", words.text("foreign.text", number));
        html.raw("<p><a class=\"touch\" href=\"").text(nationalPortal).raw("\">");
        html.text(words.text("foreign.portal")).raw("</a></p></section>");
        form(html);
        trust.report(html, number);
        frame.foot(html);
        frame.close(html);
        return new Page(STATUS_UNKNOWN, Page.Form.HTML, language, html.toString());
    }

    private String title(Answer answer) {
        var headline = box.headline(answer);
        var shown = answer.verdict().withholdsData() ? Optional.<Identity>empty() : answer.identity();
        return shown.map(identity -> headline + " – " + name(identity)).orElse(headline);
    }

    private String name(Identity identity) {
        return identity.place()
                .map(Place::name)
                .orElseGet(() -> identity.product()
                        .map(Product::name)
                        .orElse(identity.establishment().name())
                        .in(language));
    }

    private void content(Html html, Answer answer, Identity identity, LocalDate today) {
        identity.product().ifPresent(product -> {
            products.name(html, product, identity.establishment());
            if (answer.verdict() == Verdict.RECALLED) {
                products.factsOfRecalled(html, product, identity.lot());
            } else {
                products.facts(html, product, identity.lot());
            }
        });
        pins.form(html, answer);
        identity.lot().ifPresent(lot -> {
            journeys.journey(html, lot);
            journeys.links(html, lot);
        });
        identity.place().ifPresent(place -> {
            places.place(html, place);
            places.made(html, place, identity.establishment());
        });
        if (identity.place().isEmpty()) {
            trust.documents(html, identity, today);
        }
        trust.establishment(html, identity.establishment());
        // What is recalled is not to be praised, and who sells it may well go on doing so.
        if (answer.verdict() != Verdict.RECALLED) {
            registered.write(html, identity);
        }
        if (identity.place().isEmpty()) {
            sources.write(html, identity);
        }
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

    private void share(Html html, Answer answer) {
        if (answer.verdict().withholdsData()) {
            return;
        }
        answer.identity()
                .ifPresent(identity -> LotAddress.path(identity)
                        .ifPresent(path -> html.raw("<p class=\"noprint\"><a class=\"touch\" href=\"")
                                .text(path)
                                .raw("\">")
                                .text(words.text("about.lot"))
                                .raw("</a></p><p class=\"printed\">")
                                .text(preview.address(identity).orElse(path))
                                .raw("</p>")));
    }
}
