package vn.gov.cantho.check.database;

import java.util.List;
import java.util.Random;
import vn.gov.cantho.check.database.World.Row;

/** Units that come under another agency or lie in another commune from now on. */
final class Moves {

    private final World world;
    private final Session superuser;
    private final Random random;

    Moves(World world, Session superuser, Random random) {
        this.world = world;
        this.superuser = superuser;
        this.random = random;
    }

    /** Moves an establishment or a unit below a department, in the database and in the world of the oracle. */
    void moveAUnit() {
        var unit = any(of("ESTABLISHMENT", "SUB_DEPARTMENT"));
        var establishment = unit.text("type").equals("ESTABLISHMENT");
        var parent = any(establishment ? of("DEPARTMENT", "SUB_DEPARTMENT", "COMMUNE") : of("DEPARTMENT"))
                .number("id");
        var commune =
                establishment && random.nextInt(5) > 0 ? any(of("COMMUNE")).number("id") : 0;
        superuser.run(
                "UPDATE portal.unit SET parent_id = ?, commune_id = nullif(?, 0::bigint) WHERE id = ?",
                parent,
                commune,
                unit.number("id"));
        world.move(unit.number("id"), parent, commune);
    }

    private List<Row> of(String... types) {
        return world.rows("portal.unit").stream()
                .filter(each -> Branches.isOfTheTree(each) && each.isOneOf("type", types))
                .toList();
    }

    private Row any(List<Row> rows) {
        return rows.get(random.nextInt(rows.size()));
    }
}
