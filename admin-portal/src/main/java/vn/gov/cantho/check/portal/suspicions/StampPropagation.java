package vn.gov.cantho.check.portal.suspicions;

import java.util.Optional;
import vn.gov.cantho.check.portal.shell.Receipt;

/** Tells how far a decision about a stamp has come on its way to the nodes that answer scans. */
@FunctionalInterface
public interface StampPropagation {

    /** The receipt of the last decision about a stamp by itself; empty when there never was one. */
    Optional<Receipt> receipt(int codeLot, int serial);
}
