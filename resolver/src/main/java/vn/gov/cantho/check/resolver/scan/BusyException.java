package vn.gov.cantho.check.resolver.scan;

import java.io.Serial;

/** A stage has too much to do already, or its neighbour did not answer in time. Carries no stack: it comes in crowds. */
public final class BusyException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    public BusyException(String message) {
        super(message, null, false, false);
    }
}
