package vn.gov.cantho.check.portal.suspicions;

import java.util.Optional;

/** Looks at a stamp that was never put into use and should be on nothing. */
final class NotActivatedScanned implements Rule {

    @Override
    public Sign sign() {
        return Sign.NOT_ACTIVATED;
    }

    @Override
    public Optional<Finding> look(StampHistory history, Thresholds thresholds) {
        return Finding.ofCount(history.looks(thresholds, scan -> scan.says("NOT_ACTIVATED")), thresholds);
    }
}
