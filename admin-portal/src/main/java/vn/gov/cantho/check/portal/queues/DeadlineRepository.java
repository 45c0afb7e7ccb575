package vn.gov.cantho.check.portal.queues;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Deadlines and the choice of keys as rows. */
@Repository
class DeadlineRepository {

    private static final String OF_UNIT =
            "SELECT d.working_days, d.version FROM portal.approval_deadline d WHERE d.unit_id = :unit";
    private static final String OF_AGENCY_ABOVE = """
            SELECT d.working_days FROM portal.approval_deadline d JOIN portal.unit e ON e.parent_id = d.unit_id WHERE e.id = :establishment
            """;
    private static final String INSERT = """
            INSERT INTO portal.approval_deadline (unit_id, working_days, version) VALUES (:unit, :days, 1) ON CONFLICT DO NOTHING
            """;
    private static final String UPDATE = """
            UPDATE portal.approval_deadline SET working_days = :days, version = version + 1 WHERE unit_id = :unit AND version = :version
            """;
    private static final String SINGLE_KEYS = "SELECT a.single_keys FROM portal.account a WHERE a.id = :account";
    private static final String CHOOSE_KEYS = "UPDATE portal.account SET single_keys = :on WHERE id = :account";

    private final JdbcClient database;

    DeadlineRepository(JdbcClient database) {
        this.database = database;
    }

    Optional<Deadline> ofUnit(long unitId) {
        return database.sql(OF_UNIT)
                .param("unit", unitId)
                .query((row, _) -> new Deadline(row.getInt("working_days"), row.getInt("version")))
                .optional();
    }

    Optional<Integer> ofAgencyAbove(long establishmentId) {
        return database.sql(OF_AGENCY_ABOVE)
                .param("establishment", establishmentId)
                .query(Integer.class)
                .optional();
    }

    /** Returns false when somebody was faster. */
    boolean set(long unitId, int workingDays, int version) {
        return database.sql(version == 0 ? INSERT : UPDATE)
                        .param("unit", unitId)
                        .param("days", workingDays)
                        .param("version", version)
                        .update()
                == 1;
    }

    boolean singleKeys(long accountId) {
        return database.sql(SINGLE_KEYS)
                .param("account", accountId)
                .query(Boolean.class)
                .optional()
                .orElse(true);
    }

    void chooseSingleKeys(long accountId, boolean on) {
        database.sql(CHOOSE_KEYS).param("account", accountId).param("on", on).update();
    }
}
