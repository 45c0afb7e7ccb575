package vn.gov.cantho.check.database;

import static vn.gov.cantho.check.database.Rule.ALWAYS;
import static vn.gov.cantho.check.database.Rule.CITY;
import static vn.gov.cantho.check.database.Rule.NEVER;
import static vn.gov.cantho.check.database.Rule.below;
import static vn.gov.cantho.check.database.Rule.is;
import static vn.gov.cantho.check.database.Rule.ownAccount;
import static vn.gov.cantho.check.database.Rule.ownUnit;
import static vn.gov.cantho.check.database.Rule.readBy;
import static vn.gov.cantho.check.database.Rule.whole;
import static vn.gov.cantho.check.database.Rule.within;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import vn.gov.cantho.check.database.Rule.Sight;

/** The oracle: for each guarded table whose rows they are, in the words of the Regulation and not in those of the policies. */
final class RowRules {

    /** What carries its establishment is that establishment's and of everyone above it. */
    private static final List<String> OF_ESTABLISHMENTS = List.of(
            "portal.media",
            "portal.product",
            "portal.product_version",
            "portal.refusal_reason",
            "portal.document",
            "portal.place",
            "portal.partner",
            "portal.production_lot",
            "portal.lot_link",
            "portal.diary_entry",
            "portal.code_lot",
            "portal.code_activation",
            "portal.code_void",
            "portal.restriction",
            "portal.registered_link",
            "portal.audit_entry");

    private static final List<String> OF_UNITS = List.of(
            "portal.establishment",
            "portal.account",
            "portal.account_link",
            "portal.session",
            "portal.article",
            "portal.article_version",
            "intake.report");

    /** Settings of the city: all read them, the city writes them. */
    private static final List<String> OF_THE_CITY = List.of(
            "portal.unit_change",
            "portal.unit_change_move",
            "portal.unit_change_part",
            "portal.unit_succession",
            "portal.unit_name",
            "portal.unit_type_function",
            "portal.dossier_route",
            "portal.dossier_checklist",
            "portal.dossier_checklist_item",
            "portal.dossier_rule_reason",
            "portal.dossier_rule_term",
            "portal.working_year",
            "portal.day_off");

    /** What is published is for everyone; it is written by whoever reaches the unit in this column. */
    private static final Map<String, String> PUBLISHED = Map.of(
            "publication.establishment", "id",
            "publication.product", "establishment_id",
            "publication.production_lot", "establishment_id",
            "publication.code_lot", "establishment_id",
            "publication.place", "establishment_id",
            "publication.article", "unit_id");

    private static final List<String> SCANS = List.of(
            "scan.scan",
            "scan.stamp_count",
            "scan.hour_count",
            "scan.day_count",
            "scan.place_count",
            "scan.month_count",
            "scan.pin_check");

    private final Map<String, Rule> rules = new TreeMap<>();

    private RowRules() {
        OF_ESTABLISHMENTS.forEach(table -> rules.put(table, whole(within("establishment_id"))));
        OF_UNITS.forEach(table -> rules.put(table, whole(within("unit_id"))));
        OF_THE_CITY.forEach(table -> rules.put(table, whole(CITY).alsoReadBy(ALWAYS)));
        PUBLISHED.forEach(
                (table, owner) -> rules.put(table, whole(within(owner)).alsoReadBy(ALWAYS)));
        SCANS.forEach(table -> rules.put(table, readBy(ofCodeLot())));
        units();
        signs();
        reports();
        persons();
        measures();
        StandInRules.addTo(rules);
        DossierRules.addTo(rules);
    }

    private void units() {
        rules.put("portal.unit", whole(within("id")).alsoReadBy(ALWAYS).addedBy(within("parent_id")));
        rules.computeIfPresent(
                "portal.unit_type_function",
                (table, rule) -> rule.addedBy(
                        CITY.and(startsBy("valid_from")).and((world, actor, row) -> row.has("document_number"))));
        rules.computeIfPresent("portal.dossier_route", (table, rule) -> rule.addedBy(CITY.and(startsBy("valid_from"))));
        rules.computeIfPresent("portal.working_year", (table, rule) -> rule.addedBy(CITY.and(is("state", "PROPOSED"))));
        rules.put("portal.account_request", readBy(within("unit_id")).addedBy(CITY.and(ownUnit("kept_by"))));
        rules.put(
                "portal.link_host",
                readBy(within("establishment_id"))
                        .addedBy(below("establishment_id"))
                        .removedBy(below("establishment_id")));
    }

    /** Signs of copied codes are written by those above the establishment; what holds for all is read by all and set by the city. */
    private void signs() {
        var above = whole(below("establishment_id")).alsoReadBy(within("establishment_id"));
        var forAll = (Sight) (world, actor, row) -> !row.has("establishment_id");
        rules.put("portal.suspicion", above);
        rules.put("portal.suspicion_evidence", above);
        rules.put(
                "portal.suspicion_threshold",
                above.alsoReadBy(forAll.and((world, actor, row) -> actor.unit() != 0))
                        .changedBy(below("establishment_id").or(forAll.and(CITY))));
        for (var sums : new String[] {"scan.unit_hour_count", "scan.unit_day_count", "scan.unit_place_count"}) {
            rules.put(sums, readBy(within("unit_id").or(CITY.and((world, actor, row) -> row.number("unit_id") == 0))));
        }
    }

    /** A report is of the unit it came to; the establishment reads what was disclosed to it, and who passed it on the replies. */
    private void reports() {
        Sight passedOn =
                (world, actor, report) -> report.numbers("passed_on_by").contains(actor.unit());
        Sight disclosed = ownUnit("establishment_id").and((world, actor, report) -> report.has("disclosed_at"));
        rules.computeIfPresent(
                "intake.report", (table, rule) -> rule.alsoReadBy(passedOn).alsoReadBy(disclosed));
        rules.put("intake.contact", readBy(ofReport(within("unit_id"))));
        rules.put("intake.photo", readBy(ofReport(within("unit_id").or(passedOn).or(disclosed))));
        rules.put(
                "intake.entry",
                readBy(ofReport(within("unit_id")))
                        .alsoReadBy(is("kind", "REPLY").and(ofReport(disclosed)))
                        .alsoReadBy(is("kind", "REPLY").or(ownUnit("unit_id")).and(ofReport(passedOn)))
                        .addedBy(ownUnit("unit_id").and(ofReport(within("unit_id")))));
        rules.put("intake.quarantine", readBy(NEVER));
    }

    /** A lock is felt by the establishment from its beginning, the rest once it is decided. */
    private void measures() {
        var seen = below("establishment_id")
                .or(ownUnit("establishment_id").and(is("kind", "LOCK").or(is("state", "CONFIRMED"))));
        rules.put(
                "portal.account_measure",
                readBy(seen)
                        .addedBy(ownUnit("agency_id").and(below("establishment_id")))
                        .changedBy(seen.and(ownUnit("agency_id").or(CITY))));
    }

    private void persons() {
        var own = ownUnit("unit_id").and(ownAccount("account_id"));
        for (var factor : new String[] {"portal.passkey", "portal.totp", "portal.recovery_code"}) {
            rules.put(
                    factor,
                    readBy(within("unit_id")).addedBy(own).changedBy(own).removedBy(within("unit_id")));
        }
        rules.put("portal.form_draft", whole(ownUnit("unit_id")));
        rules.put("portal.filed_mail", readBy(CITY));
        rules.put("portal.notification", whole(ownAccount("account_id")));
        rules.put("portal.notification_preference", whole(ownAccount("account_id")));
        rules.put("portal.mail", readBy(ownAccount("account_id").or(CITY)).changedBy(CITY));
    }

    private static Sight startsBy(String column) {
        return (world, actor, row) -> row.text(column).compareTo(world.today()) >= 0;
    }

    private static Sight ofCodeLot() {
        return (world, actor, row) -> world.rows("portal.code_lot").stream()
                .anyMatch(lot -> lot.number("id") == row.number("code_lot_id")
                        && world.reaches(actor.unit(), lot.number("establishment_id")));
    }

    private static Sight ofReport(Sight sight) {
        return (world, actor, row) -> world.rows("intake.report").stream()
                .anyMatch(
                        report -> report.number("id") == row.number("report_id") && sight.allows(world, actor, report));
    }

    /** The rules by the names of their tables. */
    static Map<String, Rule> all() {
        return new RowRules().rules;
    }
}
