package vn.gov.cantho.check.resolver.template;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.gov.cantho.check.contract.status.Notice;
import vn.gov.cantho.check.resolver.scan.Answer;
import vn.gov.cantho.check.resolver.scan.Identity;
import vn.gov.cantho.check.resolver.scan.Language;
import vn.gov.cantho.check.resolver.scan.Verdict;

/**
 * Everything that a page is decided by, but for what stands in its slots. The identity is told by being the very same object:
 * it does not change, a newer one is another, and comparing its content would cost as much as the page.
 */
final class PageKey {

    private final @Nullable Identity identity;
    private final Verdict verdict;
    private final Optional<Notice> notice;
    private final Language language;
    private final LocalDate today;
    private final Coding coding;
    private final boolean history;
    private final int lengths;
    private final int hash;

    private PageKey(Answer answer, Language language, LocalDate today, Coding coding, int lengths) {
        this.identity = answer.identity().orElse(null);
        this.verdict = answer.verdict();
        this.notice = answer.notice();
        this.language = language;
        this.today = today;
        this.coding = coding;
        this.history = answer.history().isPresent();
        this.lengths = lengths;
        this.hash = System.identityHashCode(identity) * 31 + verdict.hashCode() * 7 + lengths;
    }

    /** The key of an answer. */
    static PageKey of(Answer answer, Language language, LocalDate today, Coding coding, int lengths) {
        return new PageKey(answer, language, today, coding, lengths);
    }

    Coding coding() {
        return coding;
    }

    @Override
    // Meant: see above.
    @SuppressWarnings("ReferenceEquality")
    public boolean equals(@Nullable Object object) {
        return object instanceof PageKey other
                && identity == other.identity
                && language == other.language
                && verdict == other.verdict
                && lengths == other.lengths
                && coding == other.coding
                && history == other.history
                && today.equals(other.today)
                && notice.equals(other.notice);
    }

    @Override
    public int hashCode() {
        return hash;
    }
}
