package vn.gov.cantho.check.portal.sessions;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.gov.cantho.check.portal.security.ActingAccount;
import vn.gov.cantho.check.portal.security.SessionKey;

/** Sessions as rows; row-level security leaves those of units in reach. */
@Repository
class SessionRepository {

    // Who signs in next waits here, so that an account never has more sessions than it may.
    private static final String LOCK = "SELECT id FROM portal.account WHERE id = :account FOR UPDATE";
    private static final String INSERT = """
            INSERT INTO portal.session (unit_id, account_id, key_hash, started_at, last_seen_at, device, network,
                                        proven_at, proven_by, at_door)
            VALUES (:unit, :account, :key, :now, :now, :device, :network, :now, 'PASSWORD', :atDoor)
            """;
    // Who has no more than a password pushes nobody out who has proven more.
    private static final String CROWD_OUT = """
            UPDATE portal.session SET ended_at = :now, end_reason = 'CROWDED_OUT', ended_by = :account
             WHERE account_id = :account AND ended_at IS NULL AND at_door = :atDoor
               AND id NOT IN (SELECT s.id FROM portal.session s
                               WHERE s.account_id = :account AND s.ended_at IS NULL AND s.at_door = :atDoor
                               ORDER BY s.started_at DESC, s.id DESC LIMIT :most)
            """;
    private static final String PROOF = """
            SELECT started_at, proven_at, proven_by, at_door FROM portal.session
             WHERE key_hash = :key AND account_id = :account AND ended_at IS NULL AND proven_at IS NOT NULL
            """;
    private static final String PROVEN = """
            UPDATE portal.session SET proven_at = greatest(proven_at, :now), proven_by = :kind
             WHERE key_hash = :key AND account_id = :account AND ended_at IS NULL
            """;
    private static final String PASS_DOOR = """
            UPDATE portal.session SET at_door = false, last_seen_at = greatest(last_seen_at, :now)
             WHERE key_hash = :key AND account_id = :account AND ended_at IS NULL AND at_door AND proven_by <> 'PASSWORD'
            """;
    private static final String OPEN = """
            SELECT started_at, last_seen_at, at_door FROM portal.session WHERE key_hash = :key AND account_id = :account AND ended_at IS NULL
            """;
    private static final String SEEN = """
            UPDATE portal.session SET last_seen_at = greatest(last_seen_at, :now) WHERE key_hash = :key AND ended_at IS NULL
            """;
    private static final String LIST = """
            SELECT id, device, network, started_at, last_seen_at, ended_at, end_reason, key_hash = :key AS is_current
              FROM portal.session WHERE account_id = :account AND (ended_at IS NULL OR started_at > :since)
             ORDER BY ended_at IS NOT NULL, is_current DESC, started_at DESC LIMIT :most
            """;
    private static final String END = """
            UPDATE portal.session SET ended_at = greatest(:now, last_seen_at), end_reason = :reason, ended_by = :endedBy
             WHERE account_id = :account AND ended_at IS NULL
            """;
    private static final String END_BY_KEY = "SELECT portal.end_session(:key, :now, :reason)";
    private static final String TEND = """
            SELECT portal.tend_sessions(:now, make_interval(secs => :idle), make_interval(secs => :idleApproving),
                                        make_interval(secs => :longest), :keptFrom)
            """;
    private static final String FORGET_LINKS = "SELECT portal.forget_account_links(:keptFrom)";

    /** When an open session began and was last seen, and whether its owner stands at the door. */
    record Times(Instant startedAt, Instant lastSeenAt, boolean atDoor) {}

    private final JdbcClient database;

    SessionRepository(JdbcClient database) {
        this.database = database;
    }

    /** Keeps a session that begins. */
    void insert(ActingAccount account, SessionKey key, Origin origin, boolean atDoor, Instant now) {
        database.sql(LOCK)
                .param("account", account.accountId())
                .query((row, _) -> row.getLong(1))
                .single();
        database.sql(INSERT)
                .param("unit", account.unitId())
                .param("account", account.accountId())
                .param("key", key.hash())
                .param("now", at(now))
                .param("device", origin.device())
                .param("network", origin.network())
                .param("atDoor", atDoor)
                .update();
    }

    /** Ends the oldest sessions beyond so many, of those at the door or of the others; returns how many those were. */
    int crowdOut(long account, int most, boolean atDoor, Instant now) {
        return database.sql(CROWD_OUT)
                .param("account", account)
                .param("atDoor", atDoor)
                .param("most", most)
                .param("now", at(now))
                .update();
    }

    Optional<Times> findOpen(long account, SessionKey key) {
        return database.sql(OPEN)
                .param("key", key.hash())
                .param("account", account)
                .query((row, _) ->
                        new Times(instant(row, "started_at"), instant(row, "last_seen_at"), row.getBoolean("at_door")))
                .optional();
    }

    Optional<SessionProof> findProof(long account, SessionKey key) {
        return database.sql(PROOF)
                .param("key", key.hash())
                .param("account", account)
                .query((row, _) -> new SessionProof(
                        instant(row, "started_at"),
                        instant(row, "proven_at"),
                        ProofKind.valueOf(row.getString("proven_by")),
                        row.getBoolean("at_door")))
                .optional();
    }

    /** Notes a proof; returns whether the session goes on. */
    boolean proven(long account, SessionKey key, ProofKind kind, Instant now) {
        return database.sql(PROVEN)
                        .param("key", key.hash())
                        .param("account", account)
                        .param("kind", kind.name())
                        .param("now", at(now))
                        .update()
                == 1;
    }

    /** Lets a session past the door; returns false where it does not stand there or has proven no more than the password. */
    boolean passDoor(long account, SessionKey key, Instant now) {
        return database.sql(PASS_DOOR)
                        .param("key", key.hash())
                        .param("account", account)
                        .param("now", at(now))
                        .update()
                == 1;
    }

    void seen(SessionKey key, Instant now) {
        database.sql(SEEN).param("key", key.hash()).param("now", at(now)).update();
    }

    /** Those that go on, then the latest of those that began since then. */
    List<PortalSession> find(long account, Optional<SessionKey> current, Instant since, int most) {
        return database.sql(LIST)
                .param("account", account)
                .param("key", current.map(SessionKey::hash).orElse(new byte[0]))
                .param("since", at(since))
                .param("most", most)
                .query(SessionRepository::toSession)
                .list();
    }

    /** Ends one; returns whether it went on until now. */
    boolean end(long account, long session, long endedBy, Instant now) {
        return database.sql(END + " AND id = :session")
                        .param("session", session)
                        .param("account", account)
                        .param("reason", EndReason.ENDED.name())
                        .param("endedBy", endedBy)
                        .param("now", at(now))
                        .update()
                == 1;
    }

    /** Ends all of an account but the one of the key; returns how many. */
    int endAll(long account, Optional<SessionKey> but, EndReason reason, long endedBy, Instant now) {
        return database.sql(END + " AND key_hash <> :but")
                .param("but", but.map(SessionKey::hash).orElse(new byte[0]))
                .param("account", account)
                .param("reason", reason.name())
                .param("endedBy", endedBy)
                .param("now", at(now))
                .update();
    }

    /** Ends the one of a key, whoever acts, if anybody. */
    void end(SessionKey key, EndReason reason, Instant now) {
        database.sql(END_BY_KEY)
                .param("key", key.hash())
                .param("now", at(now))
                .param("reason", reason.name())
                .query((_, _) -> true)
                .list();
    }

    /** Ends what time has ended and forgets what ended before that; returns how many were ended. */
    int tend(Instant now, Instant keptFrom) {
        database.sql(FORGET_LINKS)
                .param("keptFrom", at(keptFrom))
                .query((_, _) -> true)
                .list();
        return database.sql(TEND)
                .param("now", at(now))
                .param("idle", seconds(SessionLimits.IDLE))
                .param("idleApproving", seconds(SessionLimits.IDLE_APPROVING))
                .param("longest", seconds(SessionLimits.LONGEST))
                .param("keptFrom", at(keptFrom))
                .query((row, _) -> row.getInt(1))
                .single();
    }

    private static PortalSession toSession(ResultSet row, int number) throws SQLException {
        var end = Optional.ofNullable(row.getObject("ended_at", OffsetDateTime.class));
        var reason = row.getString("end_reason");
        return new PortalSession(
                row.getLong("id"),
                row.getString("device"),
                row.getString("network"),
                instant(row, "started_at"),
                instant(row, "last_seen_at"),
                end.map(at -> new PortalSession.End(at.toInstant(), EndReason.valueOf(reason))),
                row.getBoolean("is_current"));
    }

    private static double seconds(Duration time) {
        return time.toSeconds();
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
