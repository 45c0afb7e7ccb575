package vn.gov.cantho.check.portal.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import vn.gov.cantho.check.portal.listing.ListQuery;
import vn.gov.cantho.check.portal.testing.ActAs;
import vn.gov.cantho.check.portal.testing.Person;
import vn.gov.cantho.check.portal.testing.PortalDatabase;
import vn.gov.cantho.check.portal.testing.PortalTest;

/** The figures of a dashboard against the log of scans that they are of. */
@PortalTest
final class StatisticsServiceIT {

    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    @Autowired
    private StatisticsService service;

    private final JdbcClient owner = PortalDatabase.started().owner();
    private final LocalDate today = LocalDate.now(ZONE);
    private ScannedEstablishment scanned;

    @BeforeEach
    void makeScans() {
        scanned = ScannedEstablishment.create();
        for (var day = 0; day < 40; day++) {
            for (var number = 0; number <= day % 4; number++) {
                scanned.scan(number, at(day, 7 + number), "VALID", number == 3 ? "" : "Cần Thơ");
            }
        }
        scanned.scan(0, at(3, 0), "RECALLED", "Hà Nội");
        scanned.scan(0, at(3, 0).minusSeconds(1), "RECALLED", "Hà Nội");
        scanned.scan(2, at(300, 12), "EXPIRED", "An Giang");
    }

    /** In an hour of a day that many days ago, by the clock of Cần Thơ. */
    private Instant at(int daysAgo, int hour) {
        return today.minusDays(daysAgo).atTime(hour, 0).atZone(ZONE).toInstant();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void find_everything_isWhatTheLogOfScansSays(boolean folded) {
        bring(folded);

        for (var days : List.of(7, 30, 365)) {
            var period = Period.last(days, today);
            assertIsTheLog(find(StatisticsQuery.of(period)), "true");
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void find_ofAProductOrALot_isWhatTheLogOfScansSays(boolean folded) {
        bring(folded);
        var period = Period.last(90, today);
        var product = scanned.products().getFirst();
        var lot = scanned.lots().get(1);

        assertIsTheLog(
                find(new StatisticsQuery(period, Optional.empty(), Optional.of(product), Optional.empty())),
                "code_lot_id IN (%d, %d)"
                        .formatted(scanned.codeLots().get(0), scanned.codeLots().get(1)));
        assertIsTheLog(
                find(new StatisticsQuery(period, Optional.empty(), Optional.of(product), Optional.of(lot))),
                "code_lot_id = " + scanned.codeLots().get(1));
    }

    /** Whole months, parts of one, and both are added up in different ways. */
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void find_periodsThatBeginAndEndAnywhereInAMonth_areWhatTheLogOfScansSays(boolean folded) {
        bring(folded);
        var month = today.withDayOfMonth(1);
        var ends = List.of(
                month.minusMonths(11),
                month.minusMonths(1).minusDays(1),
                month.minusMonths(1),
                month.minusMonths(1).plusDays(1),
                month.minusDays(1),
                month,
                today);

        for (var from : ends) {
            for (var to : ends) {
                Period.of(from, to).ifPresent(period -> assertIsTheLog(find(StatisticsQuery.of(period)), "true"));
            }
        }
    }

    @Test
    void find_whileSomeIsFoldedAndSomeIsNot_countsEachScanOnce() {
        bring(true);
        scanned.scan(0, at(1, 9), "VALID", "Cần Thơ");
        scanned.scan(0, at(0, 9), "VALID", "Cần Thơ");
        ScannedEstablishment.settle();

        assertIsTheLog(find(StatisticsQuery.of(Period.last(30, today))), "true");
    }

    @Test
    void find_ofAnAgency_isThatOfWhatItMaySee() {
        var period = Period.last(30, today);
        bring(true);
        var before = ActAs.person(Person.CITY_VIEWER, () -> service.find(StatisticsQuery.of(period)));
        scanned.scan(0, at(0, 9), "VALID", "Cần Thơ");
        scanned.scan(1, at(2, 9), "VALID", "Cần Thơ");
        bring(true);
        var own = find(StatisticsQuery.of(period));
        var chosen = new StatisticsQuery(period, Optional.of(scanned.id()), Optional.empty(), Optional.empty());

        var city = ActAs.person(Person.CITY_VIEWER, () -> service.find(StatisticsQuery.of(period)));
        assertThat(city.count() - before.count()).isEqualTo(2);
        for (var above : List.of(Person.CITY_VIEWER, Person.TRADE_EDITOR, Person.PHONG_DIEN_VIEWER)) {
            var seen = ActAs.person(above, () -> service.find(chosen));
            assertThat(seen).as(above.name()).isEqualTo(own);
        }
    }

    @Test
    void find_ofAnotherEstablishment_isNothing() {
        bring(false);
        var period = Period.last(30, today);

        for (var other : List.of(Person.FISH_EDITOR, Person.AGRICULTURE_EDITOR, Person.THOT_NOT_VIEWER)) {
            var seen = ActAs.person(
                    other,
                    () -> service.find(new StatisticsQuery(
                            period, Optional.of(scanned.id()), Optional.empty(), Optional.empty())));
            assertThat(seen.count()).as(other.name()).isZero();
            assertThat(seen.totals()).isEqualTo(new Statistics.Totals(0, 0, 0));
            assertThat(seen.lots()).isEmpty();
            assertThat(seen.places()).isEmpty();
        }
    }

    @Test
    void find_fewFromAPlace_areNotTold() {
        bring(true);

        var places = find(StatisticsQuery.of(Period.last(30, today))).places();

        assertThat(places).contains(new Statistics.Place(Optional.of("Hà Nội"), OptionalLong.empty()));
        assertThat(places.getFirst().name()).contains("Cần Thơ");
        assertThat(places.getFirst().count().orElseThrow()).isGreaterThan(5);
        assertThat(places.getLast().name()).as("what is not known stands last").isEmpty();
    }

    @Test
    void find_tops_areInOrderAndNamed() {
        bring(true);

        var found = find(StatisticsQuery.of(Period.last(30, today)));

        assertThat(found.products())
                .extracting(Statistics.Top::name)
                .containsExactly(Optional.of("Sầu riêng"), Optional.of("Xoài cát"), Optional.empty());
        assertThat(found.lots().getFirst().number()).contains("A1");
        assertThat(found.lots().getFirst().id()).contains(scanned.lots().getFirst());
        assertThat(found.verdicts()).extracting(Statistics.Verdict::verdict).containsExactly("VALID", "RECALLED");
    }

    @Test
    void find_nothingScanned_isZeroEveryDay() {
        var found = find(StatisticsQuery.of(new Period(today.minusDays(200), today.minusDays(150))));

        assertThat(found.days()).hasSize(51).allMatch(day -> day.count() == 0);
        assertThat(found.hours()).hasSize(24);
        assertThat(found.verdicts()).isEmpty();
    }

    @Test
    void choices_areThoseWithinReach() {
        var all = ListQuery.first(100);
        assertThat(scanned.act(() -> service.establishments(all)))
                .extracting(ScopeChoice::id)
                .containsExactly(scanned.id());
        assertThat(scanned.act(() -> service.products(Optional.empty(), all)))
                .extracting(ScopeChoice::name)
                .containsExactly("Sầu riêng", "Xoài cát");
        assertThat(scanned.act(() -> service.lots(scanned.products().getFirst(), all)))
                .extracting(ScopeChoice::name)
                .containsExactlyInAnyOrder("A1", "A2");
        assertThat(ActAs.person(
                        Person.FISH_EDITOR,
                        () -> service.lots(scanned.products().getFirst(), all)))
                .isEmpty();
    }

    @Test
    void find_byNobody_isRefused() {
        assertThatThrownBy(() -> service.find(StatisticsQuery.of(Period.last(7, today))))
                .isInstanceOf(AuthenticationCredentialsNotFoundException.class);
    }

    @Test
    void period_ofMoreThanAYear_isNone() {
        assertThat(Period.of(today.minusDays(365), today)).isPresent();
        assertThat(Period.of(today.minusDays(366), today)).isEmpty();
        assertThat(Period.of(today, today.minusDays(1))).isEmpty();
        assertThat(Period.last(7, today).from()).isEqualTo(today.minusDays(6));
    }

    private static void bring(boolean folded) {
        if (folded) {
            ScannedEstablishment.fold();
        } else {
            ScannedEstablishment.settle();
        }
    }

    private Statistics find(StatisticsQuery query) {
        return scanned.act(() -> service.find(query));
    }

    private void assertIsTheLog(Statistics found, String which) {
        var log = new Log(which, found.period());
        assertThat(nonZero(found.days(), Statistics.Day::day, Statistics.Day::count))
                .isEqualTo(log.by("day"));
        assertThat(nonZero(found.verdicts(), Statistics.Verdict::verdict, Statistics.Verdict::count))
                .isEqualTo(log.by("verdict"));
        assertThat(nonZero(
                        found.places(),
                        place -> place.name().orElse(""),
                        place -> place.count().orElse(0)))
                .isEqualTo(log.by("place").entrySet().stream()
                        .filter(place -> place.getValue() >= 5)
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
        assertThat(nonZero(found.lots(), lot -> lot.number().orElse(""), Statistics.Top::count))
                .isEqualTo(log.by("lot"));
        assertThat(found.products().stream().mapToLong(Statistics.Top::count).sum())
                .isEqualTo(found.count());
        assertThat(nonZero(found.hours(), Statistics.Hour::hour, Statistics.Hour::count))
                .isEqualTo(new Log(which, found.hoursOf()).by("hour"));
        assertThat(found.totals())
                .isEqualTo(new Statistics.Totals(
                        new Log(which, Period.last(1, today)).count(),
                        new Log(which, Period.last(7, today)).count(),
                        new Log(which, Period.last(30, today)).count()));
    }

    private static <T> Map<String, Long> nonZero(List<T> counted, Function<T, Object> name, ToLongFunction<T> count) {
        return counted.stream()
                .filter(one -> count.applyAsLong(one) > 0)
                .collect(Collectors.toMap(one -> name.apply(one).toString(), count::applyAsLong));
    }

    /** The scans themselves, of the establishment and a period. */
    private final class Log {

        private final String where;

        Log(String which, Period period) {
            where = """
                     FROM (SELECT (at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date AS day, verdict, coalesce(place, '') AS place,
                                  extract(hour FROM at AT TIME ZONE 'Asia/Ho_Chi_Minh')::integer AS hour,
                                  coalesce((SELECT l.number FROM portal.code_lot c JOIN portal.production_lot l ON l.id = c.production_lot_id
                                             WHERE c.id = code_lot_id), '') AS lot
                             FROM scan.scan
                            WHERE code_lot_id IN (SELECT id FROM portal.code_lot WHERE establishment_id = %d) AND %s) s
                    WHERE s.day BETWEEN '%s' AND '%s'
                    """.formatted(scanned.id(), which, period.from(), period.to());
        }

        Map<String, Long> by(String column) {
            return owner
                    .sql("SELECT s." + column + " AS name, count(*) AS count" + where + " GROUP BY 1")
                    .query((row, _) -> Map.entry(row.getString("name"), row.getLong("count")))
                    .list()
                    .stream()
                    .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        }

        long count() {
            return owner.sql("SELECT count(*)" + where).query(Long.class).single();
        }
    }
}
