package vn.gov.cantho.check.resolver.scan;

import java.util.Optional;
import vn.gov.cantho.check.contract.status.Notice;

/**
 * A verdict and the notice of the decision that it comes from.
 *
 * @param notice absent when no decision stands behind the verdict or none was given words
 */
public record Judgement(Verdict verdict, Optional<Notice> notice) {

    static Judgement of(Verdict verdict) {
        return new Judgement(verdict, Optional.empty());
    }
}
