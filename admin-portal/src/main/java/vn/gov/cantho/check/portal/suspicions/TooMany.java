package vn.gov.cantho.check.portal.suspicions;

import java.util.Optional;

/** More looks than one thing gets. */
final class TooMany implements Rule {

    @Override
    public Sign sign() {
        return Sign.TOO_MANY;
    }

    @Override
    public Optional<Finding> look(StampHistory history, Thresholds thresholds) {
        return Finding.ofCount(history.looks(thresholds, _ -> true), thresholds);
    }
}
