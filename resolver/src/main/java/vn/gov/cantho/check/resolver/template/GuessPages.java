package vn.gov.cantho.check.resolver.template;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import vn.gov.cantho.check.resolver.metric.Count;
import vn.gov.cantho.check.resolver.metric.ResolverMetrics;
import vn.gov.cantho.check.resolver.render.HtmlPages;
import vn.gov.cantho.check.resolver.scan.Language;

/**
 * Keeps the page for who asks from a network that has asked for too many codes that do not exist, as it is sent, with slots for
 * the code and the ticket: a flood of guesses must not cost more than scans do. There is one for each language, coding and
 * length of a code. For one event loop.
 */
public final class GuessPages {

    /** What stands before the code in the address of a stamp. */
    public static final String PATH = "/q/";

    /** With a longer text the page is written anew: nobody mistypes a code of 20 characters to that. */
    private static final int CODE_LENGTH_MAX = 64;

    private final ResolverMetrics metrics;
    private final Map<Kind, Optional<ReadyPage>> pages = new HashMap<>();

    private record Kind(Language language, Coding coding, int codeLength, int ticketLength) {}

    /** Makes one that keeps nothing yet. */
    public GuessPages(ResolverMetrics metrics) {
        this.metrics = metrics;
    }

    /**
     * The page; empty where it is to be written as every other.
     *
     * @param code as it stands in the address
     * @param ticket what makes the next try be answered
     */
    public Optional<FilledPage> find(String code, String ticket, HtmlPages renderer, Coding coding) {
        if (!SlottedPage.isPlain(code) || code.length() > CODE_LENGTH_MAX) {
            return Optional.empty();
        }
        var kind = new Kind(renderer.language(), coding, code.length(), ticket.length());
        return pages.computeIfAbsent(kind, asked -> made(asked, code, ticket, renderer))
                .map(page -> new FilledPage(page, SlotBytes.of(renderer.guessSlots(code, ticket))));
    }

    private Optional<ReadyPage> made(Kind kind, String code, String ticket, HtmlPages renderer) {
        var modelCode = ModelAnswer.code(code.length());
        var modelTicket = ModelAnswer.code(ticket.length());
        var page = new SlottedPage(
                        renderer.guessed(PATH + modelCode, modelTicket).body(),
                        renderer.guessSlots(modelCode, modelTicket),
                        renderer.guessed(PATH + code, ticket).body(),
                        renderer.guessSlots(code, ticket))
                .ready(kind.coding());
        if (page.isEmpty()) {
            metrics.count(Count.PAGE_UNFIT);
        }
        return page;
    }
}
