package vn.gov.cantho.check.portal.dossierrules;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import vn.gov.cantho.check.portal.testing.PortalDatabase;

/** Versions of the rules in tests, and the way back to the one that was shipped. */
public final class RuleVersions {

    private RuleVersions() {}

    static LocalDate today() {
        return LocalDate.now(ZoneId.of("Asia/Ho_Chi_Minh"));
    }

    /** By a document of today. */
    static NewVersion from(LocalDate day) {
        return new NewVersion(Optional.of(day), "15/QĐ-UBND", Optional.of(today()), "Đổi để thử");
    }

    /** Forgets every version but the first, whoever filed under them. */
    public static void forget() {
        var owner = PortalDatabase.started().owner();
        var tables = List.of(
                "dossier_version",
                "dossier_checklist_item",
                "dossier_rule_reason",
                "dossier_rule_term",
                "dossier_checklist");
        tables.forEach(table -> owner.sql("ALTER TABLE portal." + table + " DISABLE TRIGGER USER")
                .update());
        owner.sql("UPDATE portal.dossier_version SET checklist = 1 WHERE checklist > 1")
                .update();
        for (var table : tables.subList(1, tables.size())) {
            owner.sql("DELETE FROM portal." + table + " WHERE version > 1").update();
        }
        owner.sql("UPDATE portal.dossier_checklist SET valid_to = NULL").update();
        tables.forEach(table -> owner.sql("ALTER TABLE portal." + table + " ENABLE TRIGGER USER")
                .update());
    }
}
