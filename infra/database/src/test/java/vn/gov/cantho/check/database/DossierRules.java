package vn.gov.cantho.check.database;

import static vn.gov.cantho.check.database.Rule.NEVER;
import static vn.gov.cantho.check.database.Rule.ownUnit;
import static vn.gov.cantho.check.database.Rule.readBy;
import static vn.gov.cantho.check.database.Rule.within;

import java.util.Map;
import java.util.Optional;
import vn.gov.cantho.check.database.Rule.Sight;
import vn.gov.cantho.check.database.World.Actor;
import vn.gov.cantho.check.database.World.Row;

/**
 * Dossiers of registration: the applicant by a key, the agency and those above it. What is still being written online is the applicant's
 * alone; what an officer keys at the counter is that officer's alone until it is filed.
 */
final class DossierRules {

    private static final Sight AGENCY = within("agency_id");

    private static final Sight WRITES = (world, actor, part) -> dossier(world, part.number("dossier_id"))
            .filter(each -> each.isOneOf("state", "DRAFT", "SUPPLEMENT_REQUESTED"))
            .filter(each -> isApplicant(world, actor, each) || atTheCounter(world, actor, each))
            .isPresent();

    private static final Sight DOSSIER = AGENCY.and(
                    (world, actor, each) -> each.text("origin").equals("COUNTER")
                            ? !isKeyedByAnother(actor, each)
                            : !each.text("state").equals("DRAFT"))
            .or(DossierRules::isApplicant);

    private static final Sight FOLLOWS = (world, actor, part) -> dossier(world, part.number("dossier_id"))
            .filter(each -> DOSSIER.allows(world, actor, each))
            .isPresent();

    private static final Sight OFFICER = ownUnit("unit_id").and(AGENCY);

    private DossierRules() {}

    static void addTo(Map<String, Rule> rules) {
        rules.put("portal.dossier", readBy(DOSSIER));
        rules.put("portal.dossier_key", readBy(NEVER));
        rules.put("portal.dossier_version", readBy(version("number")).changedBy(WRITES));
        for (var part : new String[] {"portal.dossier_file", "portal.dossier_product", "portal.dossier_place"}) {
            rules.put(part, readBy(version("version_number")).addedBy(WRITES).removedBy(WRITES));
        }
        rules.put(
                "portal.dossier_media",
                readBy(WRITES.or(DossierRules::fileOfWhatIsRead)).addedBy(WRITES.or(AGENCY)));
        rules.put(
                "portal.dossier_step",
                readBy(FOLLOWS)
                        .addedBy(OFFICER.or((world, actor, step) ->
                                !step.has("unit_id") && isApplicantOf(world, actor, step.number("dossier_id")))));
        rules.put("portal.dossier_remark", readBy(FOLLOWS).addedBy(within("agency_id")));
        rules.put("portal.dossier_taking", readBy(FOLLOWS).addedBy(OFFICER));
        rules.put("portal.dossier_package", readBy(FOLLOWS).addedBy(OFFICER));
    }

    /** The agency reads the versions that were handed in, and all of what was written at the counter. */
    private static Sight version(String number) {
        return (world, actor, part) -> dossier(world, part.number("dossier_id"))
                .filter(each -> isApplicant(world, actor, each) || AGENCY.allows(world, actor, each))
                .filter(each -> isApplicant(world, actor, each) || !isKeyedByAnother(actor, each))
                .filter(each -> isApplicant(world, actor, each)
                        || each.isOneOf("origin", "COUNTER")
                        || isHandedIn(each, part.number(number)))
                .isPresent();
    }

    private static boolean isKeyedByAnother(Actor actor, Row dossier) {
        return dossier.isOneOf("origin", "COUNTER")
                && !(dossier.has("submitted_number") && dossier.number("submitted_number") > 0)
                && !(dossier.has("keyed_by") && dossier.number("keyed_by") == actor.account());
    }

    private static boolean isHandedIn(Row dossier, long version) {
        return dossier.has("submitted_number") && version <= dossier.number("submitted_number");
    }

    private static boolean fileOfWhatIsRead(World world, Actor actor, Row file) {
        return belongsTo(world, actor, file, "portal.dossier_file", version("version_number"), "sha256")
                || belongsTo(world, actor, file, "portal.dossier_step", FOLLOWS.and(AGENCY), "file_sha256");
    }

    private static boolean belongsTo(World world, Actor actor, Row file, String table, Sight sight, String column) {
        return world.rows(table).stream()
                .filter(each -> each.number("dossier_id") == file.number("dossier_id"))
                .filter(each -> each.text(column).equals(file.text("sha256")))
                .anyMatch(each -> sight.allows(world, actor, each));
    }

    private static Optional<Row> dossier(World world, long id) {
        return world.rows("portal.dossier").stream()
                .filter(each -> each.number("id") == id)
                .findFirst();
    }

    private static boolean isApplicant(World world, Actor actor, Row dossier) {
        return isApplicantOf(world, actor, dossier.number("id"));
    }

    private static boolean isApplicantOf(World world, Actor actor, long dossier) {
        return !actor.dossierKey().isEmpty()
                && world.rows("portal.dossier_key").stream()
                        .anyMatch(key -> key.text("token_hash").equals("\\x" + actor.dossierKey())
                                && key.number("dossier_id") == dossier);
    }

    /** The agency itself, or an agency above it that is neither the city nor an establishment. */
    private static boolean atTheCounter(World world, Actor actor, Row dossier) {
        return dossier.isOneOf("origin", "COUNTER")
                && AGENCY.allows(world, actor, dossier)
                && !isKeyedByAnother(actor, dossier)
                && (dossier.number("agency_id") == actor.unit()
                        || !world.place(actor.unit()).type().matches("CITY|ESTABLISHMENT"));
    }
}
