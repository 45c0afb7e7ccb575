package vn.gov.cantho.check.portal.statistics;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import vn.gov.cantho.check.portal.statistics.Statistics.Day;
import vn.gov.cantho.check.portal.statistics.Statistics.Hour;
import vn.gov.cantho.check.portal.statistics.Statistics.Place;
import vn.gov.cantho.check.portal.statistics.Statistics.Top;
import vn.gov.cantho.check.portal.statistics.Statistics.Totals;
import vn.gov.cantho.check.portal.statistics.Statistics.Verdict;

/** Sums of scans as rows. Which of them is for row-level security to say. */
@Repository
class StatisticsRepository {

    /** Products, and lots, at most; the statement holds the same figure. */
    static final int TOPS_MAX = 20;

    /** Hours of the day are of this many last days of a period: sums of hours are many, and habits of a year ago tell little. */
    static final int HOURS_DAYS_MAX = 92;

    private static final int HOURS_OF_A_DAY = 24;

    private final JdbcClient database;

    StatisticsRepository(JdbcClient database) {
        this.database = database;
    }

    /** Whose scans are counted, as arrays of PostgreSQL. */
    record Scope(String lots, String units, String folded) {}

    Scope scope(StatisticsQuery query) {
        return database.sql(StatisticsSql.SCOPE)
                .param("establishment", query.establishment().orElse(null), Types.BIGINT)
                .param("product", query.product().orElse(null), Types.BIGINT)
                .param("lot", query.lot().orElse(null), Types.BIGINT)
                .query((row, _) -> new Scope(row.getString("lots"), row.getString("units"), row.getString("folded")))
                .single();
    }

    Totals totals(Scope scope, LocalDate today) {
        return of(StatisticsSql.TOTALS, scope)
                .param("today", today)
                .query((row, _) -> new Totals(row.getLong("today"), row.getLong("week"), row.getLong("month")))
                .single();
    }

    /** Scans by day, every day of the period, and by verdict. */
    Sums sums(Scope scope, Period period) {
        var days = new HashMap<LocalDate, Long>();
        var verdicts = new ArrayList<Verdict>();
        within(StatisticsSql.SUMS, scope, period).query(row -> {
            var day = Optional.ofNullable(row.getObject("day", LocalDate.class));
            var count = row.getLong("count");
            day.ifPresent(known -> days.put(known, count));
            if (day.isEmpty()) {
                verdicts.add(new Verdict(row.getString("verdict"), count));
            }
        });
        verdicts.sort(Comparator.comparingLong(Verdict::count).reversed().thenComparing(Verdict::verdict));
        var every = period.from()
                .datesUntil(period.to().plusDays(1))
                .map(day -> new Day(day, days.getOrDefault(day, 0L)))
                .toList();
        return new Sums(every, verdicts);
    }

    record Sums(List<Day> days, List<Verdict> verdicts) {}

    /** The most scanned products under PRODUCT, and production lots under LOT. */
    Map<String, List<Top>> tops(Scope scope, Period period) {
        var tops = new HashMap<String, List<Top>>();
        database.sql(StatisticsSql.TOPS)
                .param("lots", scope.lots())
                .param("from", period.from())
                .param("to", period.to())
                .query(row -> {
                    tops.computeIfAbsent(row.getString("kind"), _ -> new ArrayList<>())
                            .add(top(row));
                });
        return tops;
    }

    List<Place> places(Scope scope, Period period) {
        var counts = new HashMap<String, Long>();
        within(StatisticsSql.PLACES, scope, period).query(row -> {
            counts.put(row.getString("place"), row.getLong("count"));
        });
        return counts.entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<String, Long> place) ->
                                place.getKey().isEmpty())
                        .thenComparing(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                        .thenComparing(Map.Entry::getKey))
                .map(place -> Place.of(place.getKey(), place.getValue()))
                .toList();
    }

    List<Hour> hours(Scope scope, Period period) {
        var counts = new HashMap<Integer, Long>();
        within(StatisticsSql.HOURS, scope, period).query(row -> {
            counts.put(row.getInt("hour"), row.getLong("count"));
        });
        return IntStream.range(0, HOURS_OF_A_DAY)
                .mapToObj(hour -> new Hour(hour, counts.getOrDefault(hour, 0L)))
                .toList();
    }

    private StatementSpec within(String sql, Scope scope, Period period) {
        return of(sql, scope).param("from", period.from()).param("to", period.to());
    }

    private StatementSpec of(String sql, Scope scope) {
        return database.sql(sql)
                .param("lots", scope.lots())
                .param("units", scope.units())
                .param("folded", scope.folded());
    }

    private static Top top(ResultSet row) throws SQLException {
        return new Top(
                Optional.ofNullable(row.getObject("id", Long.class)),
                Optional.ofNullable(row.getString("name")),
                Optional.ofNullable(row.getString("number")),
                row.getLong("count"));
    }
}
