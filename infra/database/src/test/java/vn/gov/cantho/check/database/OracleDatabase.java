package vn.gov.cantho.check.database;

import java.sql.SQLException;
import java.util.Random;

/**
 * A database of its own for the oracle: migrated like every other, then freed of all that is not row-level security (checks, references,
 * uniqueness, triggers), so that any row at all can stand in a table and a refusal can only be one of a policy or of a grant. What stays:
 * primary keys, policies with their functions, grants, and the trigger that keeps who reaches whom.
 */
record OracleDatabase(Catalogue catalogue, World world) {

    static final String NAME = "check_oracle";

    private static final String LOOSEN = """
            DO $$
            DECLARE
                each record;
            BEGIN
                FOR each IN SELECT c.oid::regclass AS name, t.tgname FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid
                    JOIN pg_namespace n ON n.oid = c.relnamespace
                     WHERE NOT t.tgisinternal AND t.tgparentid = 0 AND t.tgname NOT LIKE 'refresh_reach%'
                       AND n.nspname IN ('portal', 'publication', 'scan', 'intake') LOOP
                    EXECUTE format('ALTER TABLE %s DISABLE TRIGGER %I', each.name, each.tgname);
                END LOOP;
                FOR each IN SELECT k.conrelid::regclass AS name, k.conname FROM pg_constraint k JOIN pg_class c ON c.oid = k.conrelid
                    JOIN pg_namespace n ON n.oid = c.relnamespace
                     WHERE k.contype IN ('c', 'f', 'u', 'x') AND k.conparentid = 0 AND k.coninhcount = 0
                       AND n.nspname IN ('portal', 'publication', 'scan', 'intake') LOOP
                    EXECUTE format('ALTER TABLE %s DROP CONSTRAINT IF EXISTS %I CASCADE', each.name, each.conname);
                END LOOP;
                FOR each IN SELECT i.indexrelid::regclass AS name FROM pg_index i JOIN pg_class c ON c.oid = i.indrelid
                    JOIN pg_namespace n ON n.oid = c.relnamespace
                     WHERE i.indisunique AND NOT i.indisprimary AND n.nspname IN ('portal', 'publication', 'scan', 'intake') LOOP
                    EXECUTE format('DROP INDEX IF EXISTS %s', each.name);
                END LOOP;
            END
            $$
            """;

    /** Makes the database and fills every guarded table with rows that only the seed decides. */
    static OracleDatabase create(long seed) {
        try {
            DatabaseSetup.prepare(Cluster.postgres().getPostgresDatabase(), NAME);
        } catch (SQLException failure) {
            throw new IllegalStateException("cannot make the database of the oracle", failure);
        }
        DatabaseSetup.migrate(Cluster.postgres().getDatabase(DatabaseSetup.MIGRATOR, NAME));
        try (var superuser = superuser()) {
            var catalogue = Catalogue.read(superuser);
            superuser.run(LOOSEN);
            new RowMaker(superuser, catalogue, new Random(seed)).fill();
            superuser.run("ANALYZE");
            return new OracleDatabase(catalogue, World.read(superuser, catalogue));
        }
    }

    static Session superuser() {
        return Session.on(NAME, "postgres");
    }

    static Session portal() {
        var session = Session.on(NAME, "portal_app");
        session.begin();
        return session;
    }
}
