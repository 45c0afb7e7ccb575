package vn.gov.cantho.check.portal.activations;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.gov.cantho.check.portal.accounts.AccountCreation;
import vn.gov.cantho.check.portal.accounts.AccountService;
import vn.gov.cantho.check.portal.accounts.LinkMaking;
import vn.gov.cantho.check.portal.accounts.NewAccount;
import vn.gov.cantho.check.portal.passwords.PasswordFlaw;
import vn.gov.cantho.check.portal.security.Role;
import vn.gov.cantho.check.portal.security.SignInDirectory;
import vn.gov.cantho.check.portal.testing.ActAs;
import vn.gov.cantho.check.portal.testing.Person;
import vn.gov.cantho.check.portal.testing.Place;
import vn.gov.cantho.check.portal.testing.PortalDatabase;
import vn.gov.cantho.check.portal.testing.SettableClock;
import vn.gov.cantho.check.portal.testing.WireTest;

/** Links from their making to their end. */
@WireTest
final class ActivationServiceIT {

    private static final String CHOSEN = "gạo trắng nước trong 1739";
    private static final String ADDRESS = "192.0.2.9";

    @Autowired
    private ActivationService activations;

    @Autowired
    private AccountService accounts;

    @Autowired
    private SignInDirectory directory;

    @Autowired
    private SettableClock clock;

    @BeforeEach
    void forgetAttempts() {
        PortalDatabase.started()
                .owner()
                .sql("DELETE FROM portal.sign_in_failure")
                .update();
    }

    @Test
    void read_anOpenLink_saysWhoseItIsAndChangesNothing() {
        var link = link("kich.hoat.1");

        var first = activations.read(link.token(), ADDRESS);

        assertThat(first)
                .isInstanceOfSatisfying(
                        LinkReading.Open.class,
                        open -> assertThat(open.owner().unitName()).isEqualTo(Place.TRADE.title()));
        assertThat(activations.read(link.token(), ADDRESS)).isEqualTo(first);
    }

    @Test
    void use_twice_isDoneOnce() {
        var link = link("kich.hoat.2");

        assertThat(activations.use(link.token(), CHOSEN, ADDRESS)).isInstanceOf(LinkUse.Done.class);
        assertThat(activations.use(link.token(), CHOSEN + " nữa", ADDRESS)).isEqualTo(new LinkUse.Gone());
        assertThat(activations.read(link.token(), ADDRESS)).isEqualTo(new LinkReading.Gone());
    }

    @Test
    void use_manyAtOnce_isDoneOnce() throws Exception {
        var link = link("kich.hoat.3");
        try (var threads = Executors.newFixedThreadPool(4)) {
            var uses = IntStream.range(0, 4)
                    .<Callable<LinkUse>>mapToObj(
                            number -> () -> activations.use(link.token(), CHOSEN + number, ADDRESS))
                    .toList();

            assertThat(threads.invokeAll(uses).stream().map(Future::resultNow))
                    .filteredOn(LinkUse.Done.class::isInstance)
                    .hasSize(1);
        }
    }

    @Test
    void use_aPasswordThatIsTooEasy_isRefusedAndTheLinkStaysGood() {
        var link = link("kich.hoat.4");

        assertThat(activations.use(link.token(), "ngắn quá", ADDRESS))
                .isEqualTo(new LinkUse.Refused(PasswordFlaw.TOO_SHORT));
        assertThat(activations.use(link.token(), CHOSEN, ADDRESS)).isInstanceOf(LinkUse.Done.class);
    }

    @Test
    void link_afterADay_isGone() throws Exception {
        var link = link("kich.hoat.5");

        assertThat(read(LinkDesk.VALID.minusMinutes(1), link)).isInstanceOf(LinkReading.Open.class);
        assertThat(read(LinkDesk.VALID.plusSeconds(1), link)).isEqualTo(new LinkReading.Gone());
    }

    @Test
    void link_afterANewerOne_isGone() {
        var older = link("kich.hoat.6");
        var newer = again(older.owner().accountId());

        assertThat(activations.read(older.token(), ADDRESS)).isEqualTo(new LinkReading.Gone());
        assertThat(activations.use(newer.token(), CHOSEN, ADDRESS)).isInstanceOf(LinkUse.Done.class);
    }

    @Test
    void link_ofALockedAccount_isGone() {
        var link = link("kich.hoat.7");
        PortalDatabase.started()
                .owner()
                .sql("UPDATE portal.account SET state = 'LOCKED' WHERE username = 'kich.hoat.7'")
                .update();

        assertThat(activations.use(link.token(), CHOSEN, ADDRESS)).isEqualTo(new LinkUse.Gone());
        assertThat(directory.findForSignIn("kich.hoat.7").orElseThrow().passwordHash())
                .isEmpty();
    }

    @Test
    void guesses_ofOneAddress_haveToWaitAndGoodLinksAreNotCounted() {
        var link = link("kich.hoat.8");
        IntStream.range(0, 40).forEach(_ -> activations.read(link.token(), ADDRESS));
        assertThat(activations.read(link.token(), ADDRESS)).isInstanceOf(LinkReading.Open.class);

        IntStream.range(0, 31).forEach(_ -> activations.read("0".repeat(LinkToken.LENGTH_MAX), ADDRESS));

        assertThat(activations.read(link.token(), ADDRESS)).isInstanceOf(LinkReading.Delayed.class);
        assertThat(activations.read(link.token(), "198.51.100.1")).isInstanceOf(LinkReading.Open.class);
    }

    @Test
    void table_holdsNoToken() {
        var link = link("kich.hoat.9");

        assertThat(PortalDatabase.started()
                        .owner()
                        .sql("SELECT l::text FROM portal.account_link l")
                        .query((row, _) -> row.getString(1))
                        .list())
                .isNotEmpty()
                .noneMatch(row -> row.contains(link.token()));
        assertThat(link.toString()).doesNotContain(link.token());
    }

    @Test
    void slip_saysWhoseAccountAndUntilWhen() throws Exception {
        var link = link("kich.hoat.10");
        var address = "https://portal.example/" + link.path();
        var file = new ByteArrayOutputStream();

        LinkSlip.write(link, address, file);

        try (var document = Loader.loadPDF(file.toByteArray())) {
            assertThat(document.getNumberOfPages()).isEqualTo(1);
            assertThat(new PDFTextStripper().getText(document))
                    .contains("Phiếu bàn giao tài khoản", "Người mới", Place.TRADE.title(), "kich.hoat.10", address);
        }
    }

    private LinkReading read(Duration later, AccountLink link) throws Exception {
        return clock.at(later, () -> activations.read(link.token(), ADDRESS));
    }

    private AccountLink link(String username) {
        var account = new NewAccount(
                Place.TRADE.id(),
                username,
                "Người mới",
                Set.of(Role.VIEWER),
                Locale.of("vi"),
                username + "@example.invalid");
        var made = ActAs.person(Person.CITY_OFFICER, () -> accounts.createAwaitingActivation(account));
        return again(((AccountCreation.Created) made).accountId());
    }

    private AccountLink again(long account) {
        return ((LinkMaking.Made) ActAs.person(Person.CITY_OFFICER, () -> accounts.activationLink(account))).link();
    }
}
