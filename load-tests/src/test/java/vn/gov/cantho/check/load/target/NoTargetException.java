package vn.gov.cantho.check.load.target;

import java.io.Serial;

/** There is nothing to load, or it is not what a simulation needs. The message says what to do, for the operator. */
public final class NoTargetException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    public NoTargetException(String message) {
        super(message);
    }

    public NoTargetException(String message, Throwable cause) {
        super(message, cause);
    }
}
