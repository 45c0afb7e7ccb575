package vn.gov.cantho.check.portal.statistics;

import java.util.Optional;

/**
 * What somebody wants to know, of what they may see at all.
 *
 * @param establishment of this one alone
 * @param product of this one alone
 * @param lot of this production lot alone
 */
public record StatisticsQuery(Period period, Optional<Long> establishment, Optional<Long> product, Optional<Long> lot) {

    /** Everything within reach. */
    public static StatisticsQuery of(Period period) {
        return new StatisticsQuery(period, Optional.empty(), Optional.empty(), Optional.empty());
    }
}
