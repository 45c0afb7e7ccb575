package vn.gov.cantho.check.local.scans;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What decides about the stamps of a code lot, as published.
 *
 * @param keyId which key its codes are written with
 * @param bound whether it stands for a production lot
 * @param shown whether production lot and product are published
 * @param chain what is decided about the lot or whatever stands above it, the worst of it
 * @param activated serials that are on goods
 * @param decided serials that are void or under suspicion
 */
record CodeLotFacts(
        int id,
        int size,
        int keyId,
        boolean bound,
        boolean shown,
        Optional<LocalDate> expiresOn,
        Optional<Expected> chain,
        List<Serials> activated,
        List<Serials> decided) {

    /**
     * Serials in a row, both ends included.
     *
     * @param verdict what a stamp among them shows because of it
     */
    record Serials(int first, int last, Expected verdict) {
        boolean contains(int serial) {
            return serial >= first && serial <= last;
        }
    }

    /** What a stamp shows; the order of the rules is that of the resolver. */
    Expected verdict(int serial, LocalDate today) {
        var worst = decided.stream()
                .filter(serials -> serials.contains(serial))
                .map(Serials::verdict)
                .reduce(Standings::worse);
        var decision = worst.isPresent() && chain.isPresent()
                ? Optional.of(Standings.worse(worst.get(), chain.get()))
                : worst.or(() -> chain);
        return decision.orElseGet(() -> undecided(serial, today));
    }

    private Expected undecided(int serial, LocalDate today) {
        if (!bound || activated.stream().noneMatch(serials -> serials.contains(serial))) {
            return Expected.NOT_ACTIVATED;
        }
        if (!shown) {
            return Expected.UNPUBLISHED;
        }
        return expiresOn.filter(day -> day.isBefore(today)).isPresent() ? Expected.EXPIRED : Expected.VALID;
    }
}
