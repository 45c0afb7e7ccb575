package vn.gov.cantho.check.portal.articles;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.gov.cantho.check.portal.articles.Article.State;
import vn.gov.cantho.check.portal.articles.ArticleRepository.Author;
import vn.gov.cantho.check.portal.articles.ArticleRepository.Origin;
import vn.gov.cantho.check.portal.listing.ListQuery;
import vn.gov.cantho.check.portal.security.CurrentAccount;

/**
 * Writes articles, lets them out by a second person, and takes them from the public. The public goes on reading the
 * version before while a newer one waits.
 */
@Service
@PreAuthorize(ArticleAuthority.MAY_LOOK)
public class ArticleService {

    private final ArticleRepository articles;
    private final ArticleFiles files;
    private final ArticleTrail trail;
    private final CurrentAccount current;

    ArticleService(ArticleRepository articles, ArticleFiles files, ArticleTrail trail, CurrentAccount current) {
        this.articles = articles;
        this.files = files;
        this.trail = trail;
        this.current = current;
    }

    /** The articles in reach, of one kind or of all. */
    @Transactional(readOnly = true)
    public List<ArticleLine> find(Optional<ArticleKind> kind, ListQuery query) {
        return articles.findPage(kind, query);
    }

    @Transactional(readOnly = true)
    public int count(Optional<ArticleKind> kind, ListQuery query) {
        return articles.count(kind, query);
    }

    @Transactional(readOnly = true)
    public Optional<Article> find(ArticleId id) {
        return articles.find(id);
    }

    /** How many wait for the acting account as the second person. */
    @Transactional(readOnly = true)
    public int countWaiting() {
        return articles.countWaiting(current.get().accountId());
    }

    /** What waits for the acting account as the second person, the oldest first. */
    @Transactional(readOnly = true)
    public List<ArticleLine> waiting(int limit) {
        return articles.findWaiting(current.get().accountId(), limit);
    }

    /** Begins an article of the acting unit. */
    @Transactional
    @PreAuthorize(ArticleAuthority.MAY_WRITE)
    public ArticleOutcome create(ArticleKind kind, ArticleContent content) {
        return begin(kind, content, Origin.WRITTEN);
    }

    /** Begins an article that says of itself that it shows how one looks. */
    @Transactional
    @PreAuthorize(ArticleAuthority.MAY_WRITE)
    public ArticleOutcome createSample(ArticleKind kind, ArticleContent content) {
        return begin(kind, content, Origin.SAMPLE);
    }

    /** Keeps what was written: in the draft, or in a new version of what was let out or taken back. */
    @Transactional
    @PreAuthorize(ArticleAuthority.MAY_WRITE)
    public ArticleOutcome save(ArticleId id, ArticleContent content, int version) {
        return articles.find(id).map(shown -> save(shown, content, version)).orElseGet(ArticleOutcome.NotFound::new);
    }

    /** Sends the draft in; from here on it is frozen until a second person has read it. */
    @Transactional
    @PreAuthorize(ArticleAuthority.MAY_WRITE)
    public ArticleOutcome submit(ArticleId id, int version) {
        return act(id, version, shown -> ownAt(State.DRAFT, shown), shown -> {
            articles.submit(shown, account());
            trail.submitted(shown);
        });
    }

    /** Takes one's own unit's article back before it was let out, to go on writing. */
    @Transactional
    @PreAuthorize(ArticleAuthority.MAY_WRITE)
    public ArticleOutcome takeBack(ArticleId id, int version) {
        return act(id, version, shown -> ownAt(State.SUBMITTED, shown), shown -> {
            articles.giveBack(shown, "", account());
            trail.takenBack(shown);
        });
    }

    /** Throws a draft of the own unit away; not one of an article that was ever let out. */
    @Transactional
    @PreAuthorize(ArticleAuthority.MAY_WRITE)
    public ArticleOutcome discard(ArticleId id, int version) {
        return act(id, version, this::forDiscarding, shown -> {
            articles.discard(shown);
            trail.discarded(shown);
        });
    }

    /** Gives an article back to its author, saying what is to be changed. */
    @Transactional
    @PreAuthorize(ArticleAuthority.MAY_PUBLISH)
    public ArticleOutcome giveBack(ArticleId id, String reason, int version) {
        return withReason(
                reason,
                said -> act(id, version, shown -> at(State.SUBMITTED, shown), shown -> {
                    articles.giveBack(shown, said, account());
                    trail.givenBack(shown, said);
                }));
    }

    /** Lets an article out, as the second person. The public reads it within a second of this commit. */
    @Transactional
    @PreAuthorize(ArticleAuthority.MAY_PUBLISH)
    public ArticleOutcome publish(ArticleId id, int version) {
        return act(id, version, this::forAnother, shown -> {
            articles.publish(shown, account());
            trail.published(shown);
        });
    }

    /** Takes from the public what it reads, at once; its address says so from then on. */
    @Transactional
    @PreAuthorize(ArticleAuthority.MAY_PUBLISH)
    public ArticleOutcome withdraw(ArticleId id, String reason, int version) {
        return withReason(
                reason,
                said -> act(id, version, ArticleService::isPublic, shown -> {
                    articles.withdraw(shown, said);
                    trail.withdrawn(shown, said);
                }));
    }

    private ArticleOutcome begin(ArticleKind kind, ArticleContent content, Origin origin) {
        var flaws = flaws(kind, content);
        if (!flaws.isEmpty()) {
            return new ArticleOutcome.Invalid(flaws);
        }
        var article = reload(articles.insert(kind, content.of(kind), author(), origin));
        trail.begun(article);
        return new ArticleOutcome.Done(article);
    }

    private ArticleOutcome save(Article shown, ArticleContent content, int version) {
        var flaws = flaws(shown.kind(), content);
        if (!flaws.isEmpty()) {
            return new ArticleOutcome.Invalid(flaws);
        }
        return act(shown.id(), version, this::forWriting, now -> {
            var written = content.of(now.kind());
            if (now.state() == State.DRAFT) {
                articles.rewrite(now.id(), now.number(), written, author());
            } else {
                articles.insertVersion(now.id(), now.number() + 1, written, author());
            }
            trail.written(now, written);
        });
    }

    private static ArticleOutcome withReason(String reason, Function<String, ArticleOutcome> act) {
        var said = reason.strip();
        var flaws = ArticleRules.ofReason(said);
        return flaws.isEmpty() ? act.apply(said) : new ArticleOutcome.Invalid(flaws);
    }

    /** Does one act on an article as it was shown. Its row is taken first, so that two persons act one after the other. */
    private ArticleOutcome act(
            ArticleId id, int version, Function<Article, Optional<ArticleOutcome>> refusal, Consumer<Article> act) {
        var found = articles.find(id);
        if (found.isEmpty()) {
            return new ArticleOutcome.NotFound();
        }
        var shown = found.get();
        if (shown.version() != version) {
            return new ArticleOutcome.Overtaken(shown);
        }
        return refusal.apply(shown).orElseGet(() -> {
            if (!articles.claim(id, version)) {
                return new ArticleOutcome.Overtaken(reload(id));
            }
            act.accept(shown);
            return articles.find(id)
                    .<ArticleOutcome>map(ArticleOutcome.Done::new)
                    .orElseGet(ArticleOutcome.Discarded::new);
        });
    }

    private static Optional<ArticleOutcome> at(State state, Article shown) {
        return shown.state() == state ? Optional.empty() : Optional.of(new ArticleOutcome.NotPossible(shown.state()));
    }

    private Optional<ArticleOutcome> ownAt(State state, Article shown) {
        return isOwn(shown) ? at(state, shown) : Optional.of(new ArticleOutcome.NotPossible(shown.state()));
    }

    private Optional<ArticleOutcome> forWriting(Article shown) {
        return isOwn(shown) && shown.state() != State.SUBMITTED
                ? Optional.empty()
                : Optional.of(new ArticleOutcome.NotPossible(shown.state()));
    }

    private Optional<ArticleOutcome> forDiscarding(Article shown) {
        return shown.mayBeDiscarded()
                ? ownAt(State.DRAFT, shown)
                : Optional.of(new ArticleOutcome.NotPossible(shown.state()));
    }

    private Optional<ArticleOutcome> forAnother(Article shown) {
        var refusal = at(State.SUBMITTED, shown);
        return refusal.isEmpty() && shown.isBy(account()) ? Optional.of(new ArticleOutcome.SamePerson()) : refusal;
    }

    private static Optional<ArticleOutcome> isPublic(Article shown) {
        return shown.published().number().isPresent()
                ? Optional.empty()
                : Optional.of(new ArticleOutcome.NotPossible(shown.state()));
    }

    private List<ArticleFlaw> flaws(ArticleKind kind, ArticleContent content) {
        var flaws = ArticleRules.flaws(kind, content);
        return flaws.isEmpty() ? files.flaws(content) : flaws;
    }

    private boolean isOwn(Article article) {
        return article.unitId() == current.get().unitId();
    }

    private long account() {
        return current.get().accountId();
    }

    private Author author() {
        var acting = current.get();
        return new Author(acting.accountId(), acting.unitId());
    }

    private Article reload(ArticleId id) {
        return articles.find(id).orElseThrow();
    }
}
