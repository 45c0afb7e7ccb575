package vn.gov.cantho.check.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;

/** Setting a database up is safe to repeat and refuses names that are none. */
final class DatabaseSetupIT {

    @Test
    void secondRun_changesNothing() throws SQLException {
        DatabaseSetup.prepare(Cluster.postgres().getPostgresDatabase(), Cluster.DATABASE);

        assertThat(DatabaseSetup.migrate(Cluster.postgres().getDatabase(DatabaseSetup.MIGRATOR, Cluster.DATABASE)))
                .isZero();
    }

    @Test
    void nameThatIsNone_isRefused() {
        assertThatThrownBy(() -> DatabaseSetup.prepare(Cluster.postgres().getPostgresDatabase(), "x\"; DROP"))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
