package vn.gov.cantho.check.portal.factors;

import com.webauthn4j.data.RegistrationData;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.gov.cantho.check.portal.factors.PasskeyQuestions.Purpose;
import vn.gov.cantho.check.portal.security.Authorities;
import vn.gov.cantho.check.portal.security.CurrentAccount;
import vn.gov.cantho.check.portal.security.OpenAtTheDoor;
import vn.gov.cantho.check.portal.shell.Texts;

/**
 * What everybody does with their own factors. Whatever adds one or takes one away needs a fresh proof of who acts, is
 * written in the trail and told to them. What the account's unit asks for is never taken away to the last.
 */
@Service
@OpenAtTheDoor
@PreAuthorize(Authorities.SIGNED_IN_OR_AT_THE_DOOR)
@Transactional
public class FactorService {

    /** How many passkeys an account has at most. */
    static final int PASSKEYS_MAX = 10;

    /** How many codes a list has. */
    static final int RECOVERY_CODES_MAX = 10;

    private final PasskeyRepository passkeys;
    private final TotpRepository apps;
    private final RecoveryCodeRepository codes;
    private final TotpProofs totp;
    private final TotpSeal seal;
    private final PasskeyQuestions questions;
    private final PasskeyOptions options;
    private final PasskeyChecks checks;
    private final PasskeyPlaces places;
    private final FreshProofs proofs;
    private final FactorTrail trail;
    private final CurrentAccount current;

    FactorService(
            PasskeyRepository passkeys,
            TotpRepository apps,
            RecoveryCodeRepository codes,
            TotpProofs totp,
            TotpSeal seal,
            PasskeyQuestions questions,
            PasskeyOptions options,
            PasskeyChecks checks,
            PasskeyPlaces places,
            FreshProofs proofs,
            FactorTrail trail,
            CurrentAccount current) {
        this.passkeys = passkeys;
        this.apps = apps;
        this.codes = codes;
        this.totp = totp;
        this.seal = seal;
        this.questions = questions;
        this.options = options;
        this.checks = checks;
        this.places = places;
        this.proofs = proofs;
        this.trail = trail;
        this.current = current;
    }

    /** What the acting account has. */
    @Transactional(readOnly = true)
    public OwnFactors own() {
        var own = current.get();
        var account = own.accountId();
        return new OwnFactors(passkeys.find(account), apps.since(account), codes.left(account), FactorDuty.of(own));
    }

    /** Whether an authenticator app can be set up at this portal. */
    public boolean offersTotp() {
        return seal.isOffered();
    }

    /** Whether passkeys are good at the address of this portal. */
    public boolean offersPasskeys() {
        return places.find().isPresent();
    }

    /** Asks a device for a new passkey; nothing when the account has ten, or the address is not good for them. */
    @Transactional(readOnly = true)
    public Optional<PasskeyQuestion> beginPasskey() {
        proofs.require();
        var own = current.get();
        var known = passkeys.credentialIds(own.accountId());
        return known.size() >= PASSKEYS_MAX
                ? Optional.empty()
                : places.find()
                        .map(place -> options.create(
                                place,
                                Texts.of("factors.issuer"),
                                own,
                                questions.ask(own.accountId(), Purpose.ADD),
                                known));
    }

    /**
     * Keeps the passkey that a device made.
     *
     * @param name what its owner calls it, 1 to 60 characters
     * @param responseJson the answer of {@code navigator.credentials.create}, as its {@code toJSON} writes it
     */
    public FactorChange finishPasskey(String name, String responseJson) {
        // Not the beginning alone: questions are the account's, and somebody may have begun at the door before there
        // was a factor.
        proofs.require();
        return named(name)
                .map(called -> checks.readNew(responseJson)
                        .map(answer -> add(called, answer))
                        .orElseGet(() -> refused(FactorFlaw.WRONG_ANSWER)))
                .orElseGet(() -> refused(FactorFlaw.NAME_LENGTH));
    }

    private FactorChange add(String name, RegistrationData answer) {
        var own = current.get();
        var challenge = PasskeyChecks.challenge(answer.getCollectedClientData());
        if (!questions.take(own.accountId(), Purpose.ADD, challenge)) {
            return refused(FactorFlaw.NO_QUESTION);
        }
        if (passkeys.credentialIds(own.accountId()).size() >= PASSKEYS_MAX) {
            return refused(FactorFlaw.TOO_MANY);
        }
        var credential = places.find().flatMap(place -> checks.credential(answer, place, challenge));
        if (credential.isEmpty()) {
            return refused(FactorFlaw.WRONG_ANSWER);
        }
        if (!passkeys.insert(own, credential.get(), name)) {
            return refused(FactorFlaw.KNOWN);
        }
        return done("PASSKEY_ADDED", name);
    }

    /** Calls a passkey something else. */
    public FactorChange renamePasskey(long id, String name) {
        var called = named(name);
        if (called.isEmpty()) {
            return refused(FactorFlaw.NAME_LENGTH);
        }
        return passkeys.rename(current.get().accountId(), id, called.get())
                ? new FactorChange.Done()
                : refused(FactorFlaw.GONE);
    }

    /** Takes a passkey away. */
    public FactorChange removePasskey(long id) {
        proofs.require();
        passkeys.awaitTurn(current.get().accountId());
        var own = own();
        var passkey = own.passkeys().stream().filter(each -> each.id() == id).findFirst();
        if (passkey.isEmpty()) {
            return refused(FactorFlaw.GONE);
        }
        if (!isEnough(own, own.passkeys().size() > 1, own.totpSince().isPresent())) {
            return refused(FactorFlaw.LAST);
        }
        passkeys.remove(current.get().accountId(), id);
        return done("PASSKEY_REMOVED", passkey.get().name());
    }

    /** Draws a secret for an authenticator app; nothing is kept before a code of it comes. */
    public Optional<TotpSetup> beginTotp() {
        proofs.require();
        if (!seal.isOffered()) {
            return Optional.empty();
        }
        var secret = TotpSecret.fresh();
        return Optional.of(new TotpSetup(
                secret, secret.address(Texts.of("factors.issuer"), current.get().username())));
    }

    /** Takes the app into use whose code this is, in the place of the one before. */
    public FactorChange confirmTotp(TotpSetup setup, String code) {
        proofs.require();
        var typed = code.replaceAll("\\s", "");
        if (!seal.isOffered()) {
            return refused(FactorFlaw.NOT_OFFERED);
        }
        return Totp.isCode(typed) && totp.confirm(current.get(), setup.secret(), typed)
                ? done("TOTP_ADDED", "")
                : refused(FactorFlaw.WRONG_CODE);
    }

    /** Takes the authenticator app away. */
    public FactorChange removeTotp() {
        proofs.require();
        passkeys.awaitTurn(current.get().accountId());
        var own = own();
        if (!isEnough(own, !own.passkeys().isEmpty(), false)) {
            return refused(FactorFlaw.LAST);
        }
        return apps.remove(current.get().accountId()) ? done("TOTP_REMOVED", "") : refused(FactorFlaw.GONE);
    }

    /** Draws a new list of recovery codes, shown this once; those of the one before are of no use any more. */
    public List<String> renewRecoveryCodes() {
        proofs.require();
        var drawn =
                Stream.generate(RecoveryCode::fresh).limit(RECOVERY_CODES_MAX).toList();
        codes.replace(current.get(), drawn);
        trail.own("RECOVERY_CODES_MADE", "");
        return drawn.stream().map(RecoveryCode::grouped).toList();
    }

    /** Whether the duty is met by what is left; where it was not met before, nothing is kept from going. */
    private static boolean isEnough(OwnFactors own, boolean passkey, boolean app) {
        return !own.isEnough() || own.duty().isMetBy(FactorKinds.of(passkey, app, false));
    }

    private FactorChange done(String action, String name) {
        trail.own(action, name);
        return new FactorChange.Done();
    }

    private static FactorChange refused(FactorFlaw flaw) {
        return new FactorChange.Refused(flaw);
    }

    private static Optional<String> named(String name) {
        var called = name.strip().replaceAll("\\p{Cntrl}", "");
        var length = called.codePointCount(0, called.length());
        return length < 1 || length > Passkey.NAME_LENGTH_MAX ? Optional.empty() : Optional.of(called);
    }
}
