package vn.gov.cantho.check.database;

import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import vn.gov.cantho.check.database.Catalogue.Column;
import vn.gov.cantho.check.database.Catalogue.Table;
import vn.gov.cantho.check.database.World.Actor;
import vn.gov.cantho.check.database.World.Row;

/** One random query after the other as the program of the portal, each compared with what the oracle says. */
final class PolicyQueries {

    private static final String REFUSED = "42501";
    private static final String TAKEN = "23505";
    private static final long NO_UNIT = 999_999;

    private static final int QUERIES_OF_ONE_ACTOR = 12;

    private final OracleDatabase database;
    private final Map<String, Rule> rules;
    private final Session portal;
    private final Random random;
    private final List<Table> tables;
    private final List<Row> units;
    private final List<String> surprises = new ArrayList<>();
    private int asked;
    private int passed;
    private Actor actor = new Actor(0, 0, "");

    PolicyQueries(OracleDatabase database, Map<String, Rule> rules, Session portal, Random random) {
        this.database = database;
        this.rules = rules;
        this.portal = portal;
        this.random = random;
        this.tables = database.catalogue().tables().values().stream()
                .filter(table -> rules.containsKey(table.name()))
                .toList();
        this.units = database.world().rows("portal.unit").stream()
                .filter(Branches::isOfTheTree)
                .toList();
    }

    /** What did not come out as it should. */
    List<String> surprises() {
        return List.copyOf(surprises);
    }

    int asked() {
        return asked;
    }

    /** How many of the queries read or wrote anything. */
    int passed() {
        return passed;
    }

    /** Asks a few times as somebody chosen at random. */
    void askAsSomebody() {
        actor = somebody();
        portal.one(
                "SELECT set_config('check.acting_unit', ?, true) || set_config('check.acting_account', ?, true) || set_config('check.acting_dossier', ?, true)",
                actor.unit() == 0 ? "" : Long.toString(actor.unit()),
                actor.account() == 0 ? "" : Long.toString(actor.account()),
                actor.dossierKey());
        for (var query = 0; query < QUERIES_OF_ONE_ACTOR; query++) {
            ask(any(tables));
        }
        portal.rollback();
    }

    /** Mostly a person in their own unit; else a unit with a person of any other, or without, sometimes none or one that is not there. */
    private Actor somebody() {
        var account = any(database.world().rows("portal.account"));
        var key = random.nextInt(3) == 0
                ? any(database.world().rows("portal.dossier_key"))
                        .text("token_hash")
                        .substring(2)
                : "";
        return switch (random.nextInt(10)) {
            case 0 -> new Actor(random.nextInt(2) * NO_UNIT, random.nextInt(2) * account.number("id"), key);
            case 1, 2, 3, 4 -> new Actor(Long.parseLong(unit()), random.nextInt(2) * account.number("id"), key);
            default -> new Actor(account.number("unit_id"), account.number("id"), key);
        };
    }

    private void ask(Table table) {
        asked++;
        var rows = database.world().rows(table.name());
        switch (random.nextInt(7)) {
            case 0 -> list(table);
            case 1 -> join(table);
            case 2 -> find(table, any(rows));
            case 3 -> add(table, any(rows));
            case 4 -> change(table, any(rows));
            case 5 -> give(table, any(rows));
            default -> remove(table, any(rows));
        }
    }

    private void list(Table table) {
        var expected = database.world().rows(table.name()).stream()
                .filter(row -> reads(table, row))
                .map(Row::key)
                .sorted()
                .toList();
        compare("SELECT " + table.keyText("t") + " FROM " + table.name() + " t", table.readable(), expected);
    }

    private void find(Table table, Row row) {
        compare(
                "SELECT " + table.keyText("t") + " FROM " + table.name() + " t WHERE " + table.keyText("t") + " = ?",
                table.readable(),
                reads(table, row) ? List.of(row.key()) : List.of(),
                row.key());
    }

    private void join(Table table) {
        var references = table.references().stream()
                .filter(each -> rules.containsKey(each.target()))
                .toList();
        if (references.isEmpty() || !table.columns().stream().allMatch(Column::readable)) {
            list(table);
            return;
        }
        var reference = any(references);
        var target = database.catalogue().tables().get(reference.target());
        if (target == null || !target.columns().stream().allMatch(Column::readable)) {
            list(table);
            return;
        }
        var on = new ArrayList<String>();
        for (var place = 0; place < reference.columns().size(); place++) {
            on.add("t." + reference.columns().get(place) + " = o."
                    + reference.targetColumns().get(place));
        }
        compare(
                "SELECT %s || %s FROM %s t JOIN %s o ON %s"
                        .formatted(
                                table.keyText("t"),
                                target.keyText("o"),
                                table.name(),
                                target.name(),
                                String.join(" AND ", on)),
                true,
                Pairs.of(database.world(), table, reference).stream()
                        .filter(pair -> reads(table, pair.row()) && reads(target, pair.other()))
                        .map(pair -> pair.row().key() + pair.other().key())
                        .sorted()
                        .toList());
    }

    private void compare(String sql, boolean readable, List<String> expected, Object... parameters) {
        if (!readable) {
            settle(sql, REFUSED, portal.outcome(sql, parameters));
            return;
        }
        var seen = portal.list(sql, parameters).stream().sorted().toList();
        passed += seen.isEmpty() ? 0 : 1;
        if (!seen.equals(expected)) {
            var tooMuch = new ArrayList<>(seen);
            expected.forEach(tooMuch::remove);
            var tooLittle = new ArrayList<>(expected);
            seen.forEach(tooLittle::remove);
            surprises.add("%s: %s sees %s that it should not, and misses %s".formatted(who(), sql, tooMuch, tooLittle));
        }
    }

    /** The row once more, mostly for another unit than its own. */
    private void add(Table table, Row row) {
        var columns = (table.addable().isEmpty() ? table.written() : table.addable())
                .stream().map(Column::name).collect(toSet());
        var added = another(table, row)
                .map(column -> row.with(column, unit()))
                .orElse(row)
                .only(columns);
        var allowed = !table.addable().isEmpty() && rule(table).adds().allows(database.world(), actor, added);
        settle(
                "INSERT INTO " + table.name() + RowMaker.insert(table, added.values()) + " -- " + added.values(),
                allowed ? "1" : REFUSED,
                portal.outcome(
                        "INSERT INTO " + table.name() + RowMaker.insert(table, added.values()),
                        added.values().values().toArray()));
    }

    private Optional<String> another(Table table, Row row) {
        var owners = table.columns().stream()
                .filter(each ->
                        each.name().endsWith("unit_id") || each.name().matches("establishment_id|agency_id|parent_id"))
                .filter(each -> !each.made() && row.has(each.name()))
                .map(Column::name)
                .collect(toCollection(ArrayList::new));
        return owners.isEmpty() || random.nextInt(4) == 0 ? Optional.empty() : Optional.of(any(owners));
    }

    /** A change that changes nothing. */
    private void change(Table table, Row row) {
        var columns = table.changeable();
        var column = any(columns.isEmpty() ? table.written() : columns).name();
        var expected = columns.isEmpty() ? REFUSED : changes(table, row) ? "1" : "0";
        var sql = "UPDATE %s t SET %s = t.%s WHERE %s = ?".formatted(table.name(), column, column, table.keyText("t"));
        settle(sql + " -- " + row.key(), expected, portal.outcome(sql, row.key()));
    }

    /** A change that gives the row to another unit. */
    private void give(Table table, Row row) {
        var column = another(table, row)
                .filter(name ->
                        table.changeable().stream().anyMatch(each -> each.name().equals(name)));
        if (column.isEmpty()) {
            change(table, row);
            return;
        }
        var given = row.with(column.get(), unit());
        var expected = !changes(table, row) ? "0" : changes(table, given) ? "1" : REFUSED;
        var sql =
                "UPDATE %s t SET %s = ?::bigint WHERE %s = ?".formatted(table.name(), column.get(), table.keyText("t"));
        settle(
                sql + " -- " + row.key() + " to " + given.text(column.get()),
                expected,
                portal.outcome(sql, given.text(column.get()), row.key()));
    }

    private void remove(Table table, Row row) {
        var removes = reads(table, row) && rule(table).removes().allows(database.world(), actor, row);
        var sql = "DELETE FROM " + table.name() + " t WHERE " + table.keyText("t") + " = ?";
        settle(
                sql + " -- " + row.key(),
                !table.removable() ? REFUSED : removes ? "1" : "0",
                portal.outcome(sql, row.key()));
    }

    /** A row that is taken already has passed the policies. */
    private void settle(String sql, String expected, String outcome) {
        passed += expected.equals("1") ? 1 : 0;
        if (!outcome.equals(expected) && !(expected.equals("1") && outcome.equals(TAKEN))) {
            surprises.add("%s: %s came out as %s, not %s".formatted(who(), sql, outcome, expected));
        }
    }

    private boolean reads(Table table, Row row) {
        return rule(table).reads().allows(database.world(), actor, row);
    }

    private boolean changes(Table table, Row row) {
        return reads(table, row) && rule(table).changes().allows(database.world(), actor, row);
    }

    private Rule rule(Table table) {
        return rules.getOrDefault(table.name(), Rule.readBy(Rule.NEVER));
    }

    private String who() {
        return actor + " " + database.world().place(actor.unit());
    }

    private String unit() {
        return any(units).text("id");
    }

    private <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
