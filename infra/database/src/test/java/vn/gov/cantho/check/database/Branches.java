package vn.gov.cantho.check.database;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import vn.gov.cantho.check.database.World.Row;

/** A random tree of units: departments, units below them and below those, communes, and establishments with an agency and mostly a commune. */
final class Branches {

    private static final String NEW = """
            INSERT INTO portal.unit (code, type, name, parent_id, commune_id) VALUES (?, ?, ?, ?::bigint, nullif(?, '')::bigint) RETURNING *
            """;

    private final Session superuser;
    private final Random random;
    private final List<Map<String, String>> units = new ArrayList<>();

    Branches(Session superuser, Random random) {
        this.superuser = superuser;
        this.random = random;
    }

    /** Whether a unit stands in such a tree, and is none of the communes and districts that every installation has. */
    static boolean isOfTheTree(Row unit) {
        return unit.text("code").matches("CITY|[A-Z_]+-[0-9]+");
    }

    List<Map<String, String>> grow() {
        units.addAll(superuser.rows("SELECT * FROM portal.unit WHERE parent_id IS NULL"));
        var city = List.of(id(units.getFirst()));
        var departments = several(3, "DEPARTMENT", city, List.of());
        var below = several(3, "SUB_DEPARTMENT", departments, List.of());
        below.addAll(several(2, "SUB_DEPARTMENT", below, List.of()));
        var communes = several(5, "COMMUNE", city, List.of());
        var agencies = new ArrayList<>(departments);
        agencies.addAll(below);
        agencies.addAll(communes);
        several(14, "ESTABLISHMENT", agencies, communes);
        return units;
    }

    private List<String> several(int count, String type, List<String> parents, List<String> communes) {
        var ids = new ArrayList<String>();
        for (var number = 0; number < count; number++) {
            var commune = communes.isEmpty() || random.nextInt(5) == 0 ? "" : any(communes);
            var unit = superuser.rows(
                    NEW, type + "-" + units.size(), type, "Đơn vị " + units.size(), any(parents), commune);
            units.addAll(unit);
            ids.add(id(unit.getFirst()));
        }
        return ids;
    }

    private String any(List<String> ids) {
        return ids.get(random.nextInt(ids.size()));
    }

    private static String id(Map<String, String> unit) {
        return unit.getOrDefault("id", "");
    }
}
