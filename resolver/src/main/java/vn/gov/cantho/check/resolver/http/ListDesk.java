package vn.gov.cantho.check.resolver.http;

import io.vertx.core.AsyncResult;
import io.vertx.core.http.HttpServerRequest;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import vn.gov.cantho.check.resolver.catalogue.Catalogue;
import vn.gov.cantho.check.resolver.catalogue.CatalogueQuery;
import vn.gov.cantho.check.resolver.catalogue.Entries;
import vn.gov.cantho.check.resolver.render.ListAnswer;
import vn.gov.cantho.check.resolver.render.ListJson;
import vn.gov.cantho.check.resolver.render.ListPages;
import vn.gov.cantho.check.resolver.render.Page;
import vn.gov.cantho.check.resolver.render.PublicSite;
import vn.gov.cantho.check.resolver.scan.Language;
import vn.gov.cantho.check.resolver.scan.StatusView;

/** Asks for a list and sends it in the form and language that is wished for. */
final class ListDesk {

    private static final int NOT_FOUND = 404;
    private static final int UNAVAILABLE = 503;

    private final Catalogue catalogue;
    private final StatusView status;
    private final AnswerDesk desk;
    private final Map<Language, ListPages> pages = new EnumMap<>(Language.class);
    private final Map<Language, ListJson> json = new EnumMap<>(Language.class);

    ListDesk(Catalogue catalogue, StatusView status, AnswerDesk desk, PublicSite site) {
        this.catalogue = catalogue;
        this.status = status;
        this.desk = desk;
        for (var language : Language.values()) {
            pages.put(language, new ListPages(language, site));
            json.put(language, new ListJson(language));
        }
    }

    /** Since when what is said is known; to be asked before the overlay is. */
    ListAnswer.Moment moment() {
        return new ListAnswer.Moment(status.asOf(), status.leaseHeld());
    }

    /** Asks, makes an answer of what was found as late as can be, and sends it; no answer is 404. */
    void answer(HttpServerRequest request, CatalogueQuery query, Function<Entries, Optional<ListAnswer>> answer) {
        catalogue.find(query).onComplete(found -> {
            try {
                finish(request, found, answer);
            } catch (RuntimeException failure) {
                desk.fail(request, failure);
            }
        });
    }

    void send(HttpServerRequest request, ListAnswer answer) {
        var wish = Renderers.wish(request);
        var page = wish.form() == Page.Form.HTML
                ? Objects.requireNonNull(pages.get(wish.language())).page(answer)
                : Objects.requireNonNull(json.get(wish.language())).page(answer);
        Responses.send(request, page);
    }

    void refuse(HttpServerRequest request, int code) {
        desk.refuse(request, code);
    }

    private void finish(
            HttpServerRequest request, AsyncResult<Entries> found, Function<Entries, Optional<ListAnswer>> answer) {
        if (found.failed()) {
            desk.refuse(request, UNAVAILABLE);
            return;
        }
        answer.apply(found.result())
                .ifPresentOrElse(made -> send(request, made), () -> desk.refuse(request, NOT_FOUND));
    }
}
