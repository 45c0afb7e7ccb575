package vn.gov.cantho.check.portal.accounts;

import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.gov.cantho.check.portal.accounts.Flaw.Problem;
import vn.gov.cantho.check.portal.audit.AuditSubject;
import vn.gov.cantho.check.portal.audit.AuditTrail;
import vn.gov.cantho.check.portal.security.Authorities;
import vn.gov.cantho.check.portal.security.CurrentAccount;
import vn.gov.cantho.check.portal.security.LanguageMemory;
import vn.gov.cantho.check.portal.security.SignInDirectory;

/** What everybody may change of their own account, even before they have a password of their own: password and language. */
@Service
@PreAuthorize(Authorities.AT_THE_DOOR)
public class OwnAccountService implements LanguageMemory {

    private final AccountRepository accounts;
    private final SignInDirectory directory;
    private final PasswordEncoder encoder;
    private final CurrentAccount current;
    private final AuditTrail audit;

    OwnAccountService(
            AccountRepository accounts,
            SignInDirectory directory,
            PasswordEncoder encoder,
            CurrentAccount current,
            AuditTrail audit) {
        this.accounts = accounts;
        this.directory = directory;
        this.encoder = encoder;
        this.current = current;
        this.audit = audit;
    }

    /** Changes the own password; the present one proves that it is the person who sits there. */
    @Transactional
    public PasswordChange changePassword(String present, String chosen) {
        var hash = accounts.passwordHash(current.get().accountId());
        if (hash.isEmpty() || present.length() > Passwords.LENGTH_MAX || !encoder.matches(present, hash.get())) {
            return new PasswordChange.WrongPassword();
        }
        return replace(hash.get(), chosen);
    }

    /** Puts an own password in the place of the one-time password that the person has just signed in with. */
    @Transactional
    public PasswordChange choosePassword(String chosen) {
        var own = current.get();
        var hash = accounts.passwordHash(own.accountId()).filter(own.password()::isKeptUnder);
        if (hash.isEmpty() || !own.mustChoosePassword()) {
            throw new AccessDeniedException("the session has no one-time password in force");
        }
        return replace(hash.get(), chosen);
    }

    private PasswordChange replace(String hash, String chosen) {
        var own = current.get();
        var problem = Passwords.problem(chosen, own.username())
                .or(() -> encoder.matches(chosen, hash) ? Optional.of(Problem.PASSWORD_SAME) : Optional.empty());
        if (problem.isPresent()) {
            return new PasswordChange.Refused(problem.get());
        }
        if (!accounts.changePassword(own.accountId(), hash, Objects.requireNonNull(encoder.encode(chosen)))) {
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
