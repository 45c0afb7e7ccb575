package vn.gov.cantho.check.local;

/** Asks every part of a stack whether it can work. */
final class Health {

    private final LocalSettings settings;
    private final LocalDatabase database;
    private final Readiness readiness = new Readiness();

    Health(LocalSettings settings) {
        this.settings = settings;
        this.database = new LocalDatabase(settings.port(Port.POSTGRES));
    }

    boolean isWhole() {
        return RedisProgram.answers(settings.port(Port.REDIS))
                && database.answers()
                && isResolverReady()
                && isPortalReady();
    }

    boolean isResolverReady() {
        return readiness.answers(settings.url(Port.RESOLVER_MANAGEMENT) + "/readyz");
    }

    boolean isPortalReady() {
        return readiness.answers(settings.url(Port.PORTAL_MANAGEMENT) + "/actuator/health/readiness");
    }
}
