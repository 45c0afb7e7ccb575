package vn.gov.cantho.check.portal.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.gov.cantho.check.portal.listing.ListQuery;
import vn.gov.cantho.check.portal.mail.Preference.Mode;
import vn.gov.cantho.check.portal.notifications.Announcer;
import vn.gov.cantho.check.portal.notifications.News;
import vn.gov.cantho.check.portal.notifications.NotificationKind;
import vn.gov.cantho.check.portal.notifications.Receivers;
import vn.gov.cantho.check.portal.security.Role;
import vn.gov.cantho.check.portal.testing.ActAs;
import vn.gov.cantho.check.portal.testing.Person;
import vn.gov.cantho.check.portal.testing.Place;
import vn.gov.cantho.check.portal.testing.PortalDatabase;
import vn.gov.cantho.check.portal.testing.PortalTest;

/** Mail on its way to a real server. */
@PortalTest
final class MailSenderIT {

    private static final Person READER = Person.TRADE_EDITOR;
    private static final Pattern LINK = Pattern.compile("mail-preference/confirm/([A-Za-z0-9_-]{43})");

    @Autowired
    private OutboxRepository outbox;

    @Autowired
    private PreferenceService preferences;

    @Autowired
    private MailService mails;

    @Autowired
    private FiledMail filed;

    @Autowired
    private Announcer announcer;

    @Autowired
    private PlatformTransactionManager transactions;

    private final JdbcClient owner = PortalDatabase.started().owner();
    private final int port = freePort();
    private final GreenMail server = new GreenMail(new ServerSetup(port, "127.0.0.1", "smtp"));
    private final String address = "p" + System.nanoTime() + "@example.vn";

    @BeforeEach
    void start() {
        owner.sql("DELETE FROM portal.notification WHERE account_id = :account")
                .param("account", READER.account().accountId())
                .update();
        owner.sql("UPDATE portal.notification SET mail_id = NULL").update();
        owner.sql("DELETE FROM portal.mail").update();
        owner.sql("DELETE FROM portal.notification_preference").update();
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void address_isAskedFirst_andOnlyAfterItsYesIsAnythingElseSent() throws Exception {
        choose(Mode.AT_ONCE);
        tell("Trước khi xác nhận");
        sendAll();

        var question = received();
        assertThat(question).hasSize(1);
        assertThat(text(question.getFirst())).doesNotContain("Trước khi xác nhận");
        var token = token(question.getFirst());
        assertThat(ActAs.person(Person.TRADE_APPROVER, () -> preferences.confirm(token)))
                .as("by another account")
                .isFalse();
        assertThat(ActAs.person(READER, () -> preferences.confirm(token))).isTrue();
        assertThat(ActAs.person(READER, () -> preferences.confirm(token)))
                .as("a second time")
                .isFalse();
        tell("Sau khi xác nhận");
        sendAll();

        assertThat(received()).hasSize(2);
        assertThat(text(received().getLast())).contains("Sau khi xác nhận");
    }

    @Test
    void question_afterADay_isOfNoUse() throws Exception {
        choose(Mode.AT_ONCE);
        sendAll();
        owner.sql("UPDATE portal.notification_preference SET token_until = now() - INTERVAL '1 second'")
                .update();

        assertThat(ActAs.person(
                        READER, () -> preferences.confirm(token(received().getFirst()))))
                .isFalse();
    }

    @Test
    void atOnce_oneEventToldTwiceAndAskedForBySeveralPortals_isExactlyOneMail() throws Exception {
        confirmed(Mode.AT_ONCE);
        var event = tell("Cá tra <b>phi lê</b> & \"cá basa\"");
        tell(event, "Cá tra <b>phi lê</b> & \"cá basa\"");
        sendAll();
        sendAll();

        assertThat(received()).hasSize(1);
        var mail = received().getFirst();
        assertThat(mail.getSubject()).startsWith("[Truy xuất nguồn gốc] “Cá tra <b>phi lê</b>");
        assertThat(mail.getHeader("Message-ID")).hasSize(1);
        assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(text(mail))
                .contains("https://portal.example.vn/products/7")
                .contains("Kính gửi trade_editor,")
                .containsPattern("[0-9]{2}/[0-9]{2}/[0-9]{4} [0-9]{2}:[0-9]{2}");
        assertThat(html(mail)).contains("&lt;b&gt;").doesNotContain("<b>");
    }

    @Test
    void daily_whatIsUnreadComesInOneMail_onceADay() throws Exception {
        confirmed(Mode.DAILY);
        tell("Sản phẩm một");
        tell("Sản phẩm hai");
        sendAll();
        assertThat(received()).isEmpty();

        var tomorrow = Instant.now().plus(Duration.ofDays(1));
        sender(() -> tomorrow).look();
        sender(() -> tomorrow).look();
        sendAll();

        assertThat(received()).hasSize(1);
        assertThat(received().getFirst().getSubject()).isEqualTo("[Truy xuất nguồn gốc] 2 thông báo chưa đọc");
        assertThat(text(received().getFirst())).contains("Sản phẩm một").contains("Sản phẩm hai");
    }

    @Test
    void serverDown_mailWaitsAndIsSeen_andIsSentOnceWhenTheServerIsBack() throws Exception {
        confirmed(Mode.AT_ONCE);
        server.stop();
        for (var number = 1; number <= 3; number++) {
            tell("Sản phẩm " + number);
        }
        var sender = sender(InstantSource.system());
        assertThat(sender.attempt()).isGreaterThan(Duration.ofSeconds(10));

        assertThat(outbox.backlog().waiting()).isEqualTo(3);
        assertThat(undelivered())
                .extracting(Mail::state)
                .containsExactly(Mail.State.FAILED, Mail.State.WAITING, Mail.State.WAITING);
        assertThat(undelivered().getFirst().error().orElse("")).containsIgnoringCase("connect");

        server.start();
        owner.sql("UPDATE portal.mail SET next_at = now() WHERE state = 'FAILED'")
                .update();
        sendAll();
        assertThat(received()).hasSize(3);
        assertThat(undelivered()).isEmpty();
    }

    @Test
    void recipientRefused_isUndeliverableWithTheReason_andCanBeSentAgain() throws Exception {
        confirmed(Mode.AT_ONCE);
        tell("Sản phẩm");
        try (var refusing = new RefusingServer("550 5.1.1 no such user")) {
            new MailSender(
                            outbox,
                            new SmtpServer(settings(refusing.port())),
                            settings(refusing.port()),
                            metrics(),
                            InstantSource.system())
                    .attempt();
        }

        var mail = undelivered().getFirst();
        assertThat(mail.state()).isEqualTo(Mail.State.UNDELIVERABLE);
        assertThat(mail.error().orElse("")).contains("no such user");
        assertThat(mail.address()).isEqualTo(address);
        sendAll();
        assertThat(received()).as("given up").isEmpty();

        assertThat(ActAs.person(Person.CITY_OFFICER, () -> mails.resend(mail))).isEqualTo(new MailOutcome.Done());
        assertThat(ActAs.person(Person.CITY_OFFICER, () -> mails.resend(mail))).isEqualTo(new MailOutcome.Overtaken());
        sendAll();
        assertThat(received()).hasSize(1);
    }

    @Test
    void recipientRefusedForNow_isTriedAgainLater() throws Exception {
        confirmed(Mode.AT_ONCE);
        tell("Sản phẩm");
        try (var refusing = new RefusingServer("450 4.2.1 mailbox busy")) {
            new MailSender(
                            outbox,
                            new SmtpServer(settings(refusing.port())),
                            settings(refusing.port()),
                            metrics(),
                            InstantSource.system())
                    .attempt();
        }

        assertThat(undelivered()).extracting(Mail::state, Mail::attempts).containsExactly(tuple(Mail.State.FAILED, 1));
        assertThat(undelivered().getFirst().nextAt()).isAfter(Instant.now().plusSeconds(30));
    }

    @Test
    void filed_isToldOnceToAnAddressWithoutAnAccount_andTwentyTimesADayAtMost() throws Exception {
        var news = new FiledNews(
                "TEST:" + System.nanoTime(),
                Place.AGRICULTURE.id(),
                "dossiernews.applicant.SUBMITTED",
                List.of("HS-26-ABCD-EFGH", Place.AGRICULTURE.title()),
                "register/status?number=HS-26-ABCD-EFGH");
        assertThat(filed.write(news, address)).isTrue();
        assertThat(filed.write(news, address)).as("a second time").isFalse();
        assertThat(filed.write(news, "")).as("no address").isFalse();
        sendAll();

        assertThat(received()).hasSize(1);
        assertThat(received().getFirst().getAllRecipients()[0].toString()).isEqualTo(address);
        assertThat(text(received().getFirst()))
                .startsWith("Kính gửi cơ sở,")
                .contains("https://portal.example.vn/register/status?number=HS-26-ABCD-EFGH")
                .doesNotContain("mail-preference");
        for (var time = 0; time < 25; time++) {
            filed.write(
                    new FiledNews(
                            "TEST:" + System.nanoTime(),
                            news.agencyId(),
                            news.textKey(),
                            news.arguments(),
                            news.link()),
                    address);
        }
        sendAll();
        assertThat(received()).hasSize(20);
        outbox.giveUpOld();
        assertThat(undelivered()).isEmpty();
    }

    @Test
    void claimed_nobodyElseSendsIt_untilTwoMinutesAreOver() {
        confirmed(Mode.AT_ONCE);
        tell("Sản phẩm");

        var first = outbox.claim().orElseThrow();
        assertThat(outbox.claim()).isEmpty();
        owner.sql("UPDATE portal.mail SET claimed_until = now() - INTERVAL '1 second'")
                .update();

        var again = outbox.claim().orElseThrow();
        assertThat(again.id()).isEqualTo(first.id());
        assertThat(again.writtenAt()).as("the same id of the message").isEqualTo(first.writtenAt());
    }

    @Test
    void waitedForThreeDays_isGivenUp_andSoIsWhatIsForAnAddressOfBefore() {
        confirmed(Mode.AT_ONCE);
        tell("Sản phẩm");
        owner.sql("UPDATE portal.mail SET queued_at = now() - INTERVAL '73 hours'")
                .update();
        tell("Sản phẩm khác");
        ActAs.run(READER, preferences::forget);

        outbox.giveUpOld();

        assertThat(undelivered())
                .extracting(mail -> mail.error().orElse(""))
                .containsExactly("ADDRESS_CHANGED", "EXPIRED");
    }

    @Test
    void moreThanTwentyInAnHour_theRestWaitsForTheDigest() throws Exception {
        confirmed(Mode.AT_ONCE);
        for (var number = 1; number <= 23; number++) {
            tell("Sản phẩm " + number);
        }
        sendAll();
        assertThat(received()).hasSize(20);

        sender(() -> Instant.now().plus(Duration.ofDays(1))).look();
        sendAll();
        assertThat(received()).hasSize(21);
        assertThat(received().getLast().getSubject()).contains("3 thông báo");
    }

    @Test
    void question_sixTimesADay_isRefused() {
        choose(Mode.DAILY);
        for (var again = 1; again < 5; again++) {
            assertThat(ActAs.person(READER, preferences::askAgain)).isInstanceOf(PreferenceOutcome.Saved.class);
        }

        assertThat(ActAs.person(READER, preferences::askAgain)).isInstanceOf(PreferenceOutcome.AskedTooOften.class);
    }

    @Test
    void preference_malformedOrOvertaken_isNotKept() {
        assertThat(ActAs.person(READER, () -> preferences.save(preference("a@b.vn\nBcc: c@d.vn", Mode.DAILY, 0))))
                .isEqualTo(new PreferenceOutcome.AddressMalformed());
        choose(Mode.DAILY);
        ActAs.person(READER, () -> preferences.save(preference(address, Mode.NONE, 0)));

        assertThat(ActAs.person(READER, () -> preferences.save(preference(address, Mode.AT_ONCE, 0))))
                .isInstanceOf(PreferenceOutcome.Overtaken.class);
        assertThat(ActAs.person(READER, preferences::find).mode()).isEqualTo(Mode.NONE);
        assertThat(ActAs.person(Person.TRADE_APPROVER, preferences::find)).isEqualTo(Preference.NONE);
    }

    private void choose(Mode mode) {
        assertThat(ActAs.person(READER, () -> preferences.save(preference(address, mode, 0))))
                .isInstanceOf(PreferenceOutcome.Saved.class);
    }

    /** As if the question had been answered, and the digest of today been written. */
    private void confirmed(Mode mode) {
        choose(mode);
        owner.sql("DELETE FROM portal.mail").update();
        owner.sql("""
                UPDATE portal.notification_preference
                   SET confirmed_at = now() - INTERVAL '1 minute', digested_on = (now() AT TIME ZONE 'Asia/Ho_Chi_Minh')::date
                """).update();
    }

    private static Preference preference(String email, Mode mode, int version) {
        return new Preference(email, mode, 0, Optional.empty(), version);
    }

    private String tell(String name) {
        return tell("TEST:" + System.nanoTime(), name);
    }

    private String tell(String event, String name) {
        new TransactionTemplate(transactions)
                .executeWithoutResult(_ -> announcer.tell(
                        new News(
                                event,
                                NotificationKind.CONTENT,
                                "notifications.text.CONTENT_APPROVED",
                                List.of(name),
                                "products/7"),
                        Receivers.of(Place.TRADE.id(), Role.EDITOR)));
        return event;
    }

    private void sendAll() {
        var one = sender(InstantSource.system());
        var other = sender(InstantSource.system());
        var more = true;
        while (more) {
            var sent = one.attempt().isZero();
            more = other.attempt().isZero() || sent;
        }
    }

    private MailSender sender(InstantSource clock) {
        return new MailSender(outbox, new SmtpServer(settings(port)), settings(port), metrics(), clock);
    }

    private static MailMetrics metrics() {
        return new MailMetrics(new SimpleMeterRegistry());
    }

    private static MailSettings settings(int port) {
        return new MailSettings(
                "127.0.0.1", port, "", "", false, "khong-tra-loi@example.vn", URI.create("https://portal.example.vn/"));
    }

    private List<Mail> undelivered() {
        return ActAs.person(Person.CITY_OFFICER, () -> mails.find(ListQuery.first(50)));
    }

    private List<MimeMessage> received() {
        return Arrays.asList(server.getReceivedMessages());
    }

    private static String token(MimeMessage mail) {
        var link = LINK.matcher(text(mail));
        assertThat(link.find()).isTrue();
        return link.group(1);
    }

    private static String text(MimeMessage mail) {
        return part(mail, 0);
    }

    private static String html(MimeMessage mail) {
        return part(mail, 1);
    }

    private static String part(MimeMessage mail, int number) {
        try {
            assertThat(GreenMailUtil.getHeaders(mail)).doesNotContain("Bcc");
            return (String) ((Multipart) mail.getContent()).getBodyPart(number).getContent();
        } catch (IOException | MessagingException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
