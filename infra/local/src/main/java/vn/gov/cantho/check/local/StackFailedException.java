package vn.gov.cantho.check.local;

/** The stack could not be brought up; the message says why and where to read on. */
final class StackFailedException extends Exception {

    private static final long serialVersionUID = 1;

    StackFailedException(String message) {
        super(message);
    }

    StackFailedException(String message, Throwable cause) {
        super(message, cause);
    }
}
