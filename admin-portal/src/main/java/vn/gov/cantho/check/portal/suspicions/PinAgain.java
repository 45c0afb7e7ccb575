package vn.gov.cantho.check.portal.suspicions;

import java.util.List;
import java.util.Optional;

/** A PIN under a scratch layer that was verified again, by another device or half an hour later. */
final class PinAgain implements Rule {

    @Override
    public Sign sign() {
        return Sign.PIN_AGAIN;
    }

    @Override
    public Optional<Finding> look(StampHistory history, Thresholds thresholds) {
        return history.pin()
                .filter(use -> use.verifications() >= thresholds.least())
                .map(use -> new Finding(
                        use.verifications(),
                        0,
                        0,
                        List.of(
                                new Sighting(Sighting.Kind.PIN_FIRST, use.firstAt(), Optional.empty()),
                                new Sighting(Sighting.Kind.PIN_AGAIN, use.lastAt(), Optional.empty()))));
    }
}
