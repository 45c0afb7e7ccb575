package vn.gov.cantho.check.portal.factors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import vn.gov.cantho.check.portal.security.FreshProofMissing;
import vn.gov.cantho.check.portal.testing.ActAs;
import vn.gov.cantho.check.portal.testing.Person;
import vn.gov.cantho.check.portal.testing.PortalDatabase;

/** What people do with their own factors. */
@FactorTest
final class FactorServiceIT {

    private static final Person SOMEBODY = Person.THOT_NOT_VIEWER;
    private static final FactorChange DONE = new FactorChange.Done();

    @Autowired
    private FactorService factors;

    @Autowired
    private SettableProof proof;

    private Enrolled enrolled;

    @BeforeEach
    void beginAnew() {
        Enrolled.forgetAll();
        enrolled = new Enrolled(factors);
    }

    @AfterEach
    void proveAgain() {
        proof.setFresh(true);
    }

    @Test
    void passkey_madeByADevice_isKeptUnderItsName() {
        enrolled.passkey(SOMEBODY);

        assertThat(own(SOMEBODY).passkeys()).singleElement().satisfies(passkey -> {
            assertThat(passkey.name()).isEqualTo("Điện thoại");
            assertThat(passkey.lastUsedAt()).isEmpty();
            assertThat(passkey.isCopied()).isFalse();
        });
        assertThat(own(SOMEBODY).isEnough()).isTrue();
        assertThat(actions(SOMEBODY)).first().isEqualTo("PASSKEY_ADDED");
        assertThat(news(SOMEBODY)).first().isEqualTo("notifications.text.PASSKEY_ADDED");
        assertThat(own(Person.PHONG_DIEN_VIEWER).passkeys()).isEmpty();
    }

    @Test
    void passkey_answerToTheSameQuestionTwice_isNotAdded() {
        var question = begin(SOMEBODY);
        var first = SoftDevice.fresh().create(question);
        var second = SoftDevice.fresh().create(question);

        assertThat(finish(SOMEBODY, "Một", first)).isEqualTo(DONE);
        assertThat(finish(SOMEBODY, "Hai", second)).isEqualTo(refused(FactorFlaw.NO_QUESTION));
    }

    @Test
    void passkey_answerToSomebodyElsesQuestion_isNotAdded() {
        var theirs = begin(Person.PHONG_DIEN_VIEWER);

        assertThat(finish(SOMEBODY, "Một", SoftDevice.fresh().create(theirs)))
                .isEqualTo(refused(FactorFlaw.NO_QUESTION));
    }

    @Test
    void passkey_fromAnotherAddressOrUnverified_isNotAdded() {
        var elsewhere = SoftDevice.fresh().at("https://portal-example.vn");
        assertThat(finish(SOMEBODY, "Một", elsewhere.create(begin(SOMEBODY))))
                .isEqualTo(refused(FactorFlaw.WRONG_ANSWER));
        assertThat(finish(SOMEBODY, "Một", SoftDevice.fresh().unverified().create(begin(SOMEBODY))))
                .isEqualTo(refused(FactorFlaw.WRONG_ANSWER));
        assertThat(finish(SOMEBODY, "Một", "{}")).isEqualTo(refused(FactorFlaw.WRONG_ANSWER));
        assertThat(finish(SOMEBODY, "Một", "")).isEqualTo(refused(FactorFlaw.WRONG_ANSWER));
    }

    @Test
    void passkey_thatAnotherAccountHas_isNotAdded() {
        var device = enrolled.passkey(Person.PHONG_DIEN_VIEWER);

        assertThat(finish(SOMEBODY, "Một", device.create(begin(SOMEBODY)))).isEqualTo(refused(FactorFlaw.KNOWN));
    }

    @Test
    void passkey_eleventh_isNotAskedFor() {
        for (var number = 0; number < FactorService.PASSKEYS_MAX; number++) {
            enrolled.passkey(SOMEBODY);
        }

        assertThat(ActAs.person(SOMEBODY, factors::beginPasskey)).isEmpty();
    }

    @Test
    void passkey_name_isOneToSixtyCharacters() {
        enrolled.passkey(SOMEBODY);
        var id = own(SOMEBODY).passkeys().getFirst().id();

        assertThat(rename(SOMEBODY, id, " Máy bàn ")).isEqualTo(DONE);
        assertThat(own(SOMEBODY).passkeys().getFirst().name()).isEqualTo("Máy bàn");
        assertThat(rename(SOMEBODY, id, "  ")).isEqualTo(refused(FactorFlaw.NAME_LENGTH));
        assertThat(rename(SOMEBODY, id, "x".repeat(61))).isEqualTo(refused(FactorFlaw.NAME_LENGTH));
        assertThat(rename(Person.CITY_OFFICER, id, "Của tôi")).isEqualTo(refused(FactorFlaw.GONE));
    }

    @Test
    void lastOne_thatTheUnitAsksFor_stays() {
        enrolled.passkey(Person.CITY_VIEWER);
        enrolled.totp(Person.CITY_VIEWER);
        var id = own(Person.CITY_VIEWER).passkeys().getFirst().id();

        assertThat(remove(Person.CITY_VIEWER, id)).isEqualTo(refused(FactorFlaw.LAST));
        enrolled.passkey(Person.CITY_VIEWER);
        assertThat(remove(Person.CITY_VIEWER, id)).isEqualTo(DONE);
        assertThat(remove(Person.CITY_VIEWER, id)).isEqualTo(refused(FactorFlaw.GONE));
        assertThat(ActAs.person(Person.CITY_VIEWER, factors::removeTotp)).isEqualTo(DONE);
    }

    @Test
    void lastTwo_removedAtOnce_leaveOne() throws Exception {
        enrolled.passkey(Person.CITY_VIEWER);
        enrolled.passkey(Person.CITY_VIEWER);
        var removals = own(Person.CITY_VIEWER).passkeys().stream()
                .<Callable<FactorChange>>map(passkey -> () -> remove(Person.CITY_VIEWER, passkey.id()))
                .toList();

        try (var people = Executors.newFixedThreadPool(2)) {
            var outcomes =
                    people.invokeAll(removals).stream().map(Future::resultNow).toList();
            assertThat(outcomes).containsExactlyInAnyOrder(DONE, refused(FactorFlaw.LAST));
        }
        assertThat(own(Person.CITY_VIEWER).passkeys()).hasSize(1);
    }

    @Test
    void commune_keepsAPasskeyOrAnApp() {
        enrolled.totp(SOMEBODY);
        assertThat(ActAs.person(SOMEBODY, factors::removeTotp)).isEqualTo(refused(FactorFlaw.LAST));
        enrolled.passkey(SOMEBODY);
        assertThat(ActAs.person(SOMEBODY, factors::removeTotp)).isEqualTo(DONE);
        assertThat(remove(SOMEBODY, own(SOMEBODY).passkeys().getFirst().id())).isEqualTo(refused(FactorFlaw.LAST));
    }

    @Test
    void establishment_removesWhatItLikes() {
        enrolled.passkey(Person.FISH_EDITOR);

        assertThat(remove(
                        Person.FISH_EDITOR,
                        own(Person.FISH_EDITOR).passkeys().getFirst().id()))
                .isEqualTo(DONE);
        assertThat(actions(Person.FISH_EDITOR)).startsWith("PASSKEY_REMOVED", "PASSKEY_ADDED");
    }

    @Test
    void totp_withAWrongCode_isNotSetUp() {
        var setup = ActAs.person(SOMEBODY, () -> factors.beginTotp().orElseThrow());
        var late = Totp.code(setup.secret(), Enrolled.steadyStep() - 3, Totp.FIGURES);

        assertThat(ActAs.person(SOMEBODY, () -> factors.confirmTotp(setup, late)))
                .isEqualTo(refused(FactorFlaw.WRONG_CODE));
        assertThat(ActAs.person(SOMEBODY, () -> factors.confirmTotp(setup, "abc")))
                .isEqualTo(refused(FactorFlaw.WRONG_CODE));
        assertThat(own(SOMEBODY).totpSince()).isEmpty();
    }

    @Test
    void totp_onAnotherPhone_takesThePlaceOfTheOneBefore() {
        enrolled.totp(SOMEBODY);
        var setup = ActAs.person(SOMEBODY, () -> factors.beginTotp().orElseThrow());
        var code = Totp.code(setup.secret(), Enrolled.steadyStep(), Totp.FIGURES);

        assertThat(ActAs.person(
                        SOMEBODY, () -> factors.confirmTotp(setup, code.substring(0, 3) + " " + code.substring(3))))
                .isEqualTo(DONE);
        assertThat(PortalDatabase.started()
                        .owner()
                        .sql("SELECT count(*) FROM portal.totp")
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
        assertThat(setup.text()).matches("(?:[A-Z2-7]{4} ?){8}");
        assertThat(setup.address()).contains("/" + "Truy%20xu%E1%BA%A5t").contains(SOMEBODY.username());
    }

    @Test
    void anyChange_withoutAFreshProof_isRefused() {
        enrolled.passkey(SOMEBODY);
        var setup = ActAs.person(SOMEBODY, () -> factors.beginTotp().orElseThrow());
        var id = own(SOMEBODY).passkeys().getFirst().id();
        proof.setFresh(false);

        for (var change : List.<Runnable>of(
                factors::beginPasskey,
                () -> factors.removePasskey(id),
                factors::beginTotp,
                () -> factors.confirmTotp(setup, "123456"),
                factors::removeTotp,
                factors::renewRecoveryCodes)) {
            assertThatThrownBy(() -> ActAs.run(SOMEBODY, change)).isInstanceOf(FreshProofMissing.class);
        }
        assertThat(own(SOMEBODY).passkeys()).hasSize(1);
    }

    @Test
    void nobody_hasNothing() {
        assertThatThrownBy(() -> factors.own()).isInstanceOf(AuthenticationCredentialsNotFoundException.class);
    }

    @Test
    void sheet_onPaper_hasEveryCode() throws Exception {
        var codes = ActAs.person(SOMEBODY, factors::renewRecoveryCodes);
        var file = new ByteArrayOutputStream();
        RecoverySheet.write(codes, file);

        try (var document = Loader.loadPDF(file.toByteArray())) {
            assertThat(new PDFTextStripper().getText(document)).contains(codes).contains("Mã khôi phục");
        }
    }

    private OwnFactors own(Person person) {
        return ActAs.person(person, factors::own);
    }

    private PasskeyQuestion begin(Person person) {
        return ActAs.person(person, () -> factors.beginPasskey().orElseThrow());
    }

    private FactorChange finish(Person person, String name, String answer) {
        return ActAs.person(person, () -> factors.finishPasskey(name, answer));
    }

    private FactorChange rename(Person person, long id, String name) {
        return ActAs.person(person, () -> factors.renamePasskey(id, name));
    }

    private FactorChange remove(Person person, long id) {
        return ActAs.person(person, () -> factors.removePasskey(id));
    }

    private static FactorChange refused(FactorFlaw flaw) {
        return new FactorChange.Refused(flaw);
    }

    private static List<String> actions(Person person) {
        return PortalDatabase.started()
                .owner()
                .sql(
                        "SELECT action FROM portal.audit_entry WHERE subject_kind = 'ACCOUNT' AND subject_id = ? ORDER BY position DESC")
                .param(person.account().accountId())
                .query((row, _) -> row.getString(1))
                .list();
    }

    private static List<String> news(Person person) {
        return PortalDatabase.started()
                .owner()
                .sql("SELECT text_key FROM portal.notification WHERE account_id = ? ORDER BY id DESC")
                .param(person.account().accountId())
                .query((row, _) -> row.getString(1))
                .list();
    }
}
