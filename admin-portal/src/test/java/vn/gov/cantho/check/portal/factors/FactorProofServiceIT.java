package vn.gov.cantho.check.portal.factors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import vn.gov.cantho.check.portal.testing.ActAs;
import vn.gov.cantho.check.portal.testing.Person;
import vn.gov.cantho.check.portal.testing.PortalDatabase;
import vn.gov.cantho.check.portal.testing.SettableClock;

/** Proofs as people give them, and as others would like to. */
@FactorTest
final class FactorProofServiceIT {

    private static final Person SOMEBODY = Person.THOT_NOT_VIEWER;
    private static final ProofOutcome BY_TOTP = new ProofOutcome.Proven(FactorKind.TOTP);
    private static final ProofOutcome BY_PASSKEY = new ProofOutcome.Proven(FactorKind.PASSKEY);
    private static final ProofOutcome WRONG_CODE = new ProofOutcome.Refused(ProofFlaw.WRONG_CODE);
    private static final ProofOutcome WRONG_ANSWER = new ProofOutcome.Refused(ProofFlaw.WRONG_ANSWER);
    private static final ProofOutcome NO_QUESTION = new ProofOutcome.Refused(ProofFlaw.NO_QUESTION);

    @Autowired
    private FactorProofService proofs;

    @Autowired
    private FactorService factors;

    @Autowired
    private SettableClock clock;

    private Enrolled enrolled;

    @BeforeEach
    void beginAnew() {
        Enrolled.forgetAll();
        enrolled = new Enrolled(factors);
    }

    @Test
    void registered_saysWhatThereIs() {
        assertThat(registered()).isEmpty();
        enrolled.totp(SOMEBODY);
        ActAs.person(SOMEBODY, factors::renewRecoveryCodes);
        assertThat(registered()).containsExactlyInAnyOrder(FactorKind.TOTP, FactorKind.RECOVERY_CODE);
        enrolled.passkey(SOMEBODY);
        assertThat(registered()).contains(FactorKind.PASSKEY);
        assertThat(ActAs.person(Person.PHONG_DIEN_VIEWER, proofs::registered)).isEmpty();
    }

    @Test
    void totp_ofThisStep_isTakenOnceAndNoneBeforeItAfterwards() {
        var secret = enrolled.totp(SOMEBODY);
        var step = Enrolled.steadyStep();

        assertThat(code(secret, step)).isEqualTo(BY_TOTP);
        assertThat(code(secret, step)).isEqualTo(WRONG_CODE);
        assertThat(code(secret, step - 1)).isEqualTo(WRONG_CODE);
        assertThat(code(secret, step + 1)).isEqualTo(BY_TOTP);
    }

    @Test
    void totp_twoStepsAway_isWrong() {
        var secret = enrolled.totp(SOMEBODY);
        var step = Enrolled.steadyStep();

        assertThat(code(secret, step + 2)).isEqualTo(WRONG_CODE);
        assertThat(code(secret, step - 2)).isEqualTo(WRONG_CODE);
    }

    @Test
    void totp_isOfTheTimeOfTheDatabase_whateverThePortalThinks() throws Exception {
        var secret = enrolled.totp(SOMEBODY);

        assertThat(clock.at(Duration.ofHours(3), () -> code(secret, Enrolled.steadyStep())))
                .isEqualTo(BY_TOTP);
    }

    @Test
    void totp_sentByManyAtOnce_isTakenOnce() throws Exception {
        var secret = enrolled.totp(SOMEBODY);
        var code = Totp.code(secret, Enrolled.steadyStep(), Totp.FIGURES);

        try (var people = Executors.newFixedThreadPool(4)) {
            var tries = IntStream.range(0, 4)
                    .<Callable<ProofOutcome>>mapToObj(_ -> () -> prove(code))
                    .toList();
            var outcomes = people.invokeAll(tries).stream()
                    .map(each -> each.resultNow())
                    .toList();
            assertThat(outcomes).containsOnlyOnce(BY_TOTP);
        }
    }

    @Test
    void totp_ofAnotherAccount_isWrong() {
        var secret = enrolled.totp(Person.PHONG_DIEN_VIEWER);
        enrolled.totp(SOMEBODY);

        assertThat(code(secret, Enrolled.steadyStep())).isEqualTo(WRONG_CODE);
    }

    @Test
    void totp_copiedFromAnotherRow_opensNothing() {
        var secret = enrolled.totp(Person.PHONG_DIEN_VIEWER);
        enrolled.totp(SOMEBODY);
        PortalDatabase.started()
                .owner()
                .sql("""
                UPDATE portal.totp t SET sealed = o.sealed FROM portal.totp o WHERE t.account_id = ? AND o.account_id = ?
                """)
                .param(SOMEBODY.account().accountId())
                .param(Person.PHONG_DIEN_VIEWER.account().accountId())
                .update();

        assertThat(registered()).isEmpty();
        assertThat(code(secret, Enrolled.steadyStep())).isEqualTo(new ProofOutcome.Refused(ProofFlaw.NOT_REGISTERED));
    }

    @Test
    void secret_inTheTable_isSealed() {
        var secret = enrolled.totp(SOMEBODY);
        var sealed = PortalDatabase.started()
                .owner()
                .sql("SELECT encode(sealed, 'hex') FROM portal.totp")
                .query(String.class)
                .single();

        assertThat(sealed).doesNotContain(HexFormat.of().formatHex(secret.bytes()));
    }

    @Test
    void recoveryCode_isGoodOnce_howeverItIsTyped() {
        var codes = ActAs.person(SOMEBODY, factors::renewRecoveryCodes);

        assertThat(codes).hasSize(10).doesNotHaveDuplicates().allMatch(code -> code.matches("(?:[0-9A-Z]{4}-?){4}"));
        assertThat(prove(codes.getFirst().toLowerCase(Locale.ROOT).replace("-", " ")))
                .isEqualTo(new ProofOutcome.Proven(FactorKind.RECOVERY_CODE));
        assertThat(prove(codes.getFirst())).isEqualTo(WRONG_CODE);
        assertThat(ActAs.person(SOMEBODY, factors::own).recoveryCodesLeft()).isEqualTo(9);
        assertThat(ActAs.person(Person.PHONG_DIEN_VIEWER, () -> proofs.proveByCode(codes.getLast())))
                .isEqualTo(WRONG_CODE);
    }

    @Test
    void recoveryCodes_madeAnew_endTheOldOnes() {
        var old = ActAs.person(SOMEBODY, factors::renewRecoveryCodes);
        var now = ActAs.person(SOMEBODY, factors::renewRecoveryCodes);

        assertThat(prove(old.getFirst())).isEqualTo(WRONG_CODE);
        assertThat(prove(now.getFirst())).isInstanceOf(ProofOutcome.Proven.class);
    }

    @Test
    void wrongCodes_areDelayedLongerAndLonger_andNeverForGood() throws Exception {
        var secret = enrolled.totp(SOMEBODY);
        var device = enrolled.passkey(SOMEBODY);
        var wrong = wrongCode(secret);

        var first = firstDelay(wrong);
        assertThat(first).isBetween(Duration.ofSeconds(1), Duration.ofSeconds(2));
        // A passkey is not kept out by whoever guesses codes.
        assertThat(answer(device)).isEqualTo(BY_PASSKEY);
        var elsewhere = ActAs.person(Person.PHONG_DIEN_VIEWER, () -> proofs.proveByCode(wrong));
        assertThat(elsewhere).isEqualTo(new ProofOutcome.Refused(ProofFlaw.NOT_REGISTERED));
        clock.at(Duration.ofSeconds(3), () -> prove(wrong));
        assertThat(clock.at(Duration.ofSeconds(3), () -> prove(wrong)))
                .isInstanceOfSatisfying(
                        ProofOutcome.Delayed.class,
                        delayed -> assertThat(delayed.waitTime()).isGreaterThan(first));
        assertThat(clock.at(Duration.ofMinutes(16), () -> code(secret, Enrolled.steadyStep())))
                .isEqualTo(BY_TOTP);
    }

    @Test
    void code_ofNoForm_isWrongAndNotCounted() {
        enrolled.totp(SOMEBODY);

        for (var tried : List.of("", "12345", "1234567", "abc", "' OR 1=1", "x".repeat(5000))) {
            assertThat(prove(tried)).as(tried).isEqualTo(WRONG_CODE);
        }
        assertThat(PortalDatabase.started()
                        .owner()
                        .sql("SELECT count(*) FROM portal.sign_in_failure")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void passkey_answersItsQuestionOnce() {
        var device = enrolled.passkey(SOMEBODY);
        var answer = device.get(ask());

        assertThat(proveBy(answer)).isEqualTo(BY_PASSKEY);
        assertThat(proveBy(answer)).isEqualTo(NO_QUESTION);
        assertThat(ActAs.person(SOMEBODY, factors::own).passkeys().getFirst().lastUsedAt())
                .isPresent();
    }

    @Test
    void passkey_thatCountsBackOrStandsStill_isACopyAndRefused() {
        var device = enrolled.passkey(SOMEBODY).counting(20);
        assertThat(answer(device)).isEqualTo(BY_PASSKEY);

        assertThat(answer(device.counting(20))).isEqualTo(WRONG_ANSWER);
        assertThat(answer(device.counting(19))).isEqualTo(WRONG_ANSWER);
        assertThat(answer(device.counting(0))).isEqualTo(WRONG_ANSWER);
        assertThat(answer(device.counting(21))).isEqualTo(BY_PASSKEY);
    }

    @Test
    void passkey_atAPageThatImitatesThePortal_provesNothing() {
        var device = enrolled.passkey(SOMEBODY);

        assertThat(answer(device.at("https://portal-example.vn"))).isEqualTo(WRONG_ANSWER);
        assertThat(answer(device.at("http://portal.example.vn"))).isEqualTo(WRONG_ANSWER);
    }

    @Test
    void passkey_withoutFaceOrFinger_provesNothing() {
        assertThat(answer(enrolled.passkey(SOMEBODY).unverified())).isEqualTo(WRONG_ANSWER);
    }

    @Test
    void passkey_thatIsNotTheAccounts_isNotRegistered() {
        enrolled.passkey(SOMEBODY);
        var other = enrolled.passkey(Person.PHONG_DIEN_VIEWER);

        assertThat(answer(other)).isEqualTo(new ProofOutcome.Refused(ProofFlaw.NOT_REGISTERED));
        assertThat(answer(SoftDevice.fresh())).isEqualTo(new ProofOutcome.Refused(ProofFlaw.NOT_REGISTERED));
    }

    @Test
    void question_ofSomebodyElse_isNoQuestion() {
        var device = enrolled.passkey(SOMEBODY);
        enrolled.passkey(Person.PHONG_DIEN_VIEWER);
        var theirs = ActAs.person(Person.PHONG_DIEN_VIEWER, proofs::askForPasskey);

        assertThat(proveBy(device.get(theirs))).isEqualTo(NO_QUESTION);
        assertThat(proveBy(device.get(new PasskeyQuestion(
                        "{\"challenge\":\"AAAAAAAAAAAAAAAAAAAAAA\",\"rpId\":\"portal.example.vn\"}"))))
                .isEqualTo(NO_QUESTION);
    }

    @Test
    void question_olderThanFiveMinutes_isNoQuestion() throws Exception {
        var device = enrolled.passkey(SOMEBODY);
        var question = ask();
        var other = ask();

        assertThat(clock.at(Duration.ofSeconds(290), () -> proveBy(device.get(other))))
                .isEqualTo(BY_PASSKEY);
        assertThat(clock.at(Duration.ofMinutes(5), () -> proveBy(device.get(question))))
                .isEqualTo(NO_QUESTION);
    }

    @Test
    void question_forANewPasskey_isNoneForAProof() {
        var device = enrolled.passkey(SOMEBODY);
        var forNew = ActAs.person(SOMEBODY, () -> factors.beginPasskey().orElseThrow());
        var asProof = new PasskeyQuestion(forNew.optionsJson().replaceFirst("\\{", "{\"rpId\":\"portal.example.vn\","));

        assertThat(proveBy(device.get(asProof))).isEqualTo(NO_QUESTION);
    }

    @Test
    void answer_thatIsNone_isWrong() {
        enrolled.passkey(SOMEBODY);

        for (var answer : List.of("", "{}", "null", "[]", "{\"id\":1}", "{\"response\":{}}", "x".repeat(20_000))) {
            assertThat(proveBy(answer))
                    .isIn(WRONG_ANSWER, NO_QUESTION, new ProofOutcome.Delayed(Duration.ofSeconds(1)))
                    .isNotEqualTo(BY_PASSKEY);
        }
    }

    @Test
    void nobody_provesNothing() {
        assertThatThrownBy(() -> proofs.proveByCode("123456"))
                .isInstanceOf(AuthenticationCredentialsNotFoundException.class);
    }

    private Duration firstDelay(String wrong) {
        for (var attempt = 0; attempt < 10; attempt++) {
            if (prove(wrong) instanceof ProofOutcome.Delayed delayed) {
                assertThat(attempt).isBetween(4, 6);
                return delayed.waitTime();
            }
        }
        throw new AssertionError("never delayed");
    }

    private static String wrongCode(TotpSecret secret) {
        var step = Enrolled.steadyStep();
        return IntStream.range(0, 1_000_000)
                .mapToObj(number -> String.format(Locale.ROOT, "%06d", number))
                .filter(code -> Totp.step(secret, code, step).isEmpty()
                        && Totp.step(secret, code, step + 3).isEmpty())
                .findFirst()
                .orElseThrow();
    }

    private Set<FactorKind> registered() {
        return ActAs.person(SOMEBODY, proofs::registered);
    }

    private ProofOutcome code(TotpSecret secret, long step) {
        return prove(Totp.code(secret, step, Totp.FIGURES));
    }

    private ProofOutcome prove(String code) {
        return ActAs.person(SOMEBODY, () -> proofs.proveByCode(code));
    }

    private PasskeyQuestion ask() {
        return ActAs.person(SOMEBODY, proofs::askForPasskey);
    }

    private ProofOutcome answer(SoftDevice device) {
        return proveBy(device.get(ask()));
    }

    private ProofOutcome proveBy(String answer) {
        return ActAs.person(SOMEBODY, () -> proofs.proveByPasskey(answer));
    }
}
