package vn.gov.cantho.check.portal.suspicions;

import java.util.List;
import java.util.Optional;

/** Looks for one sign in what is known of a stamp. Pure: the same history and thresholds give the same finding. */
sealed interface Rule permits TooFar, TooMany, PinAgain, VoidScanned, NotActivatedScanned, ScannedBeforeProduction {

    List<Rule> ALL = List.of(
            new TooFar(),
            new TooMany(),
            new PinAgain(),
            new VoidScanned(),
            new NotActivatedScanned(),
            new ScannedBeforeProduction());

    Sign sign();

    Optional<Finding> look(StampHistory history, Thresholds thresholds);
}
