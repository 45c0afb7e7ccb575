package vn.gov.cantho.check.local;

/** A setting or option that makes no sense; the message says which, and what would. */
final class WrongSettingException extends Exception {

    private static final long serialVersionUID = 1;

    WrongSettingException(String message) {
        super(message);
    }
}
