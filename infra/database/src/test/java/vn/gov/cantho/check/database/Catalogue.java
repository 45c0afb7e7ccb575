package vn.gov.cantho.check.database;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.regex.Pattern;

/** What PostgreSQL says of the tables with row-level security: their columns, keys and references, and what the portal is granted on them. */
record Catalogue(SequencedMap<String, Table> tables) {

    /**
     * One table.
     *
     * @param key the columns of its primary key
     * @param removable whether the portal may delete at all
     */
    record Table(String name, List<Column> columns, List<String> key, List<Reference> references, boolean removable) {

        /** The primary key of a row as one text, in SQL. */
        String keyText(String alias) {
            return "ROW("
                    + String.join(
                            ", ", key.stream().map(each -> alias + "." + each).toList()) + ")::text";
        }

        boolean readable() {
            return columns.stream().filter(each -> key.contains(each.name())).allMatch(Column::readable);
        }

        /** The columns that are written at all. */
        List<Column> written() {
            return columns.stream().filter(each -> !each.made()).toList();
        }

        List<Column> addable() {
            return written().stream().filter(Column::addable).toList();
        }

        List<Column> changeable() {
            return written().stream().filter(Column::changeable).toList();
        }
    }

    /**
     * One column.
     *
     * @param made whether PostgreSQL alone writes it: an identity, or generated from others
     * @param words the words that a check of this column names
     */
    record Column(
            String name,
            String type,
            boolean optional,
            boolean made,
            boolean defaulted,
            List<String> words,
            boolean readable,
            boolean addable,
            boolean changeable) {}

    /** A foreign key. */
    record Reference(List<String> columns, String target, List<String> targetColumns) {}

    private static final Pattern WORD = Pattern.compile("(?<![~] )'([A-Za-z0-9_]+)'::text");

    private static final String COLUMNS = """
            SELECT n.nspname || '.' || c.relname AS table, a.attname AS name, format_type(a.atttypid, NULL) AS type,
                   NOT a.attnotnull AS optional, a.attidentity <> '' OR a.attgenerated <> '' AS made, a.atthasdef AS defaulted,
                   coalesce(array_position(i.indkey::int2[], a.attnum) IS NOT NULL, false) AS key,
                   has_column_privilege('portal_app', c.oid, a.attnum, 'SELECT') AS readable,
                   has_column_privilege('portal_app', c.oid, a.attnum, 'INSERT') AS addable,
                   has_column_privilege('portal_app', c.oid, a.attnum, 'UPDATE') AS changeable,
                   has_table_privilege('portal_app', c.oid, 'DELETE') AS removable,
                   (SELECT string_agg(pg_get_constraintdef(k.oid), ' ') FROM pg_constraint k
                     WHERE k.conrelid = c.oid AND k.contype = 'c' AND k.conkey = ARRAY[a.attnum]) AS checks
              FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace JOIN pg_attribute a ON a.attrelid = c.oid
              LEFT JOIN pg_index i ON i.indrelid = c.oid AND i.indisprimary
             WHERE n.nspname IN ('portal', 'publication', 'scan', 'intake') AND c.relkind IN ('r', 'p') AND NOT c.relispartition
               AND c.relrowsecurity AND a.attnum > 0 AND NOT a.attisdropped
             ORDER BY 1, a.attnum
            """;

    private static final String REFERENCES = """
            SELECT k.conrelid::regclass::text AS table, k.confrelid::regclass::text AS target,
                   (SELECT string_agg(a.attname, ' ' ORDER BY x.place) FROM unnest(k.conkey) WITH ORDINALITY AS x (number, place)
                      JOIN pg_attribute a ON a.attrelid = k.conrelid AND a.attnum = x.number) AS columns,
                   (SELECT string_agg(a.attname, ' ' ORDER BY x.place) FROM unnest(k.confkey) WITH ORDINALITY AS x (number, place)
                      JOIN pg_attribute a ON a.attrelid = k.confrelid AND a.attnum = x.number) AS targets
              FROM pg_constraint k WHERE k.contype = 'f' AND k.conparentid = 0 ORDER BY cardinality(k.conkey) DESC, k.conname
            """;

    static Catalogue read(Session session) {
        var references = session.rows(REFERENCES).stream().collect(groupingBy(row -> get(row, "table")));
        return new Catalogue(session.rows(COLUMNS).stream()
                .collect(groupingBy(row -> get(row, "table"), LinkedHashMap::new, toList()))
                .entrySet()
                .stream()
                .map(entry ->
                        table(entry.getKey(), entry.getValue(), references.getOrDefault(entry.getKey(), List.of())))
                .collect(toMap(Table::name, each -> each, (one, other) -> one, LinkedHashMap::new)));
    }

    private static Table table(String name, List<Map<String, String>> columns, List<Map<String, String>> references) {
        return new Table(
                name,
                columns.stream().map(Catalogue::column).toList(),
                columns.stream()
                        .filter(row -> is(row, "key"))
                        .map(row -> get(row, "name"))
                        .toList(),
                references.stream()
                        .map(row -> new Reference(words(row, "columns"), get(row, "target"), words(row, "targets")))
                        .toList(),
                is(columns.getFirst(), "removable"));
    }

    private static Column column(Map<String, String> row) {
        var words = new ArrayList<String>();
        var matcher = WORD.matcher(row.getOrDefault("checks", ""));
        while (matcher.find()) {
            words.add(matcher.group(1));
        }
        return new Column(
                get(row, "name"),
                get(row, "type"),
                is(row, "optional"),
                is(row, "made"),
                is(row, "defaulted"),
                words,
                is(row, "readable"),
                is(row, "addable"),
                is(row, "changeable"));
    }

    private static String get(Map<String, String> row, String name) {
        return row.getOrDefault(name, "");
    }

    private static List<String> words(Map<String, String> row, String name) {
        return Arrays.asList(get(row, name).split(" ", -1));
    }

    private static boolean is(Map<String, String> row, String name) {
        return get(row, name).equals("t");
    }
}
