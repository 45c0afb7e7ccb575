package vn.gov.cantho.check.portal.suspicions;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.gov.cantho.check.portal.suspicions.StampHistory.Settled;

final class RulesTest {

    private static final Instant AT = Instant.parse("2026-11-20T02:00:00Z");
    private static final SeenPlace CAN_THO = new SeenPlace("Cần Thơ", 10, 105.8, true);
    private static final SeenPlace VINH_LONG = new SeenPlace("Vĩnh Long", 10.3, 106, true);
    private static final SeenPlace HA_NOI = new SeenPlace("Hà Nội", 21, 105.9, true);
    private static final SeenPlace MOBILE = new SeenPlace("Hà Nội", 21, 105.9, false);
    private static final Thresholds FAR = new Thresholds(Sign.TOO_FAR, true, 2, 72, 200, 500, 0);

    private final TooFar far = new TooFar();

    @Test
    void distance_betweenCanThoAndHaNoi_isThatOfTheMap() {
        assertThat(CAN_THO.distanceKm(HA_NOI)).isBetween(1_215.0, 1_230.0);
        assertThat(CAN_THO.distanceKm(CAN_THO)).isZero();
    }

    @Test
    void tooFar_twoJumpsOfTelephones_isASign() {
        var history = history(scan(0, CAN_THO), scan(60, HA_NOI), scan(120, CAN_THO));

        var found = far.look(history, FAR).orElseThrow();

        assertThat(found.measure()).isEqualTo(2);
        assertThat(found.distanceKm()).isBetween(1_215, 1_230);
        assertThat(found.speedKmh()).isEqualTo(found.distanceKm());
        assertThat(found.evidence()).containsExactlyElementsOf(history.scans());
    }

    @Test
    void tooFar_oneJumpOfOneKindOfDevice_isNone() {
        assertThat(far.look(history(scan(0, CAN_THO), scan(60, HA_NOI)), FAR)).isEmpty();
    }

    @Test
    void tooFar_oneJumpBetweenTwoKindsOfDevice_isASign() {
        assertThat(far.look(history(scan(0, CAN_THO), scan(60, HA_NOI, "COMPUTER")), FAR))
                .hasValueSatisfying(found -> assertThat(found.measure()).isEqualTo(1));
    }

    @Test
    void tooFar_oneDeviceOfAMobileNetworkJumpingOnAndOn_isNone() {
        var jumps = IntStream.range(0, 20)
                .mapToObj(number -> scan(number * 10, number % 2 == 0 ? CAN_THO : MOBILE))
                .toArray(Sighting[]::new);

        assertThat(far.look(history(jumps), FAR)).isEmpty();
    }

    @Test
    void tooFar_atThePaceOfATraveller_isNone() {
        var km = CAN_THO.distanceKm(HA_NOI);
        var slowest = (int) Math.ceil(km / 500 * 60);
        var fast = slowest - 1;

        assertThat(far.look(history(scan(0, CAN_THO), scan(slowest, HA_NOI), scan(2 * slowest, CAN_THO)), FAR))
                .isEmpty();
        assertThat(far.look(history(scan(0, CAN_THO), scan(fast, HA_NOI), scan(2 * fast, CAN_THO)), FAR))
                .isPresent();
    }

    @Test
    void tooFar_placesNearerThanTheLeastDistance_isNoneHoweverFast() {
        var history = history(scan(0, CAN_THO), scan(0, VINH_LONG), scan(2, CAN_THO), scan(3, VINH_LONG));

        assertThat(far.look(history, FAR)).isEmpty();
    }

    @Test
    void tooFar_atTheSameMoment_hasAFiniteSpeed() {
        assertThat(far.look(history(scan(0, CAN_THO), scan(0, HA_NOI, "TABLET")), FAR))
                .hasValueSatisfying(found -> assertThat(found.speedKmh()).isPositive());
    }

    @Test
    void tooFar_programsAndUnknownPlaces_areLeftOut() {
        var history = history(
                scan(0, CAN_THO),
                scan(10, HA_NOI, "PROGRAM"),
                scan(20, CAN_THO),
                scan(30, HA_NOI, "PROGRAM"),
                at(40, "VALID", "PHONE", Optional.empty()));

        assertThat(far.look(history, FAR)).isEmpty();
    }

    @Test
    void tooMany_asManyAsTheThreshold_isASignAndOneLessIsNone() {
        var thresholds = counting(Sign.TOO_MANY, 5, 24);

        assertThat(new TooMany().look(every(2, 4), thresholds)).isEmpty();
        assertThat(new TooMany().look(every(2, 5), thresholds))
                .hasValueSatisfying(found -> assertThat(found.measure()).isEqualTo(5));
    }

    @Test
    void tooMany_beforeTheWindow_isNotCounted() {
        var thresholds = counting(Sign.TOO_MANY, 3, 1);

        assertThat(new TooMany().look(every(30, 9), thresholds)).isEmpty();
        assertThat(new TooMany().look(every(29, 9), thresholds)).isPresent();
    }

    @Test
    void tooMany_pageLoadedAgainAndAgain_isOneLook() {
        var again = IntStream.range(0, 100)
                .mapToObj(number -> scan(number / 200.0, CAN_THO))
                .toArray(Sighting[]::new);

        assertThat(new TooMany().look(history(again), counting(Sign.TOO_MANY, 2, 24)))
                .isEmpty();
    }

    @Test
    void tooMany_programs_areNotCounted() {
        var asked = IntStream.range(0, 100)
                .mapToObj(number -> scan(number * 2, CAN_THO, "PROGRAM"))
                .toArray(Sighting[]::new);

        assertThat(new TooMany().look(history(asked), counting(Sign.TOO_MANY, 2, 24)))
                .isEmpty();
    }

    @Test
    void pinAgain_verifiedTwice_isASign() {
        var thresholds = counting(Sign.PIN_AGAIN, 2, 720);
        var use = new PinUse(AT, 1, AT.plusSeconds(3_600));
        var history = new StampHistory(List.of(), Optional.empty(), Optional.of(use));

        assertThat(new PinAgain().look(history, thresholds)).hasValueSatisfying(found -> {
            assertThat(found.measure()).isEqualTo(2);
            assertThat(found.evidence())
                    .extracting(Sighting::kind)
                    .containsExactly(Sighting.Kind.PIN_FIRST, Sighting.Kind.PIN_AGAIN);
        });
        assertThat(new PinAgain().look(history, counting(Sign.PIN_AGAIN, 3, 720)))
                .isEmpty();
        assertThat(new PinAgain().look(history(), thresholds)).isEmpty();
    }

    @Test
    void pinAgain_settled_isASignOnlyWhenVerifiedOnceMore() {
        var thresholds = counting(Sign.PIN_AGAIN, 2, 720);
        var settled = new Settled(AT, 2);

        assertThat(new PinAgain().look(verified(1).beyond(settled), thresholds)).isEmpty();
        assertThat(new PinAgain().look(verified(2).beyond(settled), thresholds)).isPresent();
    }

    @Test
    void voidAndNotActivated_countWhatThePageSaid() {
        var history = history(
                at(0, "CANCELLED", "PHONE", Optional.empty()),
                at(5, "NOT_ACTIVATED", "PHONE", Optional.empty()),
                at(10, "CANCELLED", "PHONE", Optional.empty()),
                at(15, "VALID", "PHONE", Optional.empty()));

        assertThat(new VoidScanned().look(history, counting(Sign.VOID, 2, 72))).isPresent();
        assertThat(new VoidScanned().look(history, counting(Sign.VOID, 3, 72))).isEmpty();
        assertThat(new NotActivatedScanned().look(history, counting(Sign.NOT_ACTIVATED, 1, 72)))
                .isPresent();
        assertThat(new NotActivatedScanned().look(history, counting(Sign.NOT_ACTIVATED, 2, 72)))
                .isEmpty();
    }

    @Test
    void beforeProduction_theDayInCanTho_isTheBorder() {
        var thresholds = counting(Sign.BEFORE_PRODUCTION, 1, 72);
        // 23:59 and 00:00 in Cần Thơ.
        var evening = new StampHistory(
                List.of(at(Instant.parse("2026-11-20T16:59:00Z"))),
                Optional.of(LocalDate.of(2026, 11, 21)),
                Optional.empty());
        var midnight = new StampHistory(
                List.of(at(Instant.parse("2026-11-20T17:00:00Z"))),
                Optional.of(LocalDate.of(2026, 11, 21)),
                Optional.empty());

        assertThat(new ScannedBeforeProduction().look(evening, thresholds)).isPresent();
        assertThat(new ScannedBeforeProduction().look(midnight, thresholds)).isEmpty();
        assertThat(new ScannedBeforeProduction().look(history(scan(0, CAN_THO)), thresholds))
                .as("without a lot there is no day")
                .isEmpty();
    }

    @Test
    void beforeProduction_ofStampsNotInUse_isLeftToTheOtherRules() {
        var history = new StampHistory(
                List.of(
                        at(0, "NOT_ACTIVATED", "PHONE", Optional.empty()),
                        at(5, "CANCELLED", "PHONE", Optional.empty())),
                Optional.of(LocalDate.of(2026, 12, 1)),
                Optional.empty());

        assertThat(new ScannedBeforeProduction().look(history, counting(Sign.BEFORE_PRODUCTION, 1, 72)))
                .isEmpty();
    }

    @Test
    void settled_onlyWhatCameLater_isLookedAt() {
        var history = every(2, 10);
        var thresholds = counting(Sign.TOO_MANY, 4, 24);

        assertThat(new TooMany().look(history.beyond(new Settled(AT.plusSeconds(60 * 12), 6)), thresholds))
                .as("three are new")
                .isEmpty();
        assertThat(new TooMany().look(history.beyond(new Settled(AT.plusSeconds(60 * 10), 5)), thresholds))
                .as("four are new")
                .isPresent();
    }

    @Test
    void rules_haveEverySignOnce() {
        assertThat(Rule.ALL).extracting(Rule::sign).containsExactlyInAnyOrder(Sign.values());
    }

    @Test
    void thresholds_outOfBounds_areImpossible() {
        assertThat(FAR.isPossible()).isTrue();
        assertThat(new Thresholds(Sign.TOO_FAR, true, 2, 72, 49, 500, 0).isPossible())
                .isFalse();
        assertThat(new Thresholds(Sign.TOO_FAR, true, 2, 72, 200, 5_001, 0).isPossible())
                .isFalse();
        assertThat(counting(Sign.TOO_MANY, 0, 24).isPossible()).isFalse();
        assertThat(counting(Sign.TOO_MANY, 201, 24).isPossible()).isFalse();
        assertThat(counting(Sign.TOO_MANY, 1, 721).isPossible()).isFalse();
        assertThat(counting(Sign.PIN_AGAIN, 1, 24).isPossible()).isFalse();
        assertThat(counting(Sign.PIN_AGAIN, 2, 24).isPossible()).isTrue();
    }

    private static Thresholds counting(Sign sign, int least, int hours) {
        return new Thresholds(sign, true, least, hours, 0, 0, 0);
    }

    private static StampHistory verified(int again) {
        return new StampHistory(List.of(), Optional.empty(), Optional.of(new PinUse(AT, again, AT.plusSeconds(9_000))));
    }

    private static StampHistory every(int minutes, int count) {
        var scans = new ArrayList<Sighting>();
        for (var number = 0; number < count; number++) {
            scans.add(scan(number * minutes, CAN_THO));
        }
        return new StampHistory(scans, Optional.empty(), Optional.empty());
    }

    private static StampHistory history(Sighting... scans) {
        return new StampHistory(Arrays.asList(scans), Optional.empty(), Optional.empty());
    }

    private static Sighting scan(double minutes, SeenPlace place) {
        return scan(minutes, place, "PHONE");
    }

    private static Sighting scan(double minutes, SeenPlace place, String client) {
        return at(minutes, "VALID", client, Optional.of(place));
    }

    private static Sighting at(Instant moment) {
        return Sighting.scan(moment, new Sighting.Seen(UUID.randomUUID(), "VALID", "PHONE", Optional.empty()));
    }

    private static Sighting at(double minutes, String verdict, String client, Optional<SeenPlace> place) {
        return Sighting.scan(
                AT.plusMillis((long) (minutes * 60_000)), new Sighting.Seen(UUID.randomUUID(), verdict, client, place));
    }
}
