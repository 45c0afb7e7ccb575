package vn.gov.cantho.check.portal.accounts;

import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;
import vn.gov.cantho.check.portal.passwords.Factors;
import vn.gov.cantho.check.portal.passwords.PasswordContext;
import vn.gov.cantho.check.portal.passwords.PasswordFlaw;
import vn.gov.cantho.check.portal.passwords.PasswordRules;
import vn.gov.cantho.check.portal.security.Authorities;
import vn.gov.cantho.check.portal.security.CurrentAccount;
import vn.gov.cantho.check.portal.security.LanguageMemory;
import vn.gov.cantho.check.portal.security.PasswordChecks;
import vn.gov.cantho.check.portal.security.PasswordHashes;
import vn.gov.cantho.check.portal.security.SignInDirectory;

/**
 * What everybody may change of their own account: password and language.
 *
 * <p>Passwords are checked between two transactions, not in one: a check may have to wait for others, and takes longer
 * than a connection may be held.
 */
@Service
@PreAuthorize(Authorities.SIGNED_IN)
public class OwnAccountService implements LanguageMemory {

    private final AccountRepository accounts;
    private final SignInDirectory directory;
    private final PasswordChecks passwords;
    private final CurrentAccount current;
    private final ApplicationEventPublisher events;
    private final TransactionOperations transaction;

    OwnAccountService(
            AccountRepository accounts,
            SignInDirectory directory,
            PasswordChecks passwords,
            CurrentAccount current,
            ApplicationEventPublisher events,
            PlatformTransactionManager transactions) {
        this.accounts = accounts;
        this.directory = directory;
        this.passwords = passwords;
        this.current = current;
        this.events = events;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Changes the own password; the present one proves that it is the person who sits there. */
    public PasswordChange changePassword(String present, String chosen) {
        var hash = presentHash();
        if (hash.isEmpty() || present.length() > PasswordRules.LENGTH_MAX) {
            return new PasswordChange.WrongPassword();
        }
        return passwords
                .inTurn(hashes -> hashes.matches(present, hash.get())
                        ? replace(hash.get(), chosen, hashes)
                        : new PasswordChange.WrongPassword())
                .orElseGet(PasswordChange.Busy::new);
    }

    private Optional<String> presentHash() {
        return Objects.requireNonNull(
                transaction.execute(_ -> accounts.passwordHash(current.get().accountId())));
    }

    private PasswordChange replace(String hash, String chosen, PasswordHashes hashes) {
        var flaw = PasswordRules.flaw(chosen, PasswordContext.of(current.get()), Factors.PASSWORD_ALONE)
                .or(() -> hashes.matches(chosen, hash) ? Optional.of(PasswordFlaw.SAME) : Optional.empty());
        if (flaw.isPresent()) {
            return new PasswordChange.Refused(flaw.get());
        }
        var chosenHash = hashes.hash(chosen);
        return Objects.requireNonNull(transaction.execute(_ -> keep(hash, chosenHash)));
    }

    /** Keeps the new one unless the present one was replaced since it was looked at. */
    private PasswordChange keep(String before, String hash) {
        var own = current.get();
        if (!accounts.changePassword(own.accountId(), before, hash)) {
            return new PasswordChange.WrongPassword();
        }
        events.publishEvent(new PasswordChanged(own));
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
