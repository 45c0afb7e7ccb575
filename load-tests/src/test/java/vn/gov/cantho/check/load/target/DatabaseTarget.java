package vn.gov.cantho.check.load.target;

import java.util.Map;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/** The database of the stack, with the rights of the portal. */
public final class DatabaseTarget {

    private static final int PORT_MAX = 65_535;
    private static final int TIMEOUT_SECONDS = 5;

    private DatabaseTarget() {}

    /** Reads where it is, by the names that the portal reads. */
    public static DataSource read(Map<String, String> environment) {
        var source = new PGSimpleDataSource();
        source.setServerNames(new String[] {LoadSettings.text(environment, "CHECK_POSTGRES_HOST", "127.0.0.1")});
        source.setPortNumbers(new int[] {LoadSettings.integer(environment, "CHECK_POSTGRES_PORT", 15432, PORT_MAX)});
        source.setDatabaseName(LoadSettings.text(environment, "CHECK_POSTGRES_DATABASE", "check"));
        source.setUser(LoadSettings.text(environment, "CHECK_PORTAL_POSTGRES_USER", "portal_app"));
        source.setApplicationName("load-tests");
        source.setConnectTimeout(TIMEOUT_SECONDS);
        source.setSocketTimeout(TIMEOUT_SECONDS);
        return source;
    }
}
