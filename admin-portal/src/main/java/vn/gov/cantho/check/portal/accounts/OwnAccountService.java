package vn.gov.cantho.check.portal.accounts;

import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;
import vn.gov.cantho.check.portal.accounts.AccountFlaw.Problem;
import vn.gov.cantho.check.portal.audit.AuditSubject;
import vn.gov.cantho.check.portal.audit.AuditTrail;
import vn.gov.cantho.check.portal.security.Authorities;
import vn.gov.cantho.check.portal.security.CurrentAccount;
import vn.gov.cantho.check.portal.security.LanguageMemory;
import vn.gov.cantho.check.portal.security.PasswordChecks;
import vn.gov.cantho.check.portal.security.SignInDirectory;

/**
 * What everybody may change of their own account, even before they have a password of their own: password and language.
 *
 * <p>Passwords are checked between two transactions, not in one: a check may have to wait for others, and takes longer
 * than a connection may be held.
 */
@Service
@PreAuthorize(Authorities.AT_THE_DOOR)
public class OwnAccountService implements LanguageMemory {

    private final AccountRepository accounts;
    private final SignInDirectory directory;
    private final PasswordChecks passwords;
    private final CurrentAccount current;
    private final AuditTrail audit;
    private final TransactionOperations transaction;

    OwnAccountService(
            AccountRepository accounts,
            SignInDirectory directory,
            PasswordChecks passwords,
            CurrentAccount current,
            AuditTrail audit,
            PlatformTransactionManager transactions) {
        this.accounts = accounts;
        this.directory = directory;
        this.passwords = passwords;
        this.current = current;
        this.audit = audit;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Changes the own password; the present one proves that it is the person who sits there. */
    public PasswordChange changePassword(String present, String chosen) {
        var hash = presentHash();
        if (hash.isEmpty() || present.length() > Passwords.LENGTH_MAX) {
            return new PasswordChange.WrongPassword();
        }
        return passwords
                .inTurn(encoder -> encoder.matches(present, hash.get())
                        ? replace(hash.get(), chosen, encoder)
                        : new PasswordChange.WrongPassword())
                .orElseGet(PasswordChange.Busy::new);
    }

    /** Puts an own password in the place of the one-time password that the person has just signed in with. */
    public PasswordChange choosePassword(String chosen) {
        var own = current.get();
        var hash = presentHash().filter(own.password()::isKeptUnder);
        if (hash.isEmpty() || !own.mustChoosePassword()) {
            throw new AccessDeniedException("the session has no one-time password in force");
        }
        return passwords.inTurn(encoder -> replace(hash.get(), chosen, encoder)).orElseGet(PasswordChange.Busy::new);
    }

    private Optional<String> presentHash() {
        return Objects.requireNonNull(
                transaction.execute(_ -> accounts.passwordHash(current.get().accountId())));
    }

    private PasswordChange replace(String hash, String chosen, PasswordEncoder encoder) {
        var problem = Passwords.problem(chosen, current.get().username())
                .or(() -> encoder.matches(chosen, hash) ? Optional.of(Problem.PASSWORD_SAME) : Optional.empty());
        if (problem.isPresent()) {
            return new PasswordChange.Refused(problem.get());
        }
        var chosenHash = Objects.requireNonNull(encoder.encode(chosen));
        return Objects.requireNonNull(transaction.execute(_ -> keep(hash, chosenHash)));
    }

    /** Keeps the new one unless the present one was replaced since it was looked at. */
    private PasswordChange keep(String before, String hash) {
        var own = current.get();
        if (!accounts.changePassword(own.accountId(), before, hash)) {
            return new PasswordChange.WrongPassword();
        }
        var action = own.mustChoosePassword() ? "ACCOUNT_PASSWORD_CHOSEN" : "ACCOUNT_PASSWORD_CHANGED";
        var subject = new AuditSubject(AccountService.SUBJECT_KIND, own.accountId());
        audit.record(action, subject, own.unitId(), Map.of(), Map.of());
        return new PasswordChange.Done(
                directory.findForSignIn(own.username()).orElseThrow().account());
    }

    /** Remembers the language for the next sign-in. */
    @Override
    @Transactional
    public void remember(Locale language) {
        accounts.changeLanguage(current.get().accountId(), language);
    }
}
