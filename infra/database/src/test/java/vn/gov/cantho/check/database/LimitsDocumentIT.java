package vn.gov.cantho.check.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import vn.gov.cantho.check.documents.MarkdownTable;

/** Holds the table of limits to what a migrated database has in its catalogue: a row for every limit, with its figure. */
final class LimitsDocumentIT {

    private static final Path DOCUMENT = Path.of("..", "docs", "limits.md");
    private static final Pattern PLACE = Pattern.compile("`([a-z_.]+)`");
    private static final long MEBIBYTE = 1024 * 1024;

    private static final String TIMES = """
            SELECT r.rolname || '.' || setting
              FROM pg_roles r, unnest(r.rolconfig) AS setting
             WHERE r.rolname IN ('migrator', 'portal_app', 'resolver_app') AND setting LIKE '%timeout=%'
            UNION ALL
            SELECT n.nspname || '.' || p.proname || '.' || setting
              FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace, unnest(p.proconfig) AS setting
             WHERE n.nspname IN ('portal', 'publication', 'scan', 'intake') AND setting LIKE '%timeout=%'
            UNION ALL
            SELECT n.nspname || '.' || p.proname || '.' || found[1] || '=' || found[2]
              FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace,
                   regexp_matches(p.prosrc, 'set_config\\(''([a-z_]*timeout)'', ''([^'']*)''', 'g') AS found
             WHERE n.nspname IN ('portal', 'publication', 'scan', 'intake')
            """;

    /** The bound is an expression such as ((10 * 1024) * 1024). */
    private static final String SIZES = """
            SELECT n.nspname || '.' || c.relname || '.' || a.attname || '=' || found[1]
              FROM pg_constraint k JOIN pg_class c ON c.oid = k.conrelid JOIN pg_namespace n ON n.oid = c.relnamespace
              JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = k.conkey[1],
                   regexp_matches(pg_get_constraintdef(k.oid), 'octet_length\\(.*<= ([^<]*)$') AS found
             WHERE n.nspname IN ('portal', 'publication', 'scan', 'intake') AND k.contype = 'c'
            """;

    private final Session migrator = Session.as("migrator");

    @Test
    void document_everyLimitOfTheCatalogue_hasItsFigureAndThereAreNoOthers() {
        assertThat(documented()).isEqualTo(catalogued());
    }

    private static Map<String, String> documented() {
        var figures = new HashMap<String, String>();
        for (var row : MarkdownTable.rows(DOCUMENT, "Database")) {
            PLACE.matcher(row.get(2)).results().forEach(place -> figures.put(place.group(1), row.get(1)));
        }
        return figures;
    }

    private Map<String, String> catalogued() {
        var figures = new HashMap<String, String>();
        for (var line : migrator.list(TIMES)) {
            figures.put(before(line), after(line).replaceFirst("(?<=[0-9])(?=[a-z])", " "));
        }
        for (var line : migrator.list(SIZES)) {
            figures.put(before(line), size(after(line)));
        }
        return figures;
    }

    private static String size(String product) {
        var bytes = Arrays.stream(product.replaceAll("[()]", "").split("\\*", -1))
                .mapToLong(factor -> Long.parseLong(factor.strip()))
                .reduce(1, (one, other) -> one * other);
        return bytes % MEBIBYTE == 0 ? bytes / MEBIBYTE + " MiB" : String.format(Locale.ROOT, "%,d B", bytes);
    }

    private static String before(String line) {
        return line.substring(0, line.indexOf('='));
    }

    private static String after(String line) {
        return line.substring(line.indexOf('=') + 1);
    }
}
