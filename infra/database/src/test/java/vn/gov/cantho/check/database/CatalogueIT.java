package vn.gov.cantho.check.database;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Reads the rules of safety off the catalogue, so that a table or view added tomorrow is held to them too. */
final class CatalogueIT {

    /** Tables that belong to nobody, each with the reason; every other table is a tenant's and is guarded. */
    private static final Map<String, String> NOBODYS = Map.ofEntries(
            Map.entry("portal.cancellation_ground", "the grounds of the Regulation are public"),
            Map.entry("portal.unit_type", "levels are public"),
            Map.entry("portal.function_group", "function groups are public"),
            Map.entry("portal.deviation", "differences from the Regulation are public"),
            Map.entry("portal.deviation_binding", "differences from the Regulation are public"),
            Map.entry("portal.dossier_route_default", "what is shipped is public"),
            Map.entry("portal.unit_predecessor", "history of communes is public"),
            Map.entry("portal.dossier_reason", "reasons to choose from, no content"),
            Map.entry("portal.dossier_term", "how long an agency has is public"),
            Map.entry("portal.unit_reach", "what the policies themselves read; written by trigger only"),
            Map.entry("portal.sign_in_failure", "keyed hashes, before anyone is signed in"),
            Map.entry("portal.audit_head", "no role may touch it; append_audit does"),
            Map.entry("portal.audit_checkpoint", "signed positions, no content"),
            Map.entry("portal.suspicion_reader", "how far scans have been read, no content"),
            Map.entry("publication.media", "published pictures, by the hash of their bytes"),
            Map.entry("publication.feed_head", "the feed is for every node"),
            Map.entry("publication.status_event", "the feed is for every node"),
            Map.entry("publication.status", "the feed is for every node"),
            Map.entry("publication.node", "nodes are the city's"),
            Map.entry("scan.batch", "receipts of batches, no content"),
            Map.entry("scan.upkeep", "when scans were last looked after, no content"));

    private static final String TABLES = """
            SELECT n.nspname || '.' || c.relname
              FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
             WHERE n.nspname IN ('portal', 'publication', 'scan', 'intake') AND c.relkind IN ('r', 'p') AND NOT c.relispartition
            """;

    /** What each role may do, table by table: S(elect) I(nsert) U(pdate) D(elete). */
    private static final Map<String, String> PORTAL_APP = new TreeMap<>(Map.ofEntries(
            Map.entry("intake.contact", "S"),
            Map.entry("intake.entry", "SI"),
            Map.entry("intake.photo", "S"),
            Map.entry("intake.report", "SU"),
            Map.entry("portal.account", "SIU"),
            // Beside that what decides on it and ends it.
            Map.entry("portal.account_measure", "SI"),
            Map.entry("portal.account_link", "SIU"),
            Map.entry("portal.account_request", "SI"),
            Map.entry("portal.approval_deadline", "SIU"),
            Map.entry("portal.approval_request", "SIU"),
            Map.entry("portal.article", "SIU"),
            Map.entry("portal.article_version", "SIU"),
            Map.entry("portal.audit_checkpoint", "SI"),
            Map.entry("portal.audit_entry", "S"),
            Map.entry("portal.cancellation", "SIU"),
            Map.entry("portal.cancellation_ground", "S"),
            Map.entry("portal.code_activation", "SI"),
            Map.entry("portal.code_lot", "SIU"),
            Map.entry("portal.code_void", "SI"),
            Map.entry("portal.day_off", "SID"),
            Map.entry("portal.deviation", "S"),
            Map.entry("portal.deviation_binding", "S"),
            Map.entry("portal.delegation", "SIU"),
            Map.entry("portal.delegation_in_force", "S"),
            Map.entry("portal.diary_entry", "SIUD"),
            Map.entry("portal.document", "SIUD"),
            Map.entry("portal.dossier_route", "SID"),
            Map.entry("portal.dossier_route_default", "S"),
            Map.entry("portal.dossier", "S"),
            Map.entry("portal.dossier_checklist", "SI"),
            Map.entry("portal.dossier_checklist_item", "SI"),
            Map.entry("portal.dossier_file", "SID"),
            Map.entry("portal.dossier_media", "SI"),
            Map.entry("portal.dossier_package", "SI"),
            Map.entry("portal.dossier_place", "SID"),
            Map.entry("portal.dossier_product", "SID"),
            Map.entry("portal.dossier_reason", "S"),
            Map.entry("portal.dossier_remark", "SI"),
            Map.entry("portal.dossier_rule_reason", "SI"),
            Map.entry("portal.dossier_rule_term", "SI"),
            Map.entry("portal.dossier_step", "SI"),
            Map.entry("portal.dossier_taking", "SI"),
            Map.entry("portal.dossier_term", "S"),
            // Beside that the columns of what is written, but none of what freezes it.
            Map.entry("portal.dossier_version", "S"),
            Map.entry("portal.establishment", "SIU"),
            Map.entry("portal.form_draft", "SIUD"),
            Map.entry("portal.filed_mail", "S"),
            Map.entry("portal.function_group", "S"),
            Map.entry("portal.link_host", "SID"),
            Map.entry("portal.lot_link", "SID"),
            Map.entry("portal.mail", "S"),
            Map.entry("portal.media", "SI"),
            Map.entry("portal.notification", "S"),
            Map.entry("portal.notification_preference", "SD"),
            Map.entry("portal.partner", "SIUD"),
            // Beside that what says of the three that they were used.
            Map.entry("portal.passkey", "SID"),
            Map.entry("portal.place", "SIU"),
            Map.entry("portal.product", "SIU"),
            Map.entry("portal.product_version", "SIU"),
            Map.entry("portal.production_lot", "SIU"),
            Map.entry("portal.recovery_code", "SID"),
            Map.entry("portal.refusal_ground", "SIU"),
            Map.entry("portal.refusal_reason", "SI"),
            Map.entry("portal.registered_link", "SIU"),
            Map.entry("portal.request_check", "SI"),
            Map.entry("portal.restriction", "SIU"),
            Map.entry("portal.session", "SIU"),
            Map.entry("portal.sign_in_failure", "SIUD"),
            Map.entry("portal.suspicion", "SIU"),
            Map.entry("portal.suspicion_evidence", "SI"),
            Map.entry("portal.suspicion_reader", "SU"),
            Map.entry("portal.suspicion_threshold", "SIUD"),
            Map.entry("portal.totp", "SID"),
            Map.entry("portal.unit", "SIU"),
            Map.entry("portal.unit_change", "SIU"),
            Map.entry("portal.unit_change_move", "SI"),
            Map.entry("portal.unit_change_part", "SI"),
            Map.entry("portal.unit_name", "S"),
            Map.entry("portal.unit_predecessor", "SI"),
            Map.entry("portal.unit_reach", "S"),
            Map.entry("portal.unit_succession", "SI"),
            Map.entry("portal.unit_type", "S"),
            Map.entry("portal.working_year", "SIU"),
            Map.entry("portal.unit_type_function", "SID"),
            Map.entry("publication.article", "SIU"),
            Map.entry("publication.code_lot", "SIU"),
            Map.entry("publication.establishment", "SIU"),
            Map.entry("publication.feed_head", "S"),
            Map.entry("publication.media", "SI"),
            Map.entry("publication.node", "S"),
            Map.entry("publication.place", "SIU"),
            Map.entry("publication.product", "SIU"),
            Map.entry("publication.production_lot", "SIU"),
            Map.entry("publication.status", "S"),
            Map.entry("publication.status_event", "S"),
            Map.entry("scan.day_count", "S"),
            Map.entry("scan.hour_count", "S"),
            Map.entry("scan.month_count", "S"),
            Map.entry("scan.place_count", "S"),
            Map.entry("scan.scan", "S"),
            Map.entry("scan.stamp_count", "S"),
            Map.entry("scan.unit_day_count", "S"),
            Map.entry("scan.unit_hour_count", "S"),
            Map.entry("scan.unit_place_count", "S"),
            Map.entry("scan.upkeep", "SU")));

    private static final Map<String, String> RESOLVER_APP = new TreeMap<>(Map.ofEntries(
            Map.entry("publication.article", "S"),
            Map.entry("publication.code_lot", "S"),
            Map.entry("publication.establishment", "S"),
            Map.entry("publication.feed_head", "S"),
            Map.entry("publication.media", "S"),
            Map.entry("publication.node", "S"),
            Map.entry("publication.place", "S"),
            Map.entry("publication.product", "S"),
            Map.entry("publication.production_lot", "S"),
            Map.entry("publication.status", "S"),
            Map.entry("publication.status_event", "S"),
            Map.entry("scan.batch", "SI"),
            Map.entry("scan.day_count", "SIU"),
            Map.entry("scan.hour_count", "SIU"),
            Map.entry("scan.place_count", "SIU"),
            Map.entry("scan.scan", "SI"),
            Map.entry("scan.stamp_count", "SIU")));

    private final Session migrator = Session.as("migrator");

    @Test
    void everyTenantTable_hasForcedRowLevelSecurityAndPolicies() {
        var unguarded = migrator.list(
                TABLES
                        + " AND NOT (c.relrowsecurity AND c.relforcerowsecurity AND EXISTS (SELECT FROM pg_policy p WHERE p.polrelid = c.oid))");

        assertThat(unguarded).containsExactlyInAnyOrderElementsOf(NOBODYS.keySet());
    }

    @Test
    void everyGrantOnATenantTable_isCoveredByAPolicyOfThatVerb() {
        var uncovered = migrator.list("""
                SELECT n.nspname || '.' || c.relname || ' ' || r.rolname || ' ' || verb.name
                  FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace,
                       (VALUES ('SELECT', 'r'), ('INSERT', 'a'), ('UPDATE', 'w'), ('DELETE', 'd')) AS verb (name, letter),
                       pg_roles r
                 WHERE n.nspname IN ('portal', 'publication', 'scan', 'intake') AND c.relkind IN ('r', 'p') AND c.relrowsecurity
                   AND r.rolname IN ('portal_app', 'resolver_app') AND has_table_privilege(r.oid, c.oid, verb.name)
                   AND NOT EXISTS (SELECT FROM pg_policy p WHERE p.polrelid = c.oid AND p.polcmd::text IN ('*', verb.letter) AND r.oid = ANY (p.polroles))
                """);

        assertThat(uncovered).isEmpty();
    }

    @Test
    void everyView_runsWithTheRightsOfWhoAsks() {
        assertThat(viewsWithOwnersRights()).isEmpty();
    }

    @Test
    void aViewWithItsOwnersRights_isFound() {
        migrator.begin();
        migrator.run("CREATE VIEW portal.planted AS SELECT id FROM portal.product");

        assertThat(viewsWithOwnersRights()).containsExactly("portal.planted");
        migrator.rollback();
    }

    private List<String> viewsWithOwnersRights() {
        return migrator.list("""
                SELECT n.nspname || '.' || c.relname
                  FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
                 WHERE n.nspname IN ('portal', 'publication', 'scan', 'intake') AND c.relkind IN ('v', 'm')
                   AND NOT coalesce(c.reloptions::text LIKE '%security_invoker=true%', false)
                """);
    }

    @Test
    void everyDefinerFunction_isSafe() {
        var unsafe = migrator.list("""
                SELECT p.proname FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace JOIN pg_roles r ON r.oid = p.proowner
                 WHERE n.nspname IN ('portal', 'publication', 'scan', 'intake', 'extension') AND p.prosecdef
                   AND (r.rolsuper OR r.rolbypassrls
                        OR NOT coalesce(p.proconfig::text LIKE '%search_path=pg_catalog, pg_temp%', false)
                        OR has_function_privilege('public', p.oid, 'EXECUTE'))
                """);

        assertThat(unsafe).isEmpty();
    }

    @Test
    void everyForeignKeyBetweenTenantTables_carriesTheTenant() {
        var crossing = migrator.list("""
                SELECT k.conname
                  FROM pg_constraint k JOIN pg_class child ON child.oid = k.conrelid JOIN pg_class parent ON parent.oid = k.confrelid
                  JOIN pg_namespace n ON n.oid = child.relnamespace
                 WHERE k.contype = 'f' AND n.nspname IN ('portal', 'scan')
                   AND EXISTS (SELECT FROM pg_attribute a WHERE a.attrelid = child.oid AND a.attname = 'establishment_id')
                   AND EXISTS (SELECT FROM pg_attribute a WHERE a.attrelid = parent.oid AND a.attname = 'establishment_id')
                   AND NOT EXISTS (SELECT FROM pg_attribute a WHERE a.attrelid = child.oid AND a.attname = 'establishment_id' AND a.attnum = ANY (k.conkey))
                """);

        assertThat(crossing).isEmpty();
    }

    @Test
    void programRoles_ownNothingAndHaveNoPower() {
        var power = migrator.list("""
                SELECT rolname FROM pg_roles WHERE rolname IN ('portal_app', 'resolver_app')
                   AND (rolsuper OR rolbypassrls OR rolcreatedb OR rolcreaterole OR rolreplication
                        OR EXISTS (SELECT FROM pg_class c WHERE c.relowner = pg_roles.oid)
                        OR EXISTS (SELECT FROM pg_namespace n WHERE has_schema_privilege(pg_roles.oid, n.oid, 'CREATE') AND n.nspname !~ '^pg_')
                        OR EXISTS (SELECT FROM pg_auth_members m WHERE m.member = pg_roles.oid))
                """);

        assertThat(power).isEmpty();
    }

    @Test
    void grants_areExactlyTheTable() {
        assertThat(grants("portal_app")).isEqualTo(PORTAL_APP);
        assertThat(grants("resolver_app")).isEqualTo(RESOLVER_APP);
    }

    private Map<String, String> grants(String role) {
        return migrator.list("""
                        SELECT n.nspname || '.' || c.relname || '=' || string_agg(verb.letter, '' ORDER BY verb.rank)
                          FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace,
                               (VALUES ('SELECT', 'S', 1), ('INSERT', 'I', 2), ('UPDATE', 'U', 3), ('DELETE', 'D', 4), ('TRUNCATE', 'T', 5),
                                       ('REFERENCES', 'R', 6), ('TRIGGER', 'G', 7)) AS verb (name, letter, rank)
                         WHERE n.nspname IN ('portal', 'publication', 'scan', 'intake') AND c.relkind IN ('r', 'p', 'v')
                           AND has_table_privilege(?, c.oid, verb.name)
                         GROUP BY n.nspname, c.relname
                        """, role).stream()
                .map(line -> line.split("=", 2))
                .collect(toMap(parts -> parts[0], parts -> parts[1], (one, other) -> one, TreeMap::new));
    }

    @Test
    void programRoles_haveTheTimeoutsThatKeepTheFeedMoving() {
        var settings = Set.copyOf(
                migrator.list(
                        "SELECT rolname || ' ' || unnest(rolconfig) FROM pg_roles WHERE rolname IN ('portal_app', 'resolver_app')"));

        assertThat(settings)
                .contains(
                        "resolver_app statement_timeout=500ms",
                        "resolver_app idle_in_transaction_session_timeout=2s",
                        "portal_app idle_in_transaction_session_timeout=10s");
    }

    @Test
    void pins_areSettledByTheResolverAlone() {
        var may = migrator.list("""
                SELECT rolname FROM pg_roles
                 WHERE rolname IN ('portal_app', 'resolver_app')
                   AND has_function_privilege(oid, 'scan.settle_pin(integer, integer, boolean, bytea)', 'EXECUTE')
                """);

        assertThat(may).containsExactly("resolver_app");
    }

    @Test
    void reports_comeInByTheResolverAndAreWorkedOnByThePortal() {
        assertThat(callers("intake.submit", "intake.add_photo", "intake.followed"))
                .containsExactly("resolver_app add_photo", "resolver_app followed", "resolver_app submit");
        assertThat(callers(
                        "intake.take_photo",
                        "intake.settle_photo",
                        "intake.pass_on",
                        "intake.forget_contacts",
                        "intake.backlog",
                        "intake.announce_reports",
                        "intake.establishment_of"))
                .containsExactly(
                        "portal_app announce_reports",
                        "portal_app backlog",
                        "portal_app forget_contacts",
                        "portal_app pass_on",
                        "portal_app settle_photo",
                        "portal_app take_photo");
    }

    private List<String> callers(String... functions) {
        return migrator.list("""
                SELECT r.rolname || ' ' || p.proname
                  FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace CROSS JOIN pg_roles r
                 WHERE n.nspname || '.' || p.proname = ANY (string_to_array(?, ' ')) AND r.rolname IN ('portal_app', 'resolver_app')
                   AND has_function_privilege(r.oid, p.oid, 'EXECUTE')
                 ORDER BY 1
                """, String.join(" ", functions));
    }
}
