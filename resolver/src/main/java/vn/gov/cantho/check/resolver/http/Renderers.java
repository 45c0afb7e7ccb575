package vn.gov.cantho.check.resolver.http;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import java.util.Objects;
import vn.gov.cantho.check.resolver.render.HtmlPages;
import vn.gov.cantho.check.resolver.render.JsonPages;
import vn.gov.cantho.check.resolver.render.Page;
import vn.gov.cantho.check.resolver.scan.Answer;
import vn.gov.cantho.check.resolver.scan.Language;

/** The renderers of both languages and both forms, and the choice between them. */
final class Renderers {

    private static final int UNAVAILABLE = 503;

    private final HtmlPages vietnamese = new HtmlPages(Language.VIETNAMESE);
    private final HtmlPages english = new HtmlPages(Language.ENGLISH);
    private final JsonPages vietnameseJson = new JsonPages(Language.VIETNAMESE);
    private final JsonPages englishJson = new JsonPages(Language.ENGLISH);

    /** What a request wants to be answered in. */
    record Wish(Page.Form form, Language language) {}

    static Wish wish(HttpServerRequest request) {
        return new Wish(
                Preference.form(header(request, HttpHeaders.ACCEPT)),
                Preference.language(
                        Objects.requireNonNullElse(request.query(), ""), header(request, HttpHeaders.ACCEPT_LANGUAGE)));
    }

    Page answer(Wish wish, Answer answer, java.time.LocalDate today) {
        return switch (wish.form()) {
            case HTML -> html(wish.language()).answer(answer, today);
            case JSON -> json(wish.language()).answer(answer);
        };
    }

    Page failure(Wish wish, int status) {
        return switch (wish.form()) {
            case HTML -> html(wish.language()).failure(status);
            case JSON -> json(wish.language()).failure(status);
        };
    }

    Page pinUnavailable(Wish wish) {
        return switch (wish.form()) {
            case HTML -> html(wish.language()).pinUnavailable();
            case JSON -> json(wish.language()).failure(UNAVAILABLE);
        };
    }

    Page home(Language language) {
        return html(language).home();
    }

    private HtmlPages html(Language language) {
        return language == Language.ENGLISH ? english : vietnamese;
    }

    private JsonPages json(Language language) {
        return language == Language.ENGLISH ? englishJson : vietnameseJson;
    }

    private static String header(HttpServerRequest request, CharSequence name) {
        return Objects.requireNonNullElse(request.getHeader(name), "");
    }
}
