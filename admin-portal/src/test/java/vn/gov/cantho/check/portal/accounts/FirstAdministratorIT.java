package vn.gov.cantho.check.portal.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import vn.gov.cantho.check.portal.PortalApplication;
import vn.gov.cantho.check.portal.activations.ActivationService;
import vn.gov.cantho.check.portal.activations.LinkDesk;
import vn.gov.cantho.check.portal.activations.LinkUse;
import vn.gov.cantho.check.portal.audit.AuditEntry;
import vn.gov.cantho.check.portal.audit.AuditService;
import vn.gov.cantho.check.portal.audit.AuditSubject;
import vn.gov.cantho.check.portal.listing.ListQuery;
import vn.gov.cantho.check.portal.security.Acting;
import vn.gov.cantho.check.portal.security.ActingAccount;
import vn.gov.cantho.check.portal.security.DoorAccount;
import vn.gov.cantho.check.portal.security.Role;
import vn.gov.cantho.check.portal.security.SignIn;
import vn.gov.cantho.check.portal.testing.PortalDatabase;
import vn.gov.cantho.check.portal.testing.SettableClock;
import vn.gov.cantho.check.portal.testing.StampKeys;

/** A system that nobody has signed in to, as whoever installs it has it: each start asks for the first account. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class FirstAdministratorIT {

    private static final String DATABASE = "nobody";
    private static final String NAME = "quan.tri";
    private static final String OWN = "nước lớn nước ròng";

    private final JdbcClient owner = JdbcClient.create(PortalDatabase.started().withoutAccounts(DATABASE));
    private Path file;
    private ConfigurableApplicationContext portal;

    @BeforeAll
    void startPortal(@TempDir Path folder) {
        file = folder.resolve("first-administrator.txt");
        portal = new SpringApplicationBuilder(PortalApplication.class, SettableClock.Config.class)
                .web(WebApplicationType.NONE)
                .run(
                        "--spring.datasource.url=jdbc:postgresql://127.0.0.1:"
                                + PortalDatabase.started().port() + "/" + DATABASE,
                        "--spring.datasource.username=portal_app",
                        "--spring.datasource.hikari.maximum-pool-size=4",
                        "--check.stamp-keys-file=" + StampKeys.file(),
                        "--check.relay.enabled=false",
                        "--check.canary.enabled=false",
                        "--check.state-dir=" + folder,
                        "--check.portal.first-administrator=" + NAME);
    }

    @AfterAll
    void stopPortal() {
        portal.close();
    }

    @BeforeEach
    void asInstalled() throws IOException {
        // Records of decisions hang on accounts, and they refuse to be truncated, even when there are none.
        owner.sql("""
                        SET session_replication_role = replica;
                        TRUNCATE portal.account, portal.sign_in_failure CASCADE;
                        RESET session_replication_role
                        """).update();
        Files.deleteIfExists(file);
    }

    @Test
    void start_withoutAccounts_leavesALinkThatOnlyTheOperatorCanRead() throws Exception {
        start();

        assertThat(Files.getPosixFilePermissions(file)).isEqualTo(PosixFilePermissions.fromString("rw-------"));
        assertThat(Files.readAllLines(file).getFirst()).isEqualTo(NAME);
        assertThat(Files.readAllLines(file).getLast()).startsWith("/activate/");
        assertThat(choose(token())).isInstanceOf(LinkUse.Done.class);
        assertThat(signIn(OWN).roles()).contains(Role.ADMINISTRATOR);
    }

    @Test
    void start_whileTheLinkIsGood_leavesItAsItIs() throws Exception {
        start();
        var token = token();

        later(LinkDesk.VALID.minusMinutes(1), this::start);

        assertThat(token()).isEqualTo(token);
        assertThat(choose(token)).isInstanceOf(LinkUse.Done.class);
    }

    @Test
    void start_afterTheLinkExpired_leavesAnother() throws Exception {
        start();
        var expired = token();

        later(LinkDesk.VALID, () -> {
            assertThat(choose(expired)).isEqualTo(new LinkUse.Gone());
            start();

            assertThat(choose(expired)).isEqualTo(new LinkUse.Gone());
            assertThat(choose(token())).isInstanceOf(LinkUse.Done.class);
            assertThat(actions(signIn(OWN)))
                    .containsExactly("ACCOUNT_ACTIVATED", "ACCOUNT_LINK_MADE", "ACCOUNT_LINK_MADE", "ACCOUNT_CREATED");
        });
    }

    @Test
    void start_afterTheOwnerChose_changesNothing() throws Exception {
        start();
        choose(token());
        Files.delete(file);

        later(LinkDesk.VALID.multipliedBy(2), () -> {
            start();
            assertThat(file).doesNotExist();
            assertThat(signIn(OWN).username()).isEqualTo(NAME);
        });
    }

    @Test
    void start_whereThereIsAnotherAccount_changesNothing() throws Exception {
        start();
        choose(token());
        create(signIn(OWN));
        owner.sql(
                        "UPDATE portal.account SET one_time_hash = password_hash, one_time_given_at = now() WHERE username = ?")
                .param(NAME)
                .update();
        Files.delete(file);

        later(LinkDesk.VALID.multipliedBy(2), this::start);

        assertThat(file).doesNotExist();
    }

    /** What the program does at a start that asks for the first account. */
    private void start() throws IOException {
        portal.getBean(FirstAdministratorRunner.class).run(new DefaultApplicationArguments());
    }

    private void later(Duration after, Step step) throws Exception {
        portal.getBean(SettableClock.class).at(after, () -> {
            step.run();
            return true;
        });
    }

    private String token() throws IOException {
        return Files.readAllLines(file).getLast().replaceFirst(".*/", "");
    }

    private ActingAccount signIn(String password) {
        var attempt = UsernamePasswordAuthenticationToken.unauthenticated(NAME, password);
        // As installed, a password leads to the door: the city's second factor is compulsory.
        if (portal.getBean(SignIn.class).authenticate(attempt).getPrincipal() instanceof DoorAccount door) {
            return door.person();
        }
        throw new IllegalStateException("Somebody else signed in");
    }

    private LinkUse choose(String token) {
        return portal.getBean(ActivationService.class).use(token, OWN, "192.0.2.7");
    }

    private void create(ActingAccount administrator) {
        var another = new NewAccount(
                administrator.unitId(), "nguoi.khac", "Người khác", Set.of(Role.VIEWER), Locale.of("vi"), "0907000111");
        assertThat(Acting.as(
                        administrator,
                        () -> portal.getBean(AccountService.class).createAwaitingActivation(another)))
                .isInstanceOf(AccountCreation.Created.class);
    }

    private Iterable<String> actions(ActingAccount account) {
        var subject = new AuditSubject(AccountService.SUBJECT_KIND, account.accountId());
        return Acting.as(account, () -> portal.getBean(AuditService.class).history(subject, ListQuery.first(10)))
                .stream()
                .map(AuditEntry::action)
                .toList();
    }

    /** A piece of a test that may fail. */
    @FunctionalInterface
    private interface Step {

        void run() throws Exception;
    }
}
