package vn.gov.cantho.check.portal.statistics;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import vn.gov.cantho.check.portal.listing.ListQuery;

/** Says how often stamps were scanned, of whatever the acting unit may see. */
@Service
@PreAuthorize("hasAuthority('FUNCTION_REPORTS')")
public class StatisticsService {

    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    private final StatisticsRepository sums;
    private final ScopeRepository scopes;
    private final InstantSource clock;

    StatisticsService(StatisticsRepository sums, ScopeRepository scopes, InstantSource clock) {
        this.sums = sums;
        this.scopes = scopes;
        this.clock = clock;
    }

    /** The day that it is in Cần Thơ. */
    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZONE);
    }

    /** Everything of one moment, so that no sum contradicts another while scans come in. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Statistics find(StatisticsQuery query) {
        var scope = sums.scope(query);
        var period = query.period();
        var counted = sums.sums(scope, period);
        var tops = sums.tops(scope, period);
        var hoursOf = period.end(StatisticsRepository.HOURS_DAYS_MAX);
        return new Statistics(
                period,
                sums.totals(scope, today()),
                counted.days(),
                counted.verdicts(),
                tops.getOrDefault("PRODUCT", List.of()),
                tops.getOrDefault("LOT", List.of()),
                sums.places(scope, period),
                hoursOf,
                sums.hours(scope, hoursOf));
    }

    @Transactional(readOnly = true)
    public List<ScopeChoice> establishments(ListQuery query) {
        return scopes.establishments(query);
    }

    /** The products of one establishment, or of all within reach. */
    @Transactional(readOnly = true)
    public List<ScopeChoice> products(Optional<Long> establishment, ListQuery query) {
        return scopes.products(establishment, query);
    }

    /** The production lots of a product, newest first. */
    @Transactional(readOnly = true)
    public List<ScopeChoice> lots(long product, ListQuery query) {
        return scopes.lots(product, query);
    }
}
