package vn.gov.cantho.check.resolver;

import com.github.benmanes.caffeine.cache.Ticker;
import io.netty.handler.codec.compression.Brotli;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.gov.cantho.check.contract.code.StampCode;
import vn.gov.cantho.check.contract.publication.PublicationDocument;
import vn.gov.cantho.check.contract.status.Notice;
import vn.gov.cantho.check.resolver.metric.ResolverMetrics;
import vn.gov.cantho.check.resolver.render.HtmlPages;
import vn.gov.cantho.check.resolver.render.JsonPages;
import vn.gov.cantho.check.resolver.render.PublicSite;
import vn.gov.cantho.check.resolver.scan.Answer;
import vn.gov.cantho.check.resolver.scan.CodeLot;
import vn.gov.cantho.check.resolver.scan.Identity;
import vn.gov.cantho.check.resolver.scan.Language;
import vn.gov.cantho.check.resolver.scan.PublicationReader;
import vn.gov.cantho.check.resolver.scan.ScanHistory;
import vn.gov.cantho.check.resolver.scan.Verdict;
import vn.gov.cantho.check.resolver.template.Coding;
import vn.gov.cantho.check.resolver.template.StampPages;

/** Writes pages that nobody sees or counts, of the samples that the contract carries: the steps of a {@link WarmUp}. */
final class WarmUpPages {

    private static final int PAGES_BYTES_MAX = 4_194_304;
    private static final int TIMES_OF_THE_MOST_ASKED = 3;
    private static final int STAMPS = 1_000;
    private static final Instant AS_OF = Instant.EPOCH;
    private static final LocalDate TODAY = LocalDate.ofInstant(AS_OF, ZoneOffset.UTC);
    private static final StampCode CODE = new StampCode(1, 1);
    private static final String CODE_TEXT = "1AAAAAAAAAAAAAAAAAAA";

    private final PublicSite site;
    private final StampPages pages;
    private final Identity identity;

    private WarmUpPages(PublicSite site, ResolverMetrics metrics) {
        this.site = site;
        this.pages = new StampPages(PAGES_BYTES_MAX, Ticker.systemTicker(), metrics);
        this.identity = identity();
    }

    /**
     * What is asked for most comes first, and comes three times: a page is noted the first time, made ready the second and filled
     * the third. Of the others each is written once, for a start waits for all of them.
     *
     * @param metrics where these pages are counted: not those of the node
     */
    static List<Runnable> of(PublicSite site, ResolverMetrics metrics) {
        var writer = new WarmUpPages(site, metrics);
        var mostAsked = writer.steps(Verdict.VALID, Language.VIETNAMESE);
        var steps = new ArrayList<Runnable>();
        for (var time = 1; time < TIMES_OF_THE_MOST_ASKED; time++) {
            steps.addAll(mostAsked);
        }
        for (var verdict : List.of(Verdict.VALID, Verdict.UNKNOWN, Verdict.RECALLED)) {
            for (var language : Language.values()) {
                steps.addAll(writer.steps(verdict, language));
            }
        }
        return steps;
    }

    private List<Runnable> steps(Verdict verdict, Language language) {
        var answer = answer(verdict);
        var html = new HtmlPages(language, site);
        var json = new JsonPages(language);
        var steps = new ArrayList<Runnable>();
        steps.add(() -> html.answer(answer, TODAY));
        steps.add(() -> pages.find(answer, html, TODAY, Coding.GZIP));
        if (Brotli.isAvailable()) {
            steps.add(() -> pages.find(answer, html, TODAY, Coding.BROTLI));
        }
        steps.add(() -> json.answer(answer));
        return steps;
    }

    private Answer answer(Verdict verdict) {
        return verdict == Verdict.UNKNOWN
                ? Answer.unknown(CODE_TEXT, AS_OF)
                : new Answer(
                        verdict,
                        Optional.of(CODE),
                        CODE_TEXT,
                        Optional.of(identity),
                        Optional.of(new Notice("", "", "", "", AS_OF)).filter(_ -> verdict == Verdict.RECALLED),
                        AS_OF,
                        Optional.of(new ScanHistory(2, AS_OF, Optional.empty())));
    }

    private static Identity identity() {
        return new Identity(
                PublicationReader.establishment(1, 1, sample(PublicationDocument.ESTABLISHMENT)),
                Optional.of(PublicationReader.product(1, 1, true, sample(PublicationDocument.PRODUCT))),
                Optional.of(PublicationReader.productionLot(1, 1, true, sample(PublicationDocument.PRODUCTION_LOT))),
                Optional.of(new CodeLot(CODE.codeLot(), 1, STAMPS, List.of(new CodeLot.SerialRange(0, STAMPS - 1)))));
    }

    private static JsonObject sample(PublicationDocument document) {
        return new JsonObject(document.sample());
    }
}
