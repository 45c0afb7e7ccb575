package vn.gov.cantho.check.database;

import static vn.gov.cantho.check.database.Rule.ALWAYS;
import static vn.gov.cantho.check.database.Rule.CITY;
import static vn.gov.cantho.check.database.Rule.below;
import static vn.gov.cantho.check.database.Rule.is;
import static vn.gov.cantho.check.database.Rule.ownUnit;
import static vn.gov.cantho.check.database.Rule.readBy;
import static vn.gov.cantho.check.database.Rule.whole;
import static vn.gov.cantho.check.database.Rule.within;

import java.util.Arrays;
import java.util.Map;
import vn.gov.cantho.check.database.Rule.Sight;
import vn.gov.cantho.check.database.World.Row;

/** Approvals, and what a unit to which they are delegated reads beyond its own branch: requests that wait and what belongs to them. */
final class StandInRules {

    private static final Sight WITHIN = within("establishment_id");

    private static final Sight STANDS_IN = (world, actor, row) ->
            world.rows("portal.delegation").stream().anyMatch(each -> isHeld(each, world, actor.unit()));

    private static final Sight STANDS_IN_FOR_REQUEST = is("state", "WAITING")
            .and((world, actor, request) -> world.rows("portal.delegation").stream()
                    .anyMatch(each -> isHeld(each, world, actor.unit())
                            && world.reaches(each.number("unit_id"), request.number("establishment_id"))
                            && (!each.has("subject_kind")
                                    || each.text("subject_kind").equals(request.text("subject_kind")))));

    private static final Sight REQUEST =
            within("establishment_id").or(ownUnit("decided_unit_id")).or(STANDS_IN_FOR_REQUEST);

    private static final Sight PRODUCT =
            STANDS_IN.and((world, actor, product) -> waiting(world, actor, product.number("id")));

    private static final Sight VERSION =
            STANDS_IN.and((world, actor, version) -> world.rows("portal.approval_request").stream()
                    .anyMatch(each -> waits(each, version.number("product_id"))
                            && (each.number("subject_version") == version.number("number")
                                    || version.text("state").equals("APPROVED"))
                            && REQUEST.allows(world, actor, each)));

    private static final Sight DOCUMENT = STANDS_IN
            .and(is("subject_kind", "PRODUCT"))
            .and((world, actor, document) -> world.rows("portal.approval_request").stream()
                    .anyMatch(each -> waits(each, document.number("subject_id"))
                            && document.number("since_version") <= each.number("subject_version")
                            && REQUEST.allows(world, actor, each)));

    private static final Sight CHECK = below("establishment_id")
            .or(STANDS_IN.and((world, actor, check) -> world.rows("portal.approval_request").stream()
                    .anyMatch(each -> each.number("id") == check.number("request_id")
                            && each.text("state").equals("WAITING")
                            && REQUEST.allows(world, actor, each))));

    private StandInRules() {}

    static void addTo(Map<String, Rule> rules) {
        rules.computeIfPresent("portal.product", (table, rule) -> rule.alsoReadBy(PRODUCT));
        rules.computeIfPresent("portal.product_version", (table, rule) -> rule.alsoReadBy(VERSION));
        rules.computeIfPresent("portal.document", (table, rule) -> rule.alsoReadBy(DOCUMENT));
        rules.computeIfPresent(
                "portal.media", (table, rule) -> rule.alsoReadBy(STANDS_IN.and(StandInRules::fileOfWhatIsRead)));
        rules.put(
                "portal.request_check", readBy(CHECK).addedBy(ownUnit("unit_id").and(StandInRules::inOwnArea)));
        rules.put(
                "portal.approval_request",
                whole(within("establishment_id"))
                        .alsoReadBy(REQUEST)
                        .addedBy(within("establishment_id").and(is("state", "WAITING"))));
        rules.put(
                "portal.delegation",
                whole(ownUnit("unit_id")).alsoReadBy(within("unit_id")).alsoReadBy(ownUnit("sub_unit_id")));
        rules.put("portal.approval_deadline", whole(ownUnit("unit_id")).alsoReadBy(ALWAYS));
        rules.put("portal.refusal_ground", whole(CITY).alsoReadBy((world, actor, row) -> actor.unit() != 0));
        rules.put(
                "portal.cancellation",
                readBy(below("establishment_id"))
                        .alsoReadBy(within("establishment_id").and(is("state", "IN_FORCE", "RESTORED")))
                        .addedBy(ownUnit("agency_id").and(below("establishment_id")))
                        .changedBy(within("agency_id")));
    }

    private static boolean waiting(World world, World.Actor actor, long product) {
        return world.rows("portal.approval_request").stream()
                .anyMatch(each -> waits(each, product) && REQUEST.allows(world, actor, each));
    }

    private static boolean waits(Row request, long product) {
        return request.text("subject_kind").equals("PRODUCT")
                && request.text("state").equals("WAITING")
                && request.number("subject_id") == product;
    }

    /** A picture or file of a version, a paper of a product or a check that is read itself. */
    private static boolean fileOfWhatIsRead(World world, World.Actor actor, Row file) {
        return belongsTo(
                        world,
                        actor,
                        file,
                        "portal.product_version",
                        WITHIN.or(VERSION),
                        "image_sha256",
                        "label_sha256",
                        "recording_sha256")
                || belongsTo(
                        world,
                        actor,
                        file,
                        "portal.document",
                        is("subject_kind", "PRODUCT").and(WITHIN.or(DOCUMENT)),
                        "media_sha256")
                || belongsTo(world, actor, file, "portal.request_check", CHECK, "file_sha256");
    }

    private static boolean belongsTo(
            World world, World.Actor actor, Row file, String table, Sight sight, String... columns) {
        return world.rows(table).stream()
                .filter(each -> each.number("establishment_id") == file.number("establishment_id"))
                .filter(each -> Arrays.stream(columns)
                        .anyMatch(column -> each.text(column).equals(file.text("sha256"))))
                .anyMatch(each -> sight.allows(world, actor, each));
    }

    private static boolean inOwnArea(World world, World.Actor actor, Row check) {
        var place = world.place(check.number("establishment_id"));
        return (place.commune() == actor.unit() || place.parent() == actor.unit())
                && world.place(actor.unit()).type().equals("COMMUNE");
    }

    private static boolean isHeld(Row delegation, World world, long unit) {
        return delegation.number("sub_unit_id") == unit
                && unit != 0
                && !delegation.has("ended_at")
                && delegation.text("from_on").compareTo(world.today()) <= 0
                && delegation.text("until_on").compareTo(world.today()) >= 0;
    }
}
