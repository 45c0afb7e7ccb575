package vn.gov.cantho.check.resolver.http;

import io.vertx.core.AsyncResult;
import io.vertx.core.Handler;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import vn.gov.cantho.check.resolver.library.Article;
import vn.gov.cantho.check.resolver.library.ArticleKind;
import vn.gov.cantho.check.resolver.library.Library;
import vn.gov.cantho.check.resolver.library.LibraryQuery;
import vn.gov.cantho.check.resolver.library.Shelf;
import vn.gov.cantho.check.resolver.render.ArticleJson;
import vn.gov.cantho.check.resolver.render.ArticleList;
import vn.gov.cantho.check.resolver.render.ArticlePages;
import vn.gov.cantho.check.resolver.render.Page;
import vn.gov.cantho.check.resolver.render.PublicSite;
import vn.gov.cantho.check.resolver.scan.Language;

/** Answers for {@code /news}, {@code /law} and {@code /guides}: their lists, a page or a search at a time, and each article. */
final class ArticleRoute implements Handler<RoutingContext> {

    private static final int NOT_FOUND = 404;
    private static final int GONE = 410;
    private static final int UNAVAILABLE = 503;
    private static final int TEXT_MAX = 64;

    /** A single letter is like everything. */
    private static final int TEXT_MIN = 2;

    /** What no article has at the end of its address is not asked for. */
    private static final Pattern SLUG = Pattern.compile("[a-z0-9-]{1,100}");

    private final Library library;
    private final AnswerDesk desk;
    private final Map<Language, ArticlePages> pages = new EnumMap<>(Language.class);
    private final Map<Language, ArticleJson> json = new EnumMap<>(Language.class);

    ArticleRoute(Library library, AnswerDesk desk, PublicSite site) {
        this.library = library;
        this.desk = desk;
        for (var language : Language.values()) {
            pages.put(language, new ArticlePages(language, site));
            json.put(language, new ArticleJson(language));
        }
    }

    @Override
    public void handle(RoutingContext context) {
        var request = context.request();
        var path = PathSegments.path(request);
        ArticleKind.at(path)
                .ifPresentOrElse(kind -> answer(request, kind, path), () -> desk.refuse(request, NOT_FOUND));
    }

    private void answer(HttpServerRequest request, ArticleKind kind, String path) {
        var slug = PathSegments.after(kind.path() + "/", path);
        if (path.length() <= kind.path().length() + 1) {
            list(request, kind);
        } else if (SLUG.matcher(slug).matches()) {
            ask(request, new LibraryQuery.One(kind, slug), shelf -> one(request, shelf));
        } else {
            desk.refuse(request, NOT_FOUND);
        }
    }

    private void list(HttpServerRequest request, ArticleKind kind) {
        var text = Parameters.text(request, "q", TEXT_MAX);
        if (text.length() >= TEXT_MIN) {
            var query = new LibraryQuery.Search(kind, text.toLowerCase(Locale.ROOT));
            ask(
                    request,
                    query,
                    shelf -> send(request, new ArticleList(kind, text, false, shelf.lines(), shelf.more())));
        } else {
            var after = Parameters.number(request, "after", 0, Long.MAX_VALUE);
            ask(
                    request,
                    new LibraryQuery.Newest(kind, after),
                    shelf -> send(request, new ArticleList(kind, "", after > 0, shelf.lines(), shelf.more())));
        }
    }

    private void one(HttpServerRequest request, Shelf shelf) {
        shelf.one()
                .ifPresentOrElse(
                        article -> send(request, article),
                        () -> desk.refuse(request, shelf.takenBack() ? GONE : NOT_FOUND));
    }

    private void ask(HttpServerRequest request, LibraryQuery query, Consumer<Shelf> answer) {
        library.find(query).onComplete(found -> {
            try {
                finish(request, found, answer);
            } catch (RuntimeException failure) {
                desk.fail(request, failure);
            }
        });
    }

    private void finish(HttpServerRequest request, AsyncResult<Shelf> found, Consumer<Shelf> answer) {
        if (found.failed()) {
            desk.refuse(request, UNAVAILABLE);
        } else {
            answer.accept(found.result());
        }
    }

    private void send(HttpServerRequest request, ArticleList list) {
        var wish = Renderers.wish(request);
        Responses.send(
                request,
                wish.form() == Page.Form.HTML
                        ? Objects.requireNonNull(pages.get(wish.language())).list(list)
                        : Objects.requireNonNull(json.get(wish.language())).list(list));
    }

    private void send(HttpServerRequest request, Article article) {
        var wish = Renderers.wish(request);
        Responses.send(
                request,
                wish.form() == Page.Form.HTML
                        ? Objects.requireNonNull(pages.get(wish.language())).article(article)
                        : Objects.requireNonNull(json.get(wish.language())).article(article));
    }
}
