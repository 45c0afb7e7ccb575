package vn.gov.cantho.check.portal.suspicions;

import java.util.Optional;

/** Looks at a stamp that was made void and should be on nothing. */
final class VoidScanned implements Rule {

    @Override
    public Sign sign() {
        return Sign.VOID;
    }

    @Override
    public Optional<Finding> look(StampHistory history, Thresholds thresholds) {
        return Finding.ofCount(history.looks(thresholds, scan -> scan.says("CANCELLED")), thresholds);
    }
}
