package vn.gov.cantho.check.portal.articles;

import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import vn.gov.cantho.check.portal.articles.Article.State;
import vn.gov.cantho.check.portal.audit.AuditSubject;
import vn.gov.cantho.check.portal.audit.AuditTrail;

/** Takes down what is done to articles, and says when the public is to read something else. */
@Component
class ArticleTrail {

    private static final String AUDIT_KIND = "ARTICLE";

    private final AuditTrail trail;
    private final ApplicationEventPublisher events;

    ArticleTrail(AuditTrail trail, ApplicationEventPublisher events) {
        this.trail = trail;
        this.events = events;
    }

    void begun(Article article) {
        written(article, Map.of(), ArticleChanges.of(article.content()));
    }

    void written(Article before, ArticleContent content) {
        var old = ArticleChanges.of(before.content());
        var now = ArticleChanges.of(content);
        written(before, ArticleChanges.without(old, now), ArticleChanges.without(now, old));
    }

    void submitted(Article article) {
        step("ARTICLE_SUBMITTED", article, State.DRAFT, Map.of("state", State.SUBMITTED.name()));
    }

    void takenBack(Article article) {
        step("ARTICLE_TAKEN_BACK", article, State.SUBMITTED, Map.of("state", State.DRAFT.name()));
    }

    void givenBack(Article article, String reason) {
        step("ARTICLE_GIVEN_BACK", article, State.SUBMITTED, Map.of("state", State.DRAFT.name(), "reason", reason));
    }

    void discarded(Article article) {
        trail.record(
                "ARTICLE_DISCARDED",
                subject(article),
                article.unitId(),
                Map.of(
                        "state",
                        State.DRAFT.name(),
                        "title",
                        article.content().vietnamese().title()),
                Map.of());
    }

    void published(Article article) {
        step("ARTICLE_PUBLISHED", article, State.SUBMITTED, Map.of("state", State.PUBLISHED.name()));
        changed(article);
    }

    void withdrawn(Article article, String reason) {
        step("ARTICLE_WITHDRAWN", article, State.PUBLISHED, Map.of("state", State.WITHDRAWN.name(), "reason", reason));
        changed(article);
    }

    private void changed(Article article) {
        events.publishEvent(new ArticleChanged(article.unitId(), article.id()));
    }

    private void written(Article article, Map<String, String> before, Map<String, String> after) {
        trail.record("ARTICLE_WRITTEN", subject(article), article.unitId(), before, after);
    }

    private void step(String action, Article article, State before, Map<String, String> after) {
        trail.record(action, subject(article), article.unitId(), Map.of("state", before.name()), after);
    }

    private static AuditSubject subject(Article article) {
        return new AuditSubject(AUDIT_KIND, article.id().value());
    }
}
