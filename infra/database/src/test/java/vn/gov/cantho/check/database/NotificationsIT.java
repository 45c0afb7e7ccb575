package vn.gov.cantho.check.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whom a notification reaches, who reads it, and which steps a mail can take. */
final class NotificationsIT {

    private static final String CHECK = "23514";
    private static final String DENIED = "42501";

    private static final String NOTIFY = """
            SELECT portal.notify(?, 'CONTENT', 'notifications.text.CONTENT_APPROVED', '{Cá tra}', 'products/1', ?, ?, ?, ?::text[], ?::bigint[])
            """;

    private static final AtomicInteger NEXT = new AtomicInteger();

    private final Province province = Province.create();
    private final String event = "TEST:" + NEXT.incrementAndGet() + ":" + System.nanoTime();
    private final Session session = Session.portal(province.agriculture());

    @AfterEach
    void close() {
        session.close();
    }

    @Test
    void notify_reachesTheHoldersOfARoleInTheUnit_onceHoweverOftenItIsTold() {
        assertThat(tell(province.agriculture(), 0, "{EDITOR}")).isEqualTo(2);
        assertThat(tell(province.agriculture(), 0, "{EDITOR}")).isZero();
    }

    @Test
    void notify_nobodyHoldsTheRole_reachesTheAdministrators() {
        session.run("UPDATE portal.account SET roles = '{ADMINISTRATOR}' WHERE id = ?", province.officer());

        assertThat(tell(province.agriculture(), 0, "{APPROVER}")).isEqualTo(1);
        assertThat(heldBy(province.officer())).isEqualTo(1);
    }

    @Test
    void notify_oneStepAbove_reachesTheAgencyAlone() {
        assertThat(tell(province.cooperative().id(), 1, "{EDITOR}")).isEqualTo(2);

        assertThat(heldBy(province.officer())).isEqualTo(1);
        assertThat(heldBy(province.cooperative().account())).isZero();
    }

    @Test
    void notify_whoActs_isNotToldWhatTheyDid() {
        actAs(province.officer());

        assertThat(tell(province.agriculture(), 0, "{EDITOR}")).isEqualTo(1);
        assertThat(heldBy(province.secondOfficer())).isEqualTo(1);
    }

    @Test
    void notify_aLockedAccount_isToldOnlyWhenItIsNamed() {
        session.run("UPDATE portal.account SET state = 'LOCKED' WHERE id = ?", province.officer());

        assertThat(tell(province.agriculture(), 0, "{EDITOR}")).isEqualTo(1);
        assertThat(session.number(
                        NOTIFY, event + "b", province.agriculture(), 0, "", "{EDITOR}", "{" + province.officer() + "}"))
                .isEqualTo(2);
    }

    @Test
    void rows_areReadByTheirAccountAlone_andNobodyWritesThem() {
        tell(province.agriculture(), 0, "{EDITOR}");
        actAs(province.secondOfficer());

        assertThat(session.number("SELECT count(*) FROM portal.notification WHERE event = ?", event))
                .isEqualTo(1);
        assertThat(session.run("UPDATE portal.notification SET read_at = now() WHERE event = ?", event))
                .isEqualTo(1);
        assertThat(session.refusal("UPDATE portal.notification SET link = '' WHERE event = ?", event))
                .isEqualTo(DENIED);
        assertThat(session.refusal(
                        "INSERT INTO portal.notification (account_id, event, kind, text_key) VALUES (?, 'abc', 'CONTENT', 'a.b.c')",
                        province.secondOfficer()))
                .isEqualTo(DENIED);
        assertThat(session.refusal("DELETE FROM portal.notification")).isEqualTo(DENIED);
        assertThat(session.refusal("UPDATE portal.notification SET read_at = NULL WHERE event = ?", event))
                .isEqualTo(CHECK);
        actAs(0);
        assertThat(session.number("SELECT count(*) FROM portal.notification")).isZero();
    }

    @Test
    void link_toAnotherSite_isRefused() {
        var other = NOTIFY.replace("products/1", "https://example.com");

        assertThat(session.refusal(other, event, province.agriculture(), 0, "", "{EDITOR}", "{}"))
                .isEqualTo(CHECK);
    }

    @Test
    void mail_isWrittenForAConfirmedAddressAlone_andReadByItsOwnerAndTheCity() {
        choose(province.officer(), "AT_ONCE");
        tell(province.agriculture(), 0, "{EDITOR}");
        actAs(province.officer());
        assertThat(mails()).as("not confirmed").isZero();

        confirm(province.officer());
        event("second");
        actAs(province.officer());
        assertThat(mails()).isEqualTo(1);
        actAs(province.secondOfficer());
        assertThat(mails()).isZero();
        session.one("SELECT set_config('check.acting_unit', ?, true)", Long.toString(province.city()));
        assertThat(mails()).isPositive();
    }

    @Test
    void address_changed_hasToBeConfirmedAnew_andNobodyConfirmsByHand() {
        choose(province.officer(), "DAILY");
        confirm(province.officer());
        actAs(province.officer());

        session.run("UPDATE portal.notification_preference SET email = 'khac@example.vn'");
        assertThat(session.number("SELECT count(*) FROM portal.notification_preference WHERE confirmed_at IS NULL"))
                .isEqualTo(1);
        assertThat(session.refusal("UPDATE portal.notification_preference SET confirmed_at = now()"))
                .isEqualTo(DENIED);
        actAs(province.secondOfficer());
        assertThat(session.number("SELECT count(*) FROM portal.notification_preference"))
                .isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "a b@example.vn",
        "'a@example.vn\nBcc: c@example.vn'",
        "a@example",
        "@example.vn",
        "'<a@example.vn>'",
        "'a@example.vn,b@example.vn'"
    })
    void address_thatCouldMeanSomethingInAHead_isRefused(String address) {
        actAs(province.officer());

        assertThat(session.refusal(
                        "INSERT INTO portal.notification_preference (account_id, email, mode, hour) VALUES (?, ?, 'DAILY', 7)",
                        province.officer(),
                        address))
                .isEqualTo(CHECK);
    }

    @ParameterizedTest
    @CsvSource({"SENT,WAITING", "SENT,FAILED", "UNDELIVERABLE,SENT", "FAILED,WAITING"})
    void mail_illegalStep_isRefused(String from, String to) {
        choose(province.officer(), "AT_ONCE");
        confirm(province.officer());
        tell(province.agriculture(), 0, "{EDITOR}");
        actAs(province.officer());
        var mail = session.number("SELECT id FROM portal.mail WHERE kind = 'NOTICE'");
        session.one("SELECT portal.settle_mail(?, ?, 'x', 0)", mail, from);
        session.one("SELECT set_config('check.acting_unit', ?, true)", Long.toString(province.city()));

        assertThat(session.refusal("UPDATE portal.mail SET state = ? WHERE id = ?", to, mail))
                .isEqualTo(CHECK);
    }

    private long tell(long unit, int steps, String roles) {
        return session.number(NOTIFY, event, unit, steps, "APPROVALS", roles, "{}");
    }

    private void event(String suffix) {
        actAs(0);
        session.number(NOTIFY, event + suffix, province.agriculture(), 0, "", "{EDITOR}", "{}");
    }

    private long heldBy(long account) {
        actAs(account);
        return session.number("SELECT count(*) FROM portal.notification WHERE event = ?", event);
    }

    private long mails() {
        return session.number("SELECT count(*) FROM portal.mail WHERE kind = 'NOTICE'");
    }

    private void choose(long account, String mode) {
        actAs(account);
        session.run(
                "INSERT INTO portal.notification_preference (account_id, email, mode, hour) VALUES (?, ?, ?, 7)",
                account,
                "p" + account + "@example.vn",
                mode);
        actAs(0);
    }

    /** As the link in the question does. */
    private void confirm(long account) {
        actAs(account);
        session.one("SELECT portal.ask_for_confirmation()");
        session.one(
                "SELECT portal.begin_confirmation((SELECT max(id) FROM portal.mail WHERE kind = 'CONFIRMATION'), sha256('t'))");
        assertThat(session.one("SELECT portal.confirm_address(sha256('t'))")).isEqualTo("t");
        session.one("SELECT portal.settle_mail((SELECT max(id) FROM portal.mail), 'SENT', NULL, 0)");
        actAs(0);
    }

    private void actAs(long account) {
        session.one("SELECT set_config('check.acting_account', ?, true)", Long.toString(account));
    }
}
