package vn.gov.cantho.check.local;

/** The ports of the stack: what listens there, which variable moves it, where it is unless moved. */
enum Port {
    RESOLVER("the resolver", "CHECK_RESOLVER_PORT", 8080),
    RESOLVER_MANAGEMENT("the resolver's operators", "CHECK_RESOLVER_MANAGEMENT_PORT", 9080),
    PORTAL("the portal", "CHECK_PORTAL_PORT", 8081),
    PORTAL_MANAGEMENT("the portal's operators", "CHECK_PORTAL_MANAGEMENT_PORT", 9081),
    POSTGRES("PostgreSQL", "CHECK_POSTGRES_PORT", 15432),
    REDIS("Redis", "CHECK_REDIS_PORT", 16379);

    private final String owner;
    private final String variable;
    private final int usual;

    Port(String owner, String variable, int usual) {
        this.owner = owner;
        this.variable = variable;
        this.usual = usual;
    }

    /** What listens on the port, for messages. */
    String owner() {
        return owner;
    }

    String variable() {
        return variable;
    }

    int usual() {
        return usual;
    }
}
