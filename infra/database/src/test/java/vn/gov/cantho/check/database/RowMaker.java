package vn.gov.cantho.check.database;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.gov.cantho.check.database.Catalogue.Column;
import vn.gov.cantho.check.database.Catalogue.Reference;
import vn.gov.cantho.check.database.Catalogue.Table;

/**
 * Fills tables with random rows by what the catalogue says of them, so that a new table needs nothing here: references point to rows that
 * are there, texts are taken from what the checks allow, and what may be empty sometimes is.
 */
final class RowMaker {

    private static final int ROWS = 30;
    private static final int TRIES = 200;
    private static final ZoneId CITY = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final String HEX = "0123456789abcdef";

    private final Session superuser;
    private final Catalogue catalogue;
    private final Random random;
    private final Map<String, List<Map<String, String>>> made = new HashMap<>();

    RowMaker(Session superuser, Catalogue catalogue, Random random) {
        this.superuser = superuser;
        this.catalogue = catalogue;
        this.random = random;
    }

    void fill() {
        made.put("portal.unit", new Branches(superuser, random).grow());
        var left = new ArrayList<>(catalogue.tables().values());
        left.removeIf(table -> made.containsKey(table.name()));
        while (!left.isEmpty()) {
            var next = left.stream().filter(this::canBeFilled).findFirst().orElse(left.getFirst());
            left.remove(next);
            made.put(next.name(), rowsOf(next));
        }
    }

    private boolean canBeFilled(Table table) {
        return table.references().stream()
                .filter(each -> optional(table, each.columns()).isEmpty())
                .allMatch(each -> each.target().equals(table.name())
                        || made.containsKey(each.target())
                        || !catalogue.tables().containsKey(each.target()));
    }

    private List<Map<String, String>> rowsOf(Table table) {
        var rows = new ArrayList<Map<String, String>>();
        for (var tries = 0; tries < TRIES && rows.size() < ROWS; tries++) {
            var row = row(table);
            try {
                rows.addAll(superuser.rows(
                        "INSERT INTO " + table.name() + insert(table, row) + " RETURNING *",
                        row.values().toArray()));
            } catch (Session.Refused refused) {
                if (!refused.state().equals("23505")) {
                    throw new IllegalStateException(
                            "%s gets no rows for the oracle; see RowMaker: %s".formatted(table.name(), row), refused);
                }
            }
        }
        return rows;
    }

    /** The columns and places of values of an INSERT. */
    static String insert(Table table, Map<String, String> row) {
        var types = table.columns().stream().collect(Collectors.toMap(Column::name, Column::type));
        return row.keySet().stream().collect(Collectors.joining(", ", " (", ")"))
                + row.keySet().stream()
                        .map(each -> "?::" + types.get(each))
                        .collect(Collectors.joining(", ", " VALUES (", ")"));
    }

    private Map<String, String> row(Table table) {
        var row = new LinkedHashMap<String, String>();
        var settled = table.columns().stream()
                .filter(Column::made)
                .map(Column::name)
                .collect(Collectors.toCollection(HashSet::new));
        for (var reference : table.references()) {
            refer(table, reference, row, settled);
        }
        for (var column : table.columns()) {
            if (settled.add(column.name())) {
                value(table, column).ifPresent(value -> row.put(column.name(), value));
            }
        }
        return row;
    }

    private void refer(Table table, Reference reference, Map<String, String> row, Set<String> settled) {
        var open = new HashSet<>(reference.columns());
        open.removeAll(settled);
        var optional = optional(table, open);
        var targets = targets(reference.target());
        var fitting =
                targets.stream().filter(target -> fits(reference, target, row)).toList();
        if (open.isEmpty() || (!optional.isEmpty() && (fitting.isEmpty() || chance(0.3)))) {
            settled.addAll(optional);
            return;
        }
        settled.addAll(open);
        if (targets.isEmpty()) {
            throw new IllegalStateException(
                    "%s refers to %s, which has no rows: see RowMaker".formatted(table.name(), reference.target()));
        }
        var target = any(fitting.isEmpty() ? targets : fitting);
        for (var place = 0; place < reference.columns().size(); place++) {
            var value = target.get(reference.targetColumns().get(place));
            if (open.contains(reference.columns().get(place)) && value != null) {
                row.put(reference.columns().get(place), value);
            }
        }
    }

    private static boolean fits(Reference reference, Map<String, String> target, Map<String, String> row) {
        for (var place = 0; place < reference.columns().size(); place++) {
            var value = row.get(reference.columns().get(place));
            if (value != null
                    && !value.equals(target.get(reference.targetColumns().get(place)))) {
                return false;
            }
        }
        return true;
    }

    /** The columns that may be empty; one that is empty makes the whole reference void. */
    private static List<String> optional(Table table, Collection<String> columns) {
        return table.columns().stream()
                .filter(each -> columns.contains(each.name()) && each.optional())
                .map(Column::name)
                .toList();
    }

    private List<Map<String, String>> targets(String table) {
        return catalogue.tables().containsKey(table)
                ? made.getOrDefault(table, List.of())
                : made.computeIfAbsent(table, name -> superuser.rows("SELECT * FROM " + name));
    }

    private Optional<String> value(Table table, Column column) {
        var named = named(table, column.name());
        if (column.optional() && chance(0.5)) {
            return Optional.empty();
        }
        if (named.isPresent()) {
            return named;
        }
        return column.defaulted() && column.words().isEmpty() ? Optional.empty() : Optional.of(typed(table, column));
    }

    /** What a name means by the house's habit, where no reference says it. */
    private Optional<String> named(Table table, String column) {
        if (column.equals("establishment_id")
                || column.endsWith("unit_id")
                || column.equals("agency_id")
                || (table.name() + "." + column).equals("publication.establishment.id")) {
            return Optional.of(chance(0.1) ? "0" : unit());
        }
        return switch (column) {
            case "code_lot_id" -> idOf("portal.code_lot");
            case "subject_id" -> idOf("portal.product");
            case "account_id" -> idOf("portal.account");
            default -> Optional.empty();
        };
    }

    private Optional<String> idOf(String table) {
        return made.getOrDefault(table, List.of()).isEmpty()
                ? Optional.empty()
                : Optional.ofNullable(any(targets(table)).get("id"));
    }

    private String typed(Table table, Column column) {
        return switch (column.type()) {
            case "text" -> column.words().isEmpty() ? "text " + hex(12) : any(column.words());
            case "text[]" -> column.words().isEmpty() ? "{}" : "{" + any(column.words()) + "}";
            case "smallint", "integer", "bigint" ->
                Integer.toString(1 + random.nextInt(table.key().equals(List.of(column.name())) ? 30_000 : 6));
            case "bigint[]" -> "{" + unit() + "," + unit() + "}";
            case "numeric", "real" -> "1.5";
            case "boolean" -> Boolean.toString(chance(0.5));
            case "date" -> LocalDate.now(CITY).plusDays(random.nextInt(81) - 40).toString();
            case "timestamp with time zone" ->
                Instant.now().minusSeconds(random.nextInt(3000)).toString();
            case "bytea" -> "\\x" + hex(64);
            case "uuid" -> new UUID(random.nextLong(), random.nextLong()).toString();
            case "jsonb" -> "{}";
            case "xid8" -> "1";
            case "inet" -> "192.0.2.1";
            case "interval" -> "1 hour";
            case "int4multirange" -> "{[0,5)}";
            default ->
                throw new IllegalStateException("RowMaker.typed knows no %s as %s.%s has it: write a case"
                        .formatted(column.type(), table.name(), column.name()));
        };
    }

    private String unit() {
        return String.valueOf(any(targets("portal.unit")).get("id"));
    }

    private String hex(int length) {
        return random.ints(length, 0, HEX.length())
                .mapToObj(each -> HEX.substring(each, each + 1))
                .collect(Collectors.joining());
    }

    private boolean chance(double share) {
        return random.nextDouble() < share;
    }

    private <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
