package vn.gov.cantho.check.resolver.config;

/** What a port may be. */
final class Ports {

    private Ports() {}

    static boolean isPort(int number) {
        return number >= 1 && number <= 65_535;
    }

    /** Zero asks the system for a free port, which tests do. */
    static boolean isPortOrFree(int number) {
        return number == 0 || isPort(number);
    }
}
