package vn.gov.cantho.check.resolver.scan;

import io.vertx.core.Future;
import vn.gov.cantho.check.contract.code.StampCode;

/** Where it is settled who was first to verify a PIN, and how often a stamp was tried. */
@FunctionalInterface
public interface PinBook {

    /**
     * Settles a try: {@link PinResult.First}, {@link PinResult.Again}, {@link PinResult.Wrong} or {@link
     * PinResult.Exhausted}. Fails when that could not be done.
     *
     * @param correct whether the typed PIN is that of the stamp
     * @param device 16 bytes that tell one device from another, for this stamp alone
     */
    Future<PinResult> settle(StampCode code, boolean correct, byte[] device);
}
