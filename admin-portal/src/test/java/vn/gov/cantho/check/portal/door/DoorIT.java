package vn.gov.cantho.check.portal.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.gov.cantho.check.portal.testing.Browser.location;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.gov.cantho.check.portal.accounts.AccountService;
import vn.gov.cantho.check.portal.accounts.OwnAccountService;
import vn.gov.cantho.check.portal.factors.FactorService;
import vn.gov.cantho.check.portal.listing.ListQuery;
import vn.gov.cantho.check.portal.security.ActingAccount;
import vn.gov.cantho.check.portal.security.CurrentAccount;
import vn.gov.cantho.check.portal.security.DoorAccount;
import vn.gov.cantho.check.portal.security.Entrance;
import vn.gov.cantho.check.portal.security.FreshProofMissing;
import vn.gov.cantho.check.portal.security.Role;
import vn.gov.cantho.check.portal.sessions.SessionService;
import vn.gov.cantho.check.portal.testing.Browser;
import vn.gov.cantho.check.portal.testing.Officers;
import vn.gov.cantho.check.portal.testing.Person;
import vn.gov.cantho.check.portal.testing.Place;
import vn.gov.cantho.check.portal.testing.PortalDatabase;
import vn.gov.cantho.check.portal.testing.SettableClock;
import vn.gov.cantho.check.portal.testing.TestFactors;
import vn.gov.cantho.check.portal.testing.WireTest;

/** The door where the duty is enforced: over the wire, before the services and in the database. */
@WireTest
@TestPropertySource(properties = "test.second-factor=COMPULSORY")
final class DoorIT {

    private static final String CODE = "0123456789ABCDEF";

    @LocalServerPort
    private int port;

    @Autowired
    private DoorService door;

    @Autowired
    private ProofService proofs;

    @Autowired
    private FactorService factors;

    @Autowired
    private AccountService accounts;

    @Autowired
    private OwnAccountService own;

    @Autowired
    private SessionService sessions;

    @Autowired
    private CurrentAccount current;

    @Autowired
    private Entrance entrance;

    @Autowired
    private PlatformTransactionManager manager;

    @Autowired
    private JdbcClient database;

    @Autowired
    private SettableClock clock;

    @ParameterizedTest
    @ValueSource(strings = {"/", "/accounts", "/own-account", "/restrictions", "/units/1"})
    void page_askedForAtTheDoor_leadsBackThere(String path) throws Exception {
        var browser = atDoor(Officers.of(Place.TRADE, Role.values()));

        assertThat(location(browser.get(path))).endsWith("/second-factor");
        assertThat(browser.get("/second-factor").statusCode()).isEqualTo(200);
    }

    @Test
    void whatIsNowhere_askedForAtTheDoor_isNotFoundOrLeadsBack() throws Exception {
        var answer = atDoor(Officers.of(Place.TRADE, Role.values())).get("/there-is-no-such-page");

        assertThat(answer.statusCode()).isNotEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/media/0123456789abcdef.jpg", "/problem-photos/1/1.jpg", "/dossier-papers/1/package.zip"})
    void file_askedForAtTheDoor_isRefused(String path) throws Exception {
        assertThat(atDoor(Officers.of(Place.CITY, Role.values()))
                        .get(path, "*/*")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void signIn_ofAnEstablishment_isNotKept() throws Exception {
        var browser = new Browser(port);
        browser.signIn(Officers.ofNeighbour(Place.FISH_COOPERATIVE, Role.EDITOR).username(), Person.PASSWORD);

        assertThat(browser.get("/").statusCode()).isEqualTo(200);
        assertThat(location(browser.get("/second-factor"))).doesNotContain("sign-in");
    }

    @Test
    void signIn_ofAnEstablishmentWithAPasskey_isKeptToProveIt() throws Exception {
        var account = Officers.ofNeighbour(Place.FISH_COOPERATIVE, Role.EDITOR);
        TestFactors.passkey(account);

        assertThat(location(atDoor(account).get("/own-account"))).endsWith("/second-factor");
    }

    @Test
    void link_leadsToTheDoorAsWell() {
        var signIn = entrance.of(Officers.of(Place.THOT_NOT, Role.EDITOR), null);

        assertThat(DoorAccount.of(signIn)).isPresent();
        assertThat(signIn.getAuthorities()).extracting("authority").containsExactly("ROLE_AT_THE_DOOR");
    }

    @Test
    void tenMinutesAtTheDoor_endTheSession() throws Exception {
        var browser = atDoor(Officers.of(Place.TRADE, Role.EDITOR));

        assertThat(clock.at(Duration.ofMinutes(9), () -> browser.get("/second-factor"))
                        .statusCode())
                .isEqualTo(200);
        assertThat(location(clock.at(Duration.ofMinutes(11), () -> browser.get("/second-factor"))))
                .endsWith("/sign-in");
    }

    @Test
    void signOut_atTheDoor_endsTheSession() throws Exception {
        var account = Officers.of(Place.TRADE, Role.EDITOR);
        var browser = atDoor(account);

        browser.post("/logout", "_csrf=" + Browser.encode(browser.token("/second-factor")));

        assertThat(location(browser.get("/second-factor"))).endsWith("/sign-in");
        assertThat(PortalDatabase.started()
                        .owner()
                        .sql("SELECT end_reason FROM portal.session WHERE account_id = ?")
                        .param(account.accountId())
                        .query(String.class)
                        .single())
                .isEqualTo("SIGNED_OUT");
    }

    @Test
    void lock_atTheDoor_endsTheSession() throws Exception {
        var account = Officers.of(Place.TRADE, Role.EDITOR);
        var browser = atDoor(account);

        PortalDatabase.started()
                .owner()
                .sql("UPDATE portal.account SET state = 'LOCKED' WHERE id = ?")
                .param(account.accountId())
                .update();

        assertThat(location(clock.at(Duration.ofSeconds(3), () -> browser.get("/second-factor"))))
                .endsWith("/sign-in");
    }

    @Test
    void sessionsAtTheDoor_crowdNobodyOut() throws Exception {
        var account = Officers.of(Place.TRADE, Role.EDITOR);
        var inside = KnownSession.begun(account, false, Instant.now());

        for (var each = 0; each < 5; each++) {
            atDoor(account);
        }

        assertThat(inside.row("ended_at IS NULL")).isEqualTo("true");
        assertThat(open(account)).isEqualTo(4);
    }

    @Test
    void services_atTheDoor_refuse() {
        var session = atDoorNow(Officers.of(Place.CITY, Role.values()));

        session.within(() -> {
            assertThatThrownBy(() -> accounts.find(ListQuery.first(1))).isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(sessions::own).isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> own.changePassword(Person.PASSWORD, "bến phà Hậu Giang tháng chạp"))
                    .isInstanceOf(AccessDeniedException.class);
            return true;
        });
    }

    @Test
    void database_atTheDoor_showsNothing() {
        var session = atDoorNow(Officers.of(Place.CITY, Role.values()));

        assertThat(session.within(() -> count("portal.account"))).isZero();
        assertThat(session.within(() -> count("portal.establishment"))).isZero();
        assertThat(session.within(() -> count("portal.session"))).isZero();
        assertThat(session.within(() -> count("portal.notification"))).isZero();
        assertThat(session.within(current::find)).isEmpty();
    }

    @Test
    void setUp_withNothingRegistered_isAllowedAtTheDoor() {
        var session = atDoorNow(Officers.of(Place.THOT_NOT, Role.EDITOR));

        assertThat(session.within(door::need)).isEqualTo(DoorNeed.SET_UP);
        assertThat(session.within(factors::renewRecoveryCodes)).hasSize(10);
        assertThat(session.within(door::pass)).isEqualTo(new Passing.Needs(DoorNeed.SET_UP));
    }

    @Test
    void setUp_ofAnotherFactor_withoutAProofOfTheFirst_isRefused() {
        var account = Officers.of(Place.THOT_NOT, Role.EDITOR);
        TestFactors.passkey(account);
        var session = atDoorNow(account);

        assertThat(session.within(door::need)).isEqualTo(DoorNeed.PROVE);
        assertThatThrownBy(() -> session.within(factors::renewRecoveryCodes)).isInstanceOf(FreshProofMissing.class);
        assertThatThrownBy(() -> session.within(factors::beginTotp)).isInstanceOf(FreshProofMissing.class);
        assertThatThrownBy(() -> session.within(factors::beginPasskey)).isInstanceOf(FreshProofMissing.class);
        assertThat(session.within(door::pass)).isEqualTo(new Passing.Needs(DoorNeed.PROVE));
    }

    @Test
    void factor_setUpElsewhereMeanwhile_letsNobodyPast() {
        var account = Officers.of(Place.THOT_NOT, Role.EDITOR);
        var session = atDoorNow(account);
        TestFactors.passkey(account);

        assertThat(session.within(door::pass)).isEqualTo(new Passing.Needs(DoorNeed.PROVE));
        assertThat(session.within(() -> proofs.byPassword(Person.PASSWORD)))
                .isEqualTo(new ProofResult.Refused("door.proof.notByPassword"));
        assertThat(session.row("at_door")).isEqualTo("true");
    }

    @Test
    void recoveryCode_letsPast() {
        var account = Officers.of(Place.CITY, Role.EDITOR);
        TestFactors.passkey(account);
        TestFactors.recoveryCode(account, CODE);
        var session = atDoorNow(account);

        assertThat(session.within(() -> proofs.byCode("FFFF-FFFF-FFFF-FFFF"))).isInstanceOf(ProofResult.Refused.class);
        assertThat(session.within(() -> proofs.byCode(CODE))).isEqualTo(new ProofResult.Proven());
        assertThat(session.within(door::pass)).isEqualTo(new Passing.Open(account, 0));
        assertThat(session.row("at_door")).isEqualTo("false");
        assertThat(session.within(door::pass)).isEqualTo(new Passing.Over());
    }

    @Test
    void appAlone_whereAPasskeyIsTheDuty_leadsToSettingOneUp() {
        var account = Officers.of(Place.CITY, Role.EDITOR);
        TestFactors.app(account);
        var session = atDoorNow(account);
        assertThat(session.within(door::need)).isEqualTo(DoorNeed.PROVE);

        proven(session, "TOTP");

        assertThat(session.within(door::need)).isEqualTo(DoorNeed.SET_UP);
        assertThat(session.within(factors::renewRecoveryCodes)).isNotEmpty();
    }

    @Test
    void codeOfTheApp_whereAPasskeyIsTheDutyAndThere_isNotEnough() {
        var account = Officers.of(Place.CITY, Role.EDITOR);
        TestFactors.app(account);
        TestFactors.passkey(account);
        var session = atDoorNow(account);

        proven(session, "TOTP");

        assertThat(session.within(door::need)).isEqualTo(DoorNeed.PROVE);
        assertThatThrownBy(() -> session.within(factors::beginPasskey)).isInstanceOf(FreshProofMissing.class);
    }

    @Test
    void row_goesPastTheDoorByMoreThanAPassword_andNeverBack() {
        var standing = atDoorNow(Officers.of(Place.CITY, Role.EDITOR));
        var inside = KnownSession.begun(Officers.of(Place.CITY, Role.EDITOR), false, Instant.now());

        assertThatThrownBy(() -> set(standing, "at_door = false")).hasMessageContaining("past the door once");
        assertThatThrownBy(() -> set(inside, "at_door = true")).hasMessageContaining("past the door once");
        assertThatThrownBy(() -> set(inside, "proven_at = proven_at - interval '1 second'"))
                .hasMessageContaining("newer than the one before");
        proven(standing, "PASSKEY");
        set(standing, "at_door = false");
        assertThat(standing.row("at_door")).isEqualTo("false");
    }

    private static void set(KnownSession session, String change) {
        PortalDatabase.started()
                .owner()
                .sql("UPDATE portal.session SET " + change + " WHERE key_hash = ?")
                .param(session.key().hash())
                .update();
    }

    private static void proven(KnownSession session, String kind) {
        PortalDatabase.started()
                .owner()
                .sql("UPDATE portal.session SET proven_by = ? WHERE key_hash = ?")
                .params(kind, session.key().hash())
                .update();
    }

    private Browser atDoor(ActingAccount account) throws Exception {
        var browser = new Browser(port);
        assertThat(location(browser.signIn(account.username(), Person.PASSWORD)))
                .doesNotContain("sign-in");
        return browser;
    }

    private static KnownSession atDoorNow(ActingAccount account) {
        return KnownSession.begun(account, true, Instant.now());
    }

    private long count(String table) {
        return Objects.requireNonNull(new TransactionTemplate(manager)
                .execute(_ -> database.sql("SELECT count(*) FROM " + table)
                        .query(Long.class)
                        .single()));
    }

    private static long open(ActingAccount account) {
        return PortalDatabase.started()
                .owner()
                .sql("SELECT count(*) FROM portal.session WHERE account_id = ? AND ended_at IS NULL")
                .param(account.accountId())
                .query(Long.class)
                .single();
    }
}
