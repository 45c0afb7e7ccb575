package vn.gov.cantho.check.resolver.config;

/** A text that must not be printed: it shows as three stars wherever it is logged. */
public record Secret(String value) {

    @Override
    public String toString() {
        return "***";
    }
}
