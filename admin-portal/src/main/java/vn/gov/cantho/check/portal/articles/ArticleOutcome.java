package vn.gov.cantho.check.portal.articles;

import java.util.List;

/** What became of an act on an article. */
public sealed interface ArticleOutcome {

    /** It is done; the article is shown as it stands now. */
    record Done(Article article) implements ArticleOutcome {}

    /** The draft is thrown away; there is nothing more to show. */
    record Discarded() implements ArticleOutcome {}

    /** What was typed is not what it must be; nothing was kept. */
    record Invalid(List<ArticleFlaw> flaws) implements ArticleOutcome {

        public Invalid {
            flaws = List.copyOf(flaws);
        }
    }

    /** Another person lets it out: this one wrote it or sent it in. */
    record SamePerson() implements ArticleOutcome {}

    /** Somebody else acted since it was shown; it is given as it stands now. */
    record Overtaken(Article current) implements ArticleOutcome {}

    /** The article is in a state that does not allow this act, or another unit's to write. */
    record NotPossible(Article.State state) implements ArticleOutcome {}

    /** There is none of that number within reach. */
    record NotFound() implements ArticleOutcome {}
}
