package vn.gov.cantho.check.resolver.template;

import java.util.Optional;

/** A way in which a page is kept ready (RFC 9110, 8.4.1). */
public enum Coding {
    /** As it is, for who takes nothing else. */
    IDENTITY("identity"),
    /** For everybody. */
    GZIP("gzip"),
    /** For newer browsers over TLS. */
    BROTLI("br");

    private final String token;

    Coding(String token) {
        this.token = token;
    }

    /** What the header Content-Encoding says of it: nothing where the page is as it is (RFC 9110, 12.5.3). */
    public Optional<Coding> told() {
        return this == IDENTITY ? Optional.empty() : Optional.of(this);
    }

    /** The name in the header Content-Encoding. */
    public String token() {
        return token;
    }
}
