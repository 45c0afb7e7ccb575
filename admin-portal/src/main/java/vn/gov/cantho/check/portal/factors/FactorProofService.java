package vn.gov.cantho.check.portal.factors;

import com.webauthn4j.data.AuthenticationData;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;
import vn.gov.cantho.check.portal.factors.PasskeyQuestions.Purpose;
import vn.gov.cantho.check.portal.security.Authorities;
import vn.gov.cantho.check.portal.security.CurrentAccount;
import vn.gov.cantho.check.portal.security.GuessThrottle;
import vn.gov.cantho.check.portal.security.OpenAtTheDoor;

/**
 * Proves what the acting account has besides its password. It may be asked by an account that is still at the door, with no
 * authority at all; it knows nothing of sessions, so that whoever asks notes the proof where it counts.
 *
 * <p>Attempts are counted by account before they are looked at, codes apart from passkeys: whoever guesses codes of
 * somebody keeps nobody from their passkey.
 */
@Service
@OpenAtTheDoor
@PreAuthorize(Authorities.SIGNED_IN_OR_AT_THE_DOOR)
public class FactorProofService {

    private static final String CODES = "factor-code";
    private static final String PASSKEYS = "factor-passkey";

    private final PasskeyRepository passkeys;
    private final RecoveryCodeRepository codes;
    private final TotpProofs totp;
    private final PasskeyQuestions questions;
    private final PasskeyOptions options;
    private final PasskeyChecks checks;
    private final PasskeyPlaces places;
    private final GuessThrottle guesses;
    private final FactorTrail trail;
    private final CurrentAccount current;
    private final TransactionOperations transaction;

    FactorProofService(
            PasskeyRepository passkeys,
            RecoveryCodeRepository codes,
            TotpProofs totp,
            PasskeyQuestions questions,
            PasskeyOptions options,
            PasskeyChecks checks,
            PasskeyPlaces places,
            GuessThrottle guesses,
            FactorTrail trail,
            CurrentAccount current,
            PlatformTransactionManager transactions) {
        this.passkeys = passkeys;
        this.codes = codes;
        this.totp = totp;
        this.questions = questions;
        this.options = options;
        this.checks = checks;
        this.places = places;
        this.guesses = guesses;
        this.trail = trail;
        this.current = current;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** What the acting account could prove; recovery codes only while one is left. */
    @Transactional(readOnly = true)
    public Set<FactorKind> registered() {
        var account = current.get().accountId();
        return FactorKinds.of(
                !passkeys.credentialIds(account).isEmpty(), totp.isRegistered(account), codes.left(account) > 0);
    }

    /**
     * Proves by six figures of the authenticator app, or by a recovery code.
     *
     * @param code as it was typed; spaces and hyphens do not matter, nor does case
     */
    public ProofOutcome proveByCode(String code) {
        var typed = code.replaceAll("[\\s-]", "");
        var recovery = RecoveryCode.typed(typed);
        if (!Totp.isCode(typed) && !recovery.isWellFormed()) {
            return new ProofOutcome.Refused(ProofFlaw.WRONG_CODE);
        }
        return counted(CODES, () -> Totp.isCode(typed) ? byTotp(typed) : byRecoveryCode(recovery));
    }

    /**
     * Asks a device to prove that it has one of the account's passkeys; the question is good once, for five minutes.
     *
     * @throws IllegalStateException where the portal's address is none that passkeys are good at
     */
    @Transactional(readOnly = true)
    public PasskeyQuestion askForPasskey() {
        var account = current.get().accountId();
        var place = places.find().orElseThrow(() -> new IllegalStateException("passkeys are not good at this address"));
        return options.get(place, questions.ask(account, Purpose.PROVE), passkeys.credentialIds(account));
    }

    /**
     * Proves by a device's answer.
     *
     * @param responseJson the answer of {@code navigator.credentials.get}, as its {@code toJSON} writes it
     */
    public ProofOutcome proveByPasskey(String responseJson) {
        return counted(
                PASSKEYS,
                () -> checks.readProof(responseJson)
                        .map(this::byPasskey)
                        .orElseGet(() -> new ProofOutcome.Refused(ProofFlaw.WRONG_ANSWER)));
    }

    private ProofOutcome counted(String what, Supplier<ProofOutcome> look) {
        var subject = Long.toString(current.get().accountId());
        var wait = guesses.attemptCode(what, subject);
        if (wait.isPresent()) {
            return new ProofOutcome.Delayed(atLeastASecond(wait.get()));
        }
        var outcome = Objects.requireNonNull(transaction.execute(_ -> look.get()));
        if (outcome instanceof ProofOutcome.Proven) {
            guesses.succeededCode(what, subject);
        }
        return outcome;
    }

    private static Duration atLeastASecond(Duration wait) {
        return wait.compareTo(Duration.ofSeconds(1)) < 0 ? Duration.ofSeconds(1) : wait;
    }

    private ProofOutcome byTotp(String code) {
        var account = current.get().accountId();
        if (!totp.isRegistered(account)) {
            return new ProofOutcome.Refused(ProofFlaw.NOT_REGISTERED);
        }
        return totp.use(account, code)
                ? new ProofOutcome.Proven(FactorKind.TOTP)
                : new ProofOutcome.Refused(ProofFlaw.WRONG_CODE);
    }

    private ProofOutcome byRecoveryCode(RecoveryCode code) {
        if (!codes.use(current.get().accountId(), code)) {
            return new ProofOutcome.Refused(ProofFlaw.WRONG_CODE);
        }
        trail.own("RECOVERY_CODE_USED", "");
        return new ProofOutcome.Proven(FactorKind.RECOVERY_CODE);
    }

    private ProofOutcome byPasskey(AuthenticationData answer) {
        var account = current.get().accountId();
        var challenge = PasskeyChecks.challenge(answer.getCollectedClientData());
        if (!questions.take(account, Purpose.PROVE, challenge)) {
            return new ProofOutcome.Refused(ProofFlaw.NO_QUESTION);
        }
        var place = places.find();
        var id = PasskeyChecks.credentialId(answer);
        var known = passkeys.findCredential(account, id);
        if (known.isEmpty() || place.isEmpty()) {
            return new ProofOutcome.Refused(ProofFlaw.NOT_REGISTERED);
        }
        Optional<Long> count = checks.signCount(answer, known.get(), account, place.get(), challenge);
        return count.filter(counted -> passkeys.use(account, id, counted))
                .<ProofOutcome>map(_ -> new ProofOutcome.Proven(FactorKind.PASSKEY))
                .orElseGet(() -> new ProofOutcome.Refused(ProofFlaw.WRONG_ANSWER));
    }
}
