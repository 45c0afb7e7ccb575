package vn.gov.cantho.check.database;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Everything that is in the database of the oracle, kept a second time beside it, with who reaches whom worked out anew. */
final class World {

    /** Who asks: a unit, a person, and the key of an application; 0 and the empty text are nobody. */
    record Actor(long unit, long account, String dossierKey) {}

    /** One row; what is null is absent. */
    record Row(String table, String key, Map<String, String> values) {

        boolean has(String column) {
            return values.containsKey(column);
        }

        String text(String column) {
            return values.getOrDefault(column, "");
        }

        /** A number, 0 where there is none. */
        long number(String column) {
            return Long.parseLong(values.getOrDefault(column, "0"));
        }

        /** The members of an array of numbers. */
        Set<Long> numbers(String column) {
            var numbers = new HashSet<Long>();
            for (var each : text(column).replaceAll("[{}]", "").split(",", -1)) {
                if (!each.isEmpty()) {
                    numbers.add(Long.valueOf(each));
                }
            }
            return numbers;
        }

        boolean isOneOf(String column, String... wanted) {
            return Arrays.asList(wanted).contains(text(column));
        }

        Row with(String column, String value) {
            var changed = new LinkedHashMap<>(values);
            changed.put(column, value);
            return new Row(table, key, changed);
        }

        Row only(Set<String> columns) {
            var kept = new LinkedHashMap<>(values);
            kept.keySet().retainAll(columns);
            return new Row(table, key, kept);
        }
    }

    /** Where a unit stands; 0 is nowhere. */
    record Place(String type, long parent, long commune) {}

    private final Map<String, List<Row>> rows = new TreeMap<>();
    private final Map<Long, Place> places = new HashMap<>();
    private String today = "";

    /** Reads everything as a superuser, for whom no policy holds. */
    static World read(Session superuser, Catalogue catalogue) {
        var world = new World();
        world.today = superuser.one("SELECT portal.today()");
        for (var table : catalogue.tables().values()) {
            var list = new ArrayList<Row>();
            for (var values : superuser.rows(
                    "SELECT " + table.keyText("t") + " AS \"key of row\", t.* FROM " + table.name() + " t")) {
                var key = values.getOrDefault("key of row", "");
                values.remove("key of row");
                list.add(new Row(table.name(), key, values));
            }
            world.rows.put(table.name(), list);
        }
        world.rows("portal.unit")
                .forEach(unit -> world.places.put(
                        unit.number("id"),
                        new Place(unit.text("type"), unit.number("parent_id"), unit.number("commune_id"))));
        return world;
    }

    List<Row> rows(String table) {
        return rows.getOrDefault(table, List.of());
    }

    String today() {
        return today;
    }

    /** The unit stands elsewhere from now on. */
    void move(long unit, long parent, long commune) {
        var place = places.get(unit);
        if (place == null) {
            throw new IllegalArgumentException("no unit " + unit);
        }
        places.put(unit, new Place(place.type(), parent, commune));
        rows("portal.unit").replaceAll(row -> row.number("id") != unit ? row : moved(row, parent, commune));
    }

    private static Row moved(Row unit, long parent, long commune) {
        var values = new LinkedHashMap<>(unit.values());
        values.put("parent_id", Long.toString(parent));
        values.remove("commune_id");
        if (commune != 0) {
            values.put("commune_id", Long.toString(commune));
        }
        return new Row(unit.table(), unit.key(), values);
    }

    Place place(long unit) {
        return places.getOrDefault(unit, new Place("", 0, 0));
    }

    boolean isCity(long unit) {
        return place(unit).type().equals("CITY");
    }

    /** A unit reaches itself, what stands below it, and as a commune what lies in its area, with all that stands below that. */
    boolean reaches(long viewer, long unit) {
        if (viewer == 0 || !places.containsKey(unit)) {
            return false;
        }
        var place = place(unit);
        return viewer == unit || reaches(viewer, place.parent()) || reaches(viewer, place.commune());
    }
}
