package vn.gov.cantho.check.portal.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.aop.support.AopUtils;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import vn.gov.cantho.check.portal.security.Acting;
import vn.gov.cantho.check.portal.security.ActingAccount;
import vn.gov.cantho.check.portal.security.CityProgram;
import vn.gov.cantho.check.portal.security.FreshProof;
import vn.gov.cantho.check.portal.security.FreshProofMissing;
import vn.gov.cantho.check.portal.security.Role;
import vn.gov.cantho.check.portal.testing.ActAs;
import vn.gov.cantho.check.portal.testing.Officers;
import vn.gov.cantho.check.portal.testing.Person;
import vn.gov.cantho.check.portal.testing.Place;
import vn.gov.cantho.check.portal.testing.PortalDatabase;
import vn.gov.cantho.check.portal.testing.SettableClock;
import vn.gov.cantho.check.portal.testing.TestFactors;
import vn.gov.cantho.check.portal.testing.WireTest;

/** Which acts ask for a fresh proof, and what counts as one. */
@WireTest
final class StepUpIT {

    private static final Duration NOTICE = Duration.ofSeconds(2);
    private static final Map<Class<?>, Object> NOTHING = Map.of(long.class, 0L, int.class, 0);

    @Autowired
    private ApplicationContext portal;

    @Autowired
    private FreshProof proof;

    @Autowired
    private ProofService proofs;

    @Autowired
    private CityProgram city;

    @Autowired
    private SettableClock clock;

    @Test
    void signIn_isAProofForFiveMinutes() throws Exception {
        var session = begun(Officers.of(Place.CITY, Role.values()), Instant.now());

        assertThat(isAsked(session, SessionFreshProof.FRESH.minus(NOTICE))).isFalse();
        assertThat(isAsked(session, SessionFreshProof.FRESH.plus(NOTICE))).isTrue();
    }

    @Test
    void proofByPassword_ofAnAccountWithNothingElse_isFreshAgain() throws Exception {
        var session = begun(Officers.of(Place.CITY, Role.values()), anHourAgo());
        assertThat(isAsked(session, Duration.ZERO)).isTrue();

        assertThat(session.within(() -> proofs.byPassword("không phải mật khẩu này")))
                .isEqualTo(new ProofResult.Refused("door.proof.wrongPassword"));
        assertThat(isAsked(session, Duration.ZERO)).isTrue();
        assertThat(session.within(() -> proofs.byPassword(Person.PASSWORD))).isEqualTo(new ProofResult.Proven());

        assertThat(isAsked(session, Duration.ZERO)).isFalse();
        assertThat(session.row("proven_by")).isEqualTo("PASSWORD");
    }

    @Test
    void proofByPassword_ofAnAccountWithAFactor_isRefused() throws Exception {
        var account = Officers.of(Place.CITY, Role.values());
        TestFactors.passkey(account);
        var session = begun(account, anHourAgo());

        assertThat(session.within(() -> proofs.byPassword(Person.PASSWORD)))
                .isEqualTo(new ProofResult.Refused("door.proof.notByPassword"));
        assertThat(isAsked(session, Duration.ZERO)).isTrue();
    }

    @Test
    void proofByRecoveryCode_isFreshOnce() throws Exception {
        var account = Officers.of(Place.CITY, Role.values());
        TestFactors.passkey(account);
        TestFactors.recoveryCode(account, "0123456789ABCDEF");
        var session = begun(account, anHourAgo());

        assertThat(session.within(() -> proofs.byCode("0123 4567 89ab cdef"))).isEqualTo(new ProofResult.Proven());
        assertThat(isAsked(session, Duration.ZERO)).isFalse();
        assertThat(session.row("proven_by")).isEqualTo("RECOVERY_CODE");
        assertThat(session.within(() -> proofs.byCode("0123456789ABCDEF"))).isInstanceOf(ProofResult.Refused.class);
    }

    @Test
    void proof_ofAnotherSession_countsForNone() throws Exception {
        var account = Officers.of(Place.CITY, Role.values());
        var old = begun(account, anHourAgo());
        var other = begun(account, anHourAgo());

        other.within(() -> proofs.byPassword(Person.PASSWORD));

        assertThat(isAsked(old, Duration.ZERO)).isTrue();
        assertThat(isAsked(other, Duration.ZERO)).isFalse();
    }

    @Test
    void wrongPasswords_wait() {
        var session = begun(Officers.of(Place.CITY, Role.values()), anHourAgo());

        for (var attempt = 0; attempt < 5; attempt++) {
            session.within(() -> proofs.byPassword("sai rồi"));
        }

        assertThat(session.within(() -> proofs.byPassword(Person.PASSWORD))).isInstanceOf(ProofResult.Delayed.class);
    }

    @Test
    void session_thatHasEnded_hasNoProof() throws Exception {
        var session = begun(Officers.of(Place.CITY, Role.values()), Instant.now());
        PortalDatabase.started()
                .owner()
                .sql(
                        "UPDATE portal.session SET ended_at = now() + interval '1 minute', end_reason = 'ENDED' WHERE key_hash = ?")
                .param(session.key().hash())
                .update();

        assertThat(isAsked(session, Duration.ZERO)).isTrue();
        assertThat(session.within(() -> proofs.byPassword(Person.PASSWORD))).isEqualTo(new ProofResult.Over());
    }

    @Test
    void programs_areNobodyWhoCouldBeAsked() {
        assertThatCode(() -> Acting.run(city.as("test"), proof::require)).doesNotThrowAnyException();
        assertThatCode(() -> ActAs.run(Person.CITY_OFFICER, proof::require)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({
        "accountService, createAwaitingActivation",
        "accountService, activationLink",
        "accountService, changeRoles",
        "accountService, unlock",
        "restrictionService, suspend",
        "restrictionService, proposeRecall",
        "restrictionService, confirmRecall",
        "restrictionService, rejectRecall",
        "restrictionService, lift",
        "restrictionService, unlock",
        "restrictionService, proposeLift",
        "restrictionService, confirmLift",
        "cancellationService, restore",
        "measureService, take",
        "measureService, withdraw",
        "measureService, confirm",
        "measureService, refuse",
        "functionService, change",
        "functionService, takeBackPlanned"
    })
    void actOfWeight_asksForAFreshProof(String service, String act) {
        var officer = Officers.of(Place.CITY, Role.values());

        assertThatThrownBy(() -> begun(officer, anHourAgo()).within(() -> call(service, act)))
                .isInstanceOf(FreshProofMissing.class);
        assertThat(failure(begun(officer, Instant.now()), service, act)).get().isNotInstanceOf(FreshProofMissing.class);
    }

    private boolean isAsked(KnownSession session, Duration later) throws Exception {
        return clock.at(
                later,
                () -> session.within(() -> {
                    try {
                        proof.require();
                        return false;
                    } catch (FreshProofMissing _) {
                        return true;
                    }
                }));
    }

    /** What the act fails with: it is about nothing, so that it fails in any case. */
    private Optional<RuntimeException> failure(KnownSession session, String service, String act) {
        return session.within(() -> {
            try {
                call(service, act);
                return Optional.of(new IllegalStateException("done"));
            } catch (RuntimeException refusal) {
                return Optional.of(refusal);
            }
        });
    }

    private boolean call(String name, String act) {
        var service = portal.getBean(name);
        var method = Arrays.stream(AopUtils.getTargetClass(service).getMethods())
                .filter(each -> each.getName().equals(act))
                .findFirst()
                .orElseThrow();
        try {
            method.invoke(service, arguments(method));
            return true;
        } catch (InvocationTargetException refusal) {
            throw refusal.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(refusal);
        } catch (IllegalAccessException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static Object[] arguments(Method method) {
        return Arrays.stream(method.getParameterTypes()).map(NOTHING::get).toArray();
    }

    private static KnownSession begun(ActingAccount account, Instant at) {
        return KnownSession.begun(account, false, at);
    }

    private static Instant anHourAgo() {
        return Instant.now().minus(Duration.ofHours(1));
    }
}
