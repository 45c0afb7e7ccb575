package vn.gov.cantho.check.portal.accounts;

import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.gov.cantho.check.portal.audit.AuditSubject;
import vn.gov.cantho.check.portal.audit.AuditTrail;
import vn.gov.cantho.check.portal.security.Authorities;
import vn.gov.cantho.check.portal.security.CurrentAccount;
import vn.gov.cantho.check.portal.security.LanguageMemory;

/** What everybody may change of their own account: password and language. */
@Service
@PreAuthorize(Authorities.SIGNED_IN)
public class OwnAccountService implements LanguageMemory {

    private final AccountRepository accounts;
    private final PasswordEncoder encoder;
    private final CurrentAccount current;
    private final AuditTrail audit;

    OwnAccountService(AccountRepository accounts, PasswordEncoder encoder, CurrentAccount current, AuditTrail audit) {
        this.accounts = accounts;
        this.encoder = encoder;
        this.current = current;
        this.audit = audit;
    }

    /** Changes the own password; the present one proves that it is the person who sits there. */
    @Transactional
    public PasswordChange changePassword(String present, String chosen) {
        var own = current.get();
        var hash = accounts.passwordHash(own.accountId());
        if (hash.isEmpty() || present.length() > Passwords.LENGTH_MAX || !encoder.matches(present, hash.get())) {
            return new PasswordChange.WrongPassword();
        }
        var problem = Passwords.problem(chosen, own.username());
        if (problem.isPresent()) {
            return new PasswordChange.Refused(problem.get());
        }
        accounts.changePassword(own.accountId(), Objects.requireNonNull(encoder.encode(chosen)));
        audit.record(
                "ACCOUNT_PASSWORD_CHANGED",
                new AuditSubject(AccountService.SUBJECT_KIND, own.accountId()),
                own.unitId(),
                Map.of(),
                Map.of());
        return new PasswordChange.Done();
    }

    /** Remembers the language for the next sign-in. */
    @Override
    @Transactional
    public void remember(Locale language) {
        accounts.changeLanguage(current.get().accountId(), language);
    }
}
