package vn.gov.cantho.check.portal.codelots;

import java.time.Instant;
import java.util.Optional;

/**
 * A lot of codes: serials 0 to {@code size - 1} under one number. The codes are computed when asked for, never stored.
 *
 * @param keyId which key its codes are written with, so that they can be written again
 * @param pin whether its stamps have a PIN under a scratch layer; settled when it is issued
 * @param version rises when the lot is bound
 */
public record CodeLot(
        CodeLotId id,
        long establishmentId,
        String establishmentName,
        int keyId,
        boolean pin,
        Optional<BoundLot> lot,
        Optional<String> note,
        String issuedBy,
        Instant issuedAt,
        CodeCounts counts,
        int version) {

    public int size() {
        return counts.size();
    }
}
