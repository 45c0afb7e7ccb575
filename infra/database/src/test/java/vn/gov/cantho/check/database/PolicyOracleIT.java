package vn.gov.cantho.check.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/**
 * The row-level policies against an oracle that knows whose a row is and has never seen a policy: random queries as random actors over a
 * random tree whose units move meanwhile. A run is repeated with {@code -Doracle.seed=…}, made longer with {@code -Doracle.queries=…}.
 */
@TestInstance(Lifecycle.PER_CLASS)
final class PolicyOracleIT {

    private static final long SEED = Long.getLong("oracle.seed", System.nanoTime());
    private static final int QUERIES = Integer.getInteger("oracle.queries", 10_800);
    private static final int QUERIES_OF_ONE_TABLE = 1_200;
    private static final int SURPRISES_MAX = 10;

    private final OracleDatabase database = OracleDatabase.create(SEED);

    @Test
    void everyGuardedTable_hasARuleAndRows() {
        var rules = RowRules.all();
        var tables = database.catalogue().tables();

        assertThat(tables.keySet().stream().filter(each -> !rules.containsKey(each)))
                .as(
                        "tables that nobody vouches for: write a line for each in RowRules that says who reads, adds, changes and removes its rows")
                .isEmpty();
        assertThat(rules.keySet().stream().filter(each -> !tables.containsKey(each)))
                .as("rules of tables that are not there or have no policies")
                .isEmpty();
        assertThat(tables.keySet().stream()
                        .filter(each -> database.world().rows(each).size() < 5))
                .as("tables with too few rows to try policies on: see RowMaker")
                .isEmpty();
    }

    @Test
    void randomQueries_answerAsTheOracleSays() {
        var run = ask(RowRules.all(), QUERIES);

        assertThat(run.surprises()).as("seed %d", SEED).isEmpty();
        assertThat(run.passed()).as("queries that came to something").isBetween(QUERIES / 10, QUERIES * 9 / 10);
    }

    @Test
    void policyThatIsTooWideOrTooNarrow_isFound() {
        assertFound("portal.partner", "FOR SELECT TO portal_app USING (true)");
        assertFound("portal.place", "FOR INSERT TO portal_app WITH CHECK (true)");
        assertFound("portal.document", "AS RESTRICTIVE FOR SELECT TO portal_app USING (id % 2 = 0)");
    }

    private void assertFound(String table, String policy) {
        var rules = new TreeMap<>(RowRules.all());
        rules.keySet().retainAll(Set.of(table));
        try (var superuser = OracleDatabase.superuser()) {
            superuser.run("CREATE POLICY planted ON " + table + " " + policy);
            assertThat(ask(rules, QUERIES_OF_ONE_TABLE).surprises())
                    .as("%s %s, seed %d", table, policy, SEED)
                    .isNotEmpty();
            superuser.run("DROP POLICY planted ON " + table);
        }
    }

    /** Asks until so many queries were asked or ten did not come out as they should. */
    private PolicyQueries ask(Map<String, Rule> rules, int queries) {
        var random = new Random(SEED);
        try (var superuser = OracleDatabase.superuser();
                var portal = OracleDatabase.portal()) {
            var run = new PolicyQueries(database, rules, portal, random);
            var moves = new Moves(database.world(), superuser, random);
            while (run.asked() < queries && run.surprises().size() < SURPRISES_MAX) {
                run.askAsSomebody();
                if (random.nextInt(5) == 0) {
                    moves.moveAUnit();
                }
            }
            return run;
        }
    }
}
