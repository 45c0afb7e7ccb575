package vn.gov.cantho.check.resolver.scan;

import java.util.Optional;

/**
 * Which stamps are asked for their PIN: those that have one and whose page speaks for the product. Beside bad news no
 * PIN is asked for, since "genuine" would be read as "all is well".
 */
public final class PinRule {

    private PinRule() {}

    /** Whether the page of a stamp with this verdict takes a PIN. */
    public static boolean asks(Verdict verdict, Optional<Identity> identity) {
        return speaksForTheProduct(verdict)
                && identity.flatMap(Identity::codeLot).filter(CodeLot::pin).isPresent();
    }

    private static boolean speaksForTheProduct(Verdict verdict) {
        return switch (verdict) {
            case VALID, UNCONFIRMED, EXPIRED -> true;
            case SUSPECT, NOT_ACTIVATED, SUSPENDED, RECALLED, CANCELLED, LOCKED, UNPUBLISHED, UNKNOWN -> false;
        };
    }
}
