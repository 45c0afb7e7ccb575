package vn.gov.cantho.check.database;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The audit trail: whoever changes it, even with every right, is found, and the first bad position is named. */
final class AuditIT {

    private final Province province = Province.create();
    private final Session superuser = Session.as("postgres");
    private long first;

    @BeforeEach
    void tenEntries() {
        try (var portal = Session.portal(province.cooperative().id())) {
            first = append(portal, 0);
            for (var number = 1; number < 10; number++) {
                append(portal, number);
            }
            portal.commit();
        }
        superuser.begin();
        assertThat(broken()).isEqualTo("null");
    }

    @Test
    void editedEntry_isFound() {
        superuser.run("UPDATE portal.audit_entry SET after = 'forged' WHERE position = ?", first + 3);

        assertThat(broken()).isEqualTo(Long.toString(first + 3));
    }

    @Test
    void textMovedFromOneFieldToTheNext_isFound() {
        superuser.run("UPDATE portal.audit_entry SET before = after, after = before WHERE position = ?", first + 4);

        assertThat(broken()).isEqualTo(Long.toString(first + 4));
    }

    @Test
    void rolesTakenAway_areFound() {
        try (var portal = Session.portal(province.cooperative().id())) {
            portal.number(
                    "SELECT portal.append_audit(?, 'thu', ?, ?, 'PRODUCT_CHANGED', 'PRODUCT', 1, NULL, NULL, 'EDITOR')",
                    province.cooperative().account(),
                    province.cooperative().id(),
                    province.cooperative().id());
            portal.commit();
        }
        superuser.rollback();
        superuser.begin();
        superuser.run("UPDATE portal.audit_entry SET roles = NULL WHERE position = ?", first + 10);

        assertThat(broken()).isEqualTo(Long.toString(first + 10));
    }

    @Test
    void deletedEntry_isFound() {
        superuser.run("DELETE FROM portal.audit_entry WHERE position = ?", first + 5);

        assertThat(broken()).isEqualTo(Long.toString(first + 5));
    }

    @Test
    void reorderedEntries_areFound() {
        superuser.run("UPDATE portal.audit_entry SET position = -1 WHERE position = ?", first + 2);
        superuser.run("UPDATE portal.audit_entry SET position = ? WHERE position = ?", first + 2, first + 6);
        superuser.run("UPDATE portal.audit_entry SET position = ? WHERE position = -1", first + 6);

        assertThat(broken()).isEqualTo(Long.toString(first + 2));
    }

    @Test
    void cutTail_isFound() {
        superuser.run("DELETE FROM portal.audit_entry WHERE position >= ?", first + 8);

        assertThat(broken()).isEqualTo(Long.toString(first + 8));
    }

    @Test
    void insertedEntry_isFound() {
        superuser.run("""
                INSERT INTO portal.audit_entry
                (position, at, account_id, username, unit_id, establishment_id, action, subject_kind, subject_id, before, after, hash)
                SELECT position + 100, at, account_id, username, unit_id, establishment_id, action, subject_kind, subject_id, before, after, hash
                  FROM portal.audit_entry WHERE position = ?
                """, first + 9);

        assertThat(broken()).isEqualTo(Long.toString(first + 10));
    }

    private long append(Session portal, int number) {
        return portal.number(
                "SELECT portal.append_audit(?, 'thu', ?, ?, 'PRODUCT_CHANGED', 'PRODUCT', ?, 'cũ', ?)",
                province.cooperative().account(),
                province.cooperative().id(),
                province.cooperative().id(),
                province.cooperative().product(),
                "mới " + number);
    }

    private String broken() {
        return superuser.one("SELECT portal.first_broken_audit_position()");
    }
}
