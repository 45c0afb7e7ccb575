package vn.gov.cantho.check.portal.checkpoints;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import vn.gov.cantho.check.portal.testing.PortalDatabase;

/** Whoever changes the trail, with every right there is, is found; what is signed is a folder outside the database. */
final class ChainVerifierIT {

    private static final String NAME = "verified_trail";
    private static final Duration EVERY = Duration.ofMinutes(10);

    private final JdbcClient superuser =
            JdbcClient.create(PortalDatabase.started().withoutAccounts(NAME));

    @TempDir
    private Path place;

    private AuditKeys keys;
    private Path checkpoints;

    @BeforeEach
    void tenEntries_signedAfterFiveAndAtTheEnd() throws IOException {
        keys = new AuditKeys(place);
        checkpoints = place.resolve("outside");
        pastTheTriggers("TRUNCATE portal.audit_entry CASCADE");
        superuser
                .sql("UPDATE portal.audit_head SET position = 0, hash = decode(repeat('00', 32), 'hex')")
                .update();
        var key = keys.draw("k1");
        append(5);
        assertThat(sign(key)).isInstanceOf(CheckpointLook.Kept.class);
        append(5);
        assertThat(sign(key)).isInstanceOf(CheckpointLook.Kept.class);
        assertThat(said()).startsWith("whole: 10 entries, head ").contains("2 signed positions");
    }

    @Test
    void awkwardTexts_areHashedAsTheDatabaseHashesThem() {
        superuser.sql("""
                SELECT portal.append_audit(NULL, 'x', 1, 1, 'AN_ACT', 'THING', 1, E'"\\\\/\\b\\f\\n\\r\\t\\x01\\x1f\\x7f', E'Cá 🐟 \\u2028 é', 'EDITOR')
                """).query().singleRow();

        assertThat(said()).startsWith("whole: 11 entries");
        assertThat(superuser
                        .sql("SELECT coalesce(portal.first_broken_audit_position(), 0)")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void editedEntry_isNamed() {
        change("UPDATE portal.audit_entry SET after = 'forged' WHERE position = 4");

        assertThat(said()).startsWith("first bad position: 4 (the entry is not the one");
    }

    @Test
    void rolesOfAnEntry_takenAway_areNamed() {
        change("UPDATE portal.audit_entry SET roles = NULL WHERE position = 4");

        assertThat(said()).startsWith("first bad position: 4 ");
    }

    @Test
    void deletedEntry_isNamed() {
        change("DELETE FROM portal.audit_entry WHERE position = 7");

        assertThat(said()).startsWith("first bad position: 7 (an entry is missing");
    }

    @Test
    void reorderedEntries_areNamed() {
        change("UPDATE portal.audit_entry SET position = -1 WHERE position = 3");
        change("UPDATE portal.audit_entry SET position = 3 WHERE position = 8");
        change("UPDATE portal.audit_entry SET position = 8 WHERE position = -1");

        assertThat(said()).startsWith("first bad position: 3 ");
    }

    @Test
    void insertedEntry_isNamed() {
        change("""
                INSERT INTO portal.audit_entry (position, at, username, unit_id, establishment_id, action, subject_kind, subject_id, hash)
                SELECT 11, at, username, unit_id, establishment_id, action, subject_kind, subject_id, hash FROM portal.audit_entry WHERE position = 10
                """);

        assertThat(said()).startsWith("first bad position: 11 ");
    }

    @Test
    void cutTail_withItsHead_isNamedByWhatWasSigned() {
        cutAfter(8);

        assertThat(said())
                .startsWith("first bad position: 9 (the trail ends at 8, and at ")
                .contains("it had come to 10");
        assertThat(said(Map.of("CHECK_AUDIT_CHECKPOINT_FOLDER", "", "CHECK_AUDIT_PUBLIC_KEYS_FILE", "")))
                .startsWith("whole: 8 entries")
                .contains("No checkpoints were given");
    }

    @Test
    void olderDatabase_thatWentOn_isNamedByWhatWasSigned() {
        cutAfter(6);
        append(9);

        assertThat(said())
                .startsWith("first bad position: 6 (the chain was written anew")
                .contains("It may be any up to 10: up to 5 all is as it was signed.");
    }

    @Test
    void wholeChainWrittenAnew_isNamedByWhatWasSigned() {
        cutAfter(0);
        append(10);

        assertThat(superuser
                        .sql("SELECT coalesce(portal.first_broken_audit_position(), 0)")
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(said())
                .startsWith("first bad position: 1 (the chain was written anew")
                .contains("any up to 5");
    }

    @Test
    void wholeChainWrittenAnew_isNotSignedByThePortal() throws IOException {
        cutAfter(0);
        append(12);

        assertThat(sign(keys.draw("k2")))
                .isInstanceOfSatisfying(
                        CheckpointLook.Contradicted.class,
                        found -> assertThat(found.signed().position()).isEqualTo(10));
    }

    @Test
    void rotatedKey_isFollowed_andTheOldOneStillCounts() throws IOException {
        append(1);

        assertThat(sign(keys.draw("k2"))).isInstanceOf(CheckpointLook.Kept.class);
        assertThat(said()).startsWith("whole: 11 entries").contains("3 signed positions");
    }

    @Test
    void checkpoint_ofAKeyNobodyKnows_isNeitherCarriedNorBelieved() throws IOException {
        append(1);

        assertThat(sign(keys.drawUnknown("k1"))).isInstanceOf(CheckpointLook.Contradicted.class);
        var file = new CheckpointFolder(checkpoints).files().getLast();
        var forged = CheckpointSigner.read(keys.drawUnknown("k1"))
                .sign(11, "ab".repeat(32), InstantSource.system().instant());
        Files.writeString(file, forged.line() + "\n", StandardOpenOption.APPEND);
        assertThat(said())
                .startsWith("the chain is whole, and a checkpoint is not: ")
                .contains("line 3 (signed by no known key)");
    }

    @Test
    void checkpoints_inTheDatabase_areChangedByNobody() {
        for (var statement : new String[] {
            "UPDATE portal.audit_checkpoint SET position = 1",
            "DELETE FROM portal.audit_checkpoint",
            "TRUNCATE portal.audit_checkpoint"
        }) {
            assertThat(refused(statement)).as(statement).isTrue();
        }
    }

    @Test
    void portalThatWasAway_carriesToItsFolderWhatAnotherSigned() throws IOException {
        var signedElsewhere = checkpoints;
        checkpoints = place.resolve("second");

        assertThat(sign(keys.draw("k2"))).isInstanceOf(CheckpointLook.Kept.class);

        assertThat(new CheckpointFolder(checkpoints).last()).isEqualTo(new CheckpointFolder(signedElsewhere).last());
    }

    @Test
    void settings_thatLackSomething_endWithoutAJudgement() {
        var out = new ByteArrayOutputStream();

        assertThat(VerifyAudit.run(Map.of(), new PrintStream(out, true, StandardCharsets.UTF_8)))
                .isEqualTo(2);
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("CHECK_VERIFIER_URL");
    }

    private CheckpointLook sign(Path key) throws IOException {
        var source = PortalDatabase.started().withoutAccounts(NAME);
        var folder = new CheckpointFolder(checkpoints);
        folder.prepare();
        return new Checkpoints(
                        new CheckpointRepository(JdbcClient.create(source)),
                        CheckpointSigner.read(key),
                        CheckpointKeys.read(keys.publicFile()),
                        folder,
                        new JdbcTransactionManager(source),
                        InstantSource.system())
                .look(EVERY, 1);
    }

    private void append(int entries) {
        superuser.sql("""
                SELECT portal.append_audit(NULL, 'thu', 1, 1, 'PRODUCT_CHANGED', 'PRODUCT', n, 'cũ', 'mới ' || n, 'EDITOR')
                  FROM generate_series(1, :entries) n
                """).param("entries", entries).query().listOfRows();
    }

    private void change(String statement) {
        assertThat(superuser.sql(statement).update()).isOne();
    }

    /** Cuts the trail and sets its head back, as an older database would have it. */
    private void cutAfter(long position) {
        pastTheTriggers("TRUNCATE portal.audit_checkpoint");
        superuser
                .sql("DELETE FROM portal.audit_entry WHERE position > ?")
                .param(position)
                .update();
        superuser.sql("""
                UPDATE portal.audit_head SET position = :position, hash = coalesce(
                    (SELECT e.hash FROM portal.audit_entry e WHERE e.position = :position), decode(repeat('00', 32), 'hex'))
                """).param("position", position).update();
    }

    private void pastTheTriggers(String statement) {
        superuser
                .sql("ALTER TABLE portal.audit_checkpoint DISABLE TRIGGER append_only")
                .update();
        superuser.sql(statement).update();
        superuser
                .sql("ALTER TABLE portal.audit_checkpoint ENABLE TRIGGER append_only")
                .update();
    }

    private boolean refused(String statement) {
        try {
            superuser.sql(statement).update();
            return false;
        } catch (DataAccessException expected) {
            return true;
        }
    }

    private String said() {
        return said(Map.of());
    }

    private String said(Map<String, String> other) {
        try {
            var settings = new HashMap<>(Map.of(
                    "CHECK_VERIFIER_URL",
                    "jdbc:postgresql://127.0.0.1:" + PortalDatabase.started().port() + "/" + NAME,
                    "CHECK_AUDIT_CHECKPOINT_FOLDER",
                    checkpoints.toString(),
                    "CHECK_AUDIT_PUBLIC_KEYS_FILE",
                    keys.publicFile().toString()));
            settings.putAll(other);
            var out = new ByteArrayOutputStream();
            var code = VerifyAudit.run(settings, new PrintStream(out, true, StandardCharsets.UTF_8));
            var said = out.toString(StandardCharsets.UTF_8);
            assertThat(code).as(said).isEqualTo(said.startsWith("whole") ? 0 : 1);
            return said;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
