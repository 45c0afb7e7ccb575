package vn.gov.cantho.check.resolver.http;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import vn.gov.cantho.check.resolver.library.ArticleLine;
import vn.gov.cantho.check.resolver.render.HtmlPages;
import vn.gov.cantho.check.resolver.render.JsonLdPages;
import vn.gov.cantho.check.resolver.render.JsonPages;
import vn.gov.cantho.check.resolver.render.Page;
import vn.gov.cantho.check.resolver.render.PublicSite;
import vn.gov.cantho.check.resolver.scan.Answer;
import vn.gov.cantho.check.resolver.scan.Language;

/** The renderers of both languages and all forms, and the choice between them. */
final class Renderers {

    private static final int TOO_MANY = 429;
    private static final int UNAVAILABLE = 503;

    private final HtmlPages vietnamese;
    private final HtmlPages english;
    private final JsonLdPages linkedData;
    private final JsonPages vietnameseJson = new JsonPages(Language.VIETNAMESE);
    private final JsonPages englishJson = new JsonPages(Language.ENGLISH);

    Renderers(PublicSite site) {
        this.vietnamese = new HtmlPages(Language.VIETNAMESE, site);
        this.english = new HtmlPages(Language.ENGLISH, site);
        this.linkedData = new JsonLdPages(site);
    }

    /** What a request wants to be answered in. */
    record Wish(Page.Form form, Language language) {}

    static Wish wish(HttpServerRequest request) {
        return new Wish(
                Preference.form(header(request, HttpHeaders.ACCEPT)),
                Preference.language(query(request), header(request, HttpHeaders.ACCEPT_LANGUAGE)));
    }

    /** What stands behind the question mark; empty when there is none. */
    static String query(HttpServerRequest request) {
        return Objects.requireNonNullElse(request.query(), "");
    }

    Page answer(Wish wish, Answer answer, LocalDate today) {
        return switch (wish.form()) {
            case HTML -> html(wish.language()).answer(answer, today);
            case JSON, LINK_SET -> json(wish.language()).answer(answer);
            case JSON_LD -> linkedData.answer(answer, wish.language(), today);
        };
    }

    Page failure(Wish wish, int status) {
        return switch (wish.form()) {
            case HTML -> html(wish.language()).failure(status);
            case JSON, LINK_SET, JSON_LD -> json(wish.language()).failure(status);
        };
    }

    /** The page of a request that failed at our side, with the id under which the log has the rest. */
    Page failed(Wish wish, int status, String id) {
        return switch (wish.form()) {
            case HTML -> html(wish.language()).failed(status, id);
            case JSON, LINK_SET, JSON_LD -> json(wish.language()).failed(status, id);
        };
    }

    Page foreign(Wish wish, String number, String nationalPortal) {
        return switch (wish.form()) {
            case HTML -> html(wish.language()).foreign(number, nationalPortal);
            case JSON, LINK_SET, JSON_LD -> json(wish.language()).foreign(nationalPortal);
        };
    }

    Page pinUnavailable(Wish wish, String id) {
        return switch (wish.form()) {
            case HTML -> html(wish.language()).pinUnavailable(id);
            case JSON, LINK_SET, JSON_LD -> json(wish.language()).failed(UNAVAILABLE, id);
        };
    }

    Page guessed(Wish wish, String path, String ticket) {
        return switch (wish.form()) {
            case HTML -> html(wish.language()).guessed(path, ticket);
            case JSON, LINK_SET, JSON_LD -> json(wish.language()).failure(TOO_MANY);
        };
    }

    Page home(Language language, List<ArticleLine> newest) {
        return html(language).home(newest);
    }

    /** The pages for people. */
    HtmlPages html(Language language) {
        return language == Language.ENGLISH ? english : vietnamese;
    }

    private JsonPages json(Language language) {
        return language == Language.ENGLISH ? englishJson : vietnameseJson;
    }

    private static String header(HttpServerRequest request, CharSequence name) {
        return Objects.requireNonNullElse(request.getHeader(name), "");
    }
}
