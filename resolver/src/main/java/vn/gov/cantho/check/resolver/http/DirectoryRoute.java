package vn.gov.cantho.check.resolver.http;

import io.vertx.core.Handler;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.util.Optional;
import java.util.OptionalLong;
import vn.gov.cantho.check.resolver.catalogue.CatalogueQuery;
import vn.gov.cantho.check.resolver.catalogue.Entries;
import vn.gov.cantho.check.resolver.catalogue.Showing;
import vn.gov.cantho.check.resolver.render.ListAnswer;
import vn.gov.cantho.check.resolver.scan.StatusView;

/**
 * Answers for the directories {@code /products} and {@code /establishments}, a page at a time, and for an
 * establishment with its products. Nothing is counted.
 */
final class DirectoryRoute implements Handler<RoutingContext> {

    static final String PRODUCTS = "/products";
    static final String ESTABLISHMENTS = "/establishments";

    private static final int NOT_FOUND = 404;

    /** The digits of the largest number of an establishment. */
    private static final int NUMBER_DIGITS_MAX = 18;

    private final StatusView status;
    private final ListDesk lists;

    DirectoryRoute(StatusView status, ListDesk lists) {
        this.status = status;
        this.lists = lists;
    }

    @Override
    public void handle(RoutingContext context) {
        var request = context.request();
        var path = PathSegments.path(request);
        var after = Parameters.number(request, "after", 0, Long.MAX_VALUE);
        if (path.equals(PRODUCTS)) {
            answer(request, new CatalogueQuery.Products(after), ListAnswer.Directory.PRODUCTS, after);
        } else if (path.equals(ESTABLISHMENTS)) {
            answer(request, new CatalogueQuery.Establishments(after), ListAnswer.Directory.ESTABLISHMENTS, after);
        } else {
            establishment(request, PathSegments.after(ESTABLISHMENTS + "/", path), after);
        }
    }

    private void answer(HttpServerRequest request, CatalogueQuery query, ListAnswer.Directory directory, long after) {
        lists.answer(request, query, entries -> {
            var moment = lists.moment();
            return Optional.of(new ListAnswer.DirectoryAnswer(
                    directory, after > 0, Showing.of(entries.list(), status), next(entries), moment));
        });
    }

    private void establishment(HttpServerRequest request, String number, long after) {
        var isNumber = !number.isEmpty()
                && number.length() <= NUMBER_DIGITS_MAX
                && number.chars().allMatch(character -> character >= '0' && character <= '9');
        if (!isNumber) {
            lists.refuse(request, NOT_FOUND);
            return;
        }
        lists.answer(
                request,
                new CatalogueQuery.ProductsOf(Long.parseLong(number), after),
                entries -> profile(after, entries));
    }

    private Optional<ListAnswer> profile(long after, Entries entries) {
        var moment = lists.moment();
        return entries.of()
                .map(of -> new ListAnswer.ProfileAnswer(
                        of,
                        Showing.against(of.id(), status),
                        after > 0,
                        Showing.of(entries.list(), status),
                        next(entries),
                        moment));
    }

    private static OptionalLong next(Entries entries) {
        return entries.more() ? OptionalLong.of(entries.list().getLast().id()) : OptionalLong.empty();
    }
}
