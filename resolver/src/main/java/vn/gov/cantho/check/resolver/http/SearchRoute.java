package vn.gov.cantho.check.resolver.http;

import io.vertx.core.Handler;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import vn.gov.cantho.check.contract.code.StampCodes;
import vn.gov.cantho.check.resolver.catalogue.CatalogueQuery;
import vn.gov.cantho.check.resolver.catalogue.Entries;
import vn.gov.cantho.check.resolver.catalogue.Listed;
import vn.gov.cantho.check.resolver.catalogue.Showing;
import vn.gov.cantho.check.resolver.render.ListAnswer;
import vn.gov.cantho.check.resolver.scan.StatusView;

/** Answers the search box: leads on to the page of a code or GTIN, else finds by name. Nothing is counted. */
final class SearchRoute implements Handler<RoutingContext> {

    private static final int SEE_OTHER = 303;
    private static final int TEXT_MAX = 64;

    /** A single letter is like everything. */
    private static final int TEXT_MIN = 2;

    private final StampCodes codes;
    private final StatusView status;
    private final ListDesk lists;

    SearchRoute(StampCodes codes, StatusView status, ListDesk lists) {
        this.codes = codes;
        this.status = status;
        this.lists = lists;
    }

    @Override
    public void handle(RoutingContext context) {
        var request = context.request();
        var text = Parameters.text(request, "q", TEXT_MAX);
        var page = (int) Parameters.number(request, "page", 1, CatalogueQuery.SEARCH_PAGES_MAX);
        var path = SearchText.path(text, codes);
        if (path.isPresent()) {
            redirect(request, path.get());
        } else if (text.length() < TEXT_MIN) {
            lists.send(request, new ListAnswer.SearchAnswer(text, 1, 1, 0, false, List.of(), lists.moment()));
        } else {
            // One question for all ways to write it; the rest of the difference is settled by the database.
            var query = new CatalogueQuery.Search(text.toLowerCase(Locale.ROOT));
            lists.answer(request, query, entries -> Optional.of(answer(text, page, entries)));
        }
    }

    private ListAnswer answer(String text, int wanted, Entries entries) {
        var moment = lists.moment();
        var all = Showing.of(entries.list(), status);
        var pages = Math.max(1, Math.ceilDiv(all.size(), CatalogueQuery.PAGE_LINES_MAX));
        var page = Math.min(wanted, pages);
        return new ListAnswer.SearchAnswer(text, page, pages, all.size(), entries.more(), page(all, page), moment);
    }

    private static List<Listed> page(List<Listed> all, int page) {
        var from = (page - 1) * CatalogueQuery.PAGE_LINES_MAX;
        return all.subList(from, Math.min(all.size(), from + CatalogueQuery.PAGE_LINES_MAX));
    }

    private static void redirect(HttpServerRequest request, String path) {
        var language = Preference.languageOfAddress(Renderers.query(request));
        var target = language.map(known -> path + "?lang=" + known.tag()).orElse(path);
        Responses.guard(request.response())
                .setStatusCode(SEE_OTHER)
                .putHeader(HttpHeaders.CACHE_CONTROL, Responses.NO_STORE)
                .putHeader(HttpHeaders.LOCATION, target);
        var _ = request.response().end();
    }
}
