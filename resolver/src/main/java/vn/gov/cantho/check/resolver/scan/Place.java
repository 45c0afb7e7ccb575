package vn.gov.cantho.check.resolver.scan;

import java.util.List;
import java.util.Optional;

/**
 * Where an establishment grows, makes, keeps or sells.
 *
 * @param gln 13 digits
 * @param kind by key, such as {@code PROCESSING}
 * @param former the address as it was before 1 July 2025
 * @param made what is made there, by name; of many those that came last
 */
public record Place(
        long id,
        long revision,
        String gln,
        String name,
        String kind,
        String address,
        Optional<String> former,
        List<Made> made) {

    public Place {
        made = List.copyOf(made);
    }

    Place with(List<Made> others) {
        return new Place(id, revision, gln, name, kind, address, former, others);
    }

    Place at(String coarseAddress, Optional<String> coarseFormer) {
        return new Place(id, revision, gln, name, kind, coarseAddress, coarseFormer, made);
    }

    /**
     * A published product that is made there.
     *
     * @param gtin 14 digits; absent for a product with a local code
     * @param newestLot the number of the newest published lot of a product with a local code
     * @param against what was decided against it
     */
    public record Made(
            long id,
            long revision,
            Texts name,
            Optional<String> gtin,
            Optional<String> localCode,
            Optional<String> newestLot,
            Optional<Verdict> against) {

        Made judged(Optional<Verdict> verdict) {
            return new Made(id, revision, name, gtin, localCode, newestLot, verdict);
        }
    }
}
