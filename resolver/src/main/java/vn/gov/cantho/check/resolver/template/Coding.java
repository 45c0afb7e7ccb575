package vn.gov.cantho.check.resolver.template;

/** A way to make a page small that is kept ready (RFC 9110, 8.4.1). */
public enum Coding {
    /** For everybody. */
    GZIP("gzip"),
    /** For newer browsers over TLS. */
    BROTLI("br");

    private final String token;

    Coding(String token) {
        this.token = token;
    }

    /** The name in the header Content-Encoding. */
    public String token() {
        return token;
    }
}
