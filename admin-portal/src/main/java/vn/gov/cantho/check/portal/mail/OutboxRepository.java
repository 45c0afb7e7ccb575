package vn.gov.cantho.check.portal.mail;

import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The mail of all, by functions of the database: who sends it acts for nobody. */
@Repository
class OutboxRepository {

    private final JdbcClient database;

    OutboxRepository(JdbcClient database) {
        this.database = database;
    }

    /** One notification in a mail. */
    record Line(String textKey, List<String> arguments, String link, Instant at) {}

    /** @param all how many there are, of which these are the newest */
    record Lines(List<Line> newest, long all) {}

    /** How much waits; the age in seconds of what waits longest. */
    record Backlog(long waiting, long waitingAge, long undeliverable) {}

    Optional<Outgoing> claim() {
        return database.sql("""
                SELECT c.mail, c.mail_kind, c.to_address, c.tried, c.written_at, c.reader_name, c.reader_language FROM portal.claim_any_mail() c
                """)
                .query((row, _) -> new Outgoing(
                        new MailId(row.getLong("mail")),
                        Mail.Kind.valueOf(row.getString("mail_kind")),
                        row.getString("to_address"),
                        row.getInt("tried"),
                        row.getObject("written_at", OffsetDateTime.class).toInstant(),
                        row.getString("reader_name"),
                        Locale.of(row.getString("reader_language"))))
                .optional();
    }

    /** Writes mail to an address without an account; false when that was told before, or the address was told much today. */
    boolean write(FiledNews news, String address) {
        return database.sql("SELECT portal.write_filed_mail(:event, :unit, :address, :key, :arguments::text[], :link)")
                .param("event", news.event())
                .param("unit", news.agencyId())
                .param("address", address)
                .param("key", news.textKey())
                .param("arguments", news.arguments().toArray(String[]::new))
                .param("link", news.link())
                .query(Boolean.class)
                .single();
    }

    Lines lines(MailId mail, int most) {
        var all = new long[1];
        var newest = database.sql("""
                SELECT l.line_key, l.line_arguments, l.line_link, l.line_at, l.lines FROM portal.mail_lines(:mail, :most) l
                """)
                .param("mail", mail.value())
                .param("most", most)
                .query((row, _) -> {
                    all[0] = row.getLong("lines");
                    return new Line(
                            row.getString("line_key"),
                            Arrays.asList(
                                    (String[]) row.getArray("line_arguments").getArray()),
                            row.getString("line_link"),
                            row.getObject("line_at", OffsetDateTime.class).toInstant());
                })
                .list();
        return new Lines(newest, all[0]);
    }

    /** Remembers the token of the link in the question; false when nobody waits for the answer any more. */
    boolean begin(MailId mail, byte[] hash) {
        return database.sql("SELECT portal.begin_confirmation(:mail, :hash)")
                .param("mail", mail.value())
                .param("hash", hash)
                .query(Boolean.class)
                .single();
    }

    void sent(MailId mail) {
        settle(mail, Mail.State.SENT, null, 0);
    }

    void giveUp(MailId mail, String why) {
        settle(mail, Mail.State.UNDELIVERABLE, why, 0);
    }

    void failed(MailId mail, String why, int waitSeconds) {
        settle(mail, Mail.State.FAILED, why, waitSeconds);
    }

    /** Gives up what cannot be sent any more; returns how many. */
    int giveUpOld() {
        return database.sql("SELECT portal.give_up_mail()").query(Integer.class).single();
    }

    /** Writes some of the digests that are due; returns how many people were looked at. */
    int writeDigests(Instant now) {
        return database.sql("SELECT portal.write_digests(:now)")
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(Integer.class)
                .single();
    }

    int forgetOld() {
        return database.sql("SELECT portal.forget_mail()").query(Integer.class).single();
    }

    Backlog backlog() {
        return database.sql("SELECT b.waiting, b.waiting_age, b.undeliverable FROM portal.mail_backlog() b")
                .query((row, _) ->
                        new Backlog(row.getLong("waiting"), row.getLong("waiting_age"), row.getLong("undeliverable")))
                .single();
    }

    private void settle(MailId mail, Mail.State state, @Nullable String why, int waitSeconds) {
        database.sql("SELECT portal.settle_mail(:mail, :state, :why, :seconds)")
                .param("mail", mail.value())
                .param("state", state.name())
                .param("why", why, Types.VARCHAR)
                .param("seconds", waitSeconds)
                .query(Boolean.class)
                .single();
    }
}
