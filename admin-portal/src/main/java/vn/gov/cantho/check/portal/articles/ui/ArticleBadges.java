package vn.gov.cantho.check.portal.articles.ui;

import com.vaadin.flow.component.html.Span;
import vn.gov.cantho.check.portal.articles.Article;
import vn.gov.cantho.check.portal.articles.ArticleLine;
import vn.gov.cantho.check.portal.shell.Badges;
import vn.gov.cantho.check.portal.shell.Texts;
import vn.gov.cantho.check.portal.shell.Tone;

/** How the states of articles look: what the public reads comes first, then what waits behind it. */
final class ArticleBadges {

    private ArticleBadges() {}

    static Span of(ArticleLine line) {
        return of(line.state(), line.publishedAt().isPresent());
    }

    static Span of(Article article) {
        return of(article.state(), article.published().number().isPresent());
    }

    static String words(ArticleLine line) {
        return words(line.state(), line.publishedAt().isPresent());
    }

    private static Span of(Article.State state, boolean isPublic) {
        var tone = switch (state) {
            case DRAFT -> isPublic ? Tone.GOOD : Tone.NEUTRAL;
            case SUBMITTED -> Tone.CAUTION;
            case PUBLISHED -> Tone.GOOD;
            case SUPERSEDED -> Tone.NEUTRAL;
            case WITHDRAWN -> Tone.DANGER;
        };
        return Badges.of(tone, words(state, isPublic));
    }

    private static String words(Article.State state, boolean isPublic) {
        var own = Texts.name("articles.state", state);
        return isPublic && state != Article.State.PUBLISHED ? Texts.of("articles.state.public", own) : own;
    }
}
