package vn.gov.cantho.check.database;

import vn.gov.cantho.check.database.World.Actor;
import vn.gov.cantho.check.database.World.Row;

/** Who reads, adds, changes and removes the rows of a table, as far as the grants of the catalogue allow the verb at all. */
record Rule(Sight reads, Sight adds, Sight changes, Sight removes) {

    /** Whether somebody may do something with a row. */
    @FunctionalInterface
    interface Sight {
        boolean allows(World world, Actor actor, Row row);

        default Sight or(Sight other) {
            return (world, actor, row) -> allows(world, actor, row) || other.allows(world, actor, row);
        }

        default Sight and(Sight other) {
            return (world, actor, row) -> allows(world, actor, row) && other.allows(world, actor, row);
        }
    }

    static final Sight NEVER = (world, actor, row) -> false;
    static final Sight ALWAYS = (world, actor, row) -> true;
    static final Sight CITY = (world, actor, row) -> world.isCity(actor.unit());

    /** The unit in that column is one that the acting unit reaches. */
    static Sight within(String column) {
        return (world, actor, row) -> world.reaches(actor.unit(), row.number(column));
    }

    /** As within, but not the acting unit itself. */
    static Sight below(String column) {
        return within(column).and((world, actor, row) -> row.number(column) != actor.unit());
    }

    static Sight ownUnit(String column) {
        return (world, actor, row) -> actor.unit() != 0 && row.number(column) == actor.unit();
    }

    static Sight ownAccount(String column) {
        return (world, actor, row) -> actor.account() != 0 && row.number(column) == actor.account();
    }

    static Sight is(String column, String... values) {
        return (world, actor, row) -> row.isOneOf(column, values);
    }

    /** One sight for every verb. */
    static Rule whole(Sight sight) {
        return new Rule(sight, sight, sight, sight);
    }

    static Rule readBy(Sight sight) {
        return new Rule(sight, NEVER, NEVER, NEVER);
    }

    Rule alsoReadBy(Sight sight) {
        return new Rule(reads.or(sight), adds, changes, removes);
    }

    Rule addedBy(Sight sight) {
        return new Rule(reads, sight, changes, removes);
    }

    Rule changedBy(Sight sight) {
        return new Rule(reads, adds, sight, removes);
    }

    Rule removedBy(Sight sight) {
        return new Rule(reads, adds, changes, sight);
    }
}
