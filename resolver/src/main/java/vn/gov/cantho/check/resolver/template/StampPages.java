package vn.gov.cantho.check.resolver.template;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import vn.gov.cantho.check.resolver.metric.Count;
import vn.gov.cantho.check.resolver.metric.ResolverMetrics;
import vn.gov.cantho.check.resolver.render.HtmlPages;
import vn.gov.cantho.check.resolver.scan.Answer;
import vn.gov.cantho.check.resolver.scan.Verdict;

/**
 * Keeps the pages of things that are scanned more than once, as they are sent, with slots for what changes from scan to scan. What
 * a page says is decided by its answer alone: a page is kept for exactly the verdict, the notice, the identity, the day that
 * it was made for, so none of them can ever be shown with another.
 */
public final class StampPages {

    /** How long a page is kept that nobody asks for: by then it may be another day, and its identity another revision. */
    private static final Duration IDLE_MAX = Duration.ofMinutes(2);

    private static final int KEY_BYTES = 4_096;

    private final Cache<PageKey, Kept> pages;
    private final ResolverMetrics metrics;

    /** What is kept for a key. */
    private sealed interface Kept {

        /** It was asked for once, which is not worth a page. */
        record Once() implements Kept {}

        record Ready(ReadyPage page) implements Kept {}

        /** It cannot be taken apart, which would be a mistake of ours. */
        record Unfit() implements Kept {}
    }

    private static final Kept ONCE = new Kept.Once();
    private static final Kept UNFIT = new Kept.Unfit();

    /**
     * Makes an empty one.
     *
     * @param bytesMax what the pages may weigh together
     */
    public StampPages(long bytesMax, Ticker ticker, ResolverMetrics metrics) {
        this.metrics = metrics;
        this.pages = Caffeine.newBuilder()
                .maximumWeight(bytesMax)
                .weigher((PageKey _, Kept kept) -> weight(kept))
                .expireAfterAccess(IDLE_MAX)
                .executor(Runnable::run)
                .ticker(ticker)
                .build();
        metrics.level("stamp pages", "entries", pages::estimatedSize);
        metrics.level("stamp pages", "bytes", this::weight);
        metrics.level("stamp pages", "bytes_max", () -> bytesMax);
    }

    /**
     * The page of an answer; empty where there is none ready, and the page is to be written as every other.
     *
     * @param today the day in Cần Thơ
     */
    public Optional<FilledPage> find(Answer answer, HtmlPages renderer, LocalDate today, Coding coding) {
        if (!isFit(answer)) {
            return Optional.empty();
        }
        var texts = SlotBytes.of(renderer.slots(answer));
        var key = PageKey.of(answer, renderer.language(), today, coding, texts.lengths());
        return switch (pages.getIfPresent(key)) {
            case Kept.Ready(var page) -> Optional.of(new FilledPage(page, texts));
            case Kept.Unfit _ -> Optional.empty();
            case Kept.Once _ -> made(key, answer, renderer, today).map(page -> new FilledPage(page, texts));
            // Of what was asked for in vain, the first page must not be longer than the next: that would tell a guesser
            // whether somebody had guessed a code of that kind before.
            case null ->
                answer.verdict() == Verdict.UNKNOWN
                        ? made(key, answer, renderer, today).map(page -> new FilledPage(page, texts))
                        : noted(key);
        };
    }

    private Optional<FilledPage> noted(PageKey key) {
        pages.put(key, ONCE);
        return Optional.empty();
    }

    /** Pages about a code, issued or not; what is particular to one request is written for it. */
    private static boolean isFit(Answer answer) {
        return (answer.code().isPresent() || SlottedPage.isPlain(answer.codeText()))
                && answer.absentLot().isEmpty()
                && answer.pin().isEmpty();
    }

    private Optional<ReadyPage> made(PageKey key, Answer answer, HtmlPages renderer, LocalDate today) {
        var model = ModelAnswer.of(answer);
        var page = new SlottedPage(
                        renderer.answer(model, today).body(), renderer.slots(model),
                        renderer.answer(answer, today).body(), renderer.slots(answer))
                .ready(key.coding());
        if (page.isEmpty()) {
            metrics.count(Count.PAGE_UNFIT);
        }
        pages.put(key, page.<Kept>map(Kept.Ready::new).orElse(UNFIT));
        return page;
    }

    private static int weight(Kept kept) {
        return switch (kept) {
            case Kept.Ready(var page) -> KEY_BYTES + page.length();
            case Kept.Once _, Kept.Unfit _ -> KEY_BYTES;
        };
    }

    private double weight() {
        return pages.policy()
                .eviction()
                .map(eviction -> (double) eviction.weightedSize().orElse(0))
                .orElse(0.0);
    }
}
