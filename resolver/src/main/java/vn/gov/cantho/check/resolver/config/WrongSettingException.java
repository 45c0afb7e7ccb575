package vn.gov.cantho.check.resolver.config;

import java.io.Serial;

/** A setting that the program cannot start with. The message is for the operator and holds no secret. */
public final class WrongSettingException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    public WrongSettingException(String message) {
        super(message);
    }
}
