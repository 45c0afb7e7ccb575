package vn.gov.cantho.check.portal.accounts;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.gov.cantho.check.portal.audit.AuditSubject;
import vn.gov.cantho.check.portal.audit.AuditTrail;
import vn.gov.cantho.check.portal.security.Acting;
import vn.gov.cantho.check.portal.security.ActingAccount;
import vn.gov.cantho.check.portal.security.PasswordInUse;
import vn.gov.cantho.check.portal.security.Role;
import vn.gov.cantho.check.portal.security.SignInDirectory;

/**
 * Makes the very first account, the city's administrator, in a system that has none; for whoever installs it. Its
 * password is one-time like any other that was not chosen by its owner.
 */
@Component
public class FirstAdministrator {

    private final AccountRepository accounts;
    private final SignInDirectory directory;
    private final OneTimePasswords passwords;
    private final AuditTrail audit;
    private final TransactionTemplate transaction;

    FirstAdministrator(
            AccountRepository accounts,
            SignInDirectory directory,
            OneTimePasswords passwords,
            AuditTrail audit,
            PlatformTransactionManager manager) {
        this.accounts = accounts;
        this.directory = directory;
        this.passwords = passwords;
        this.audit = audit;
        this.transaction = new TransactionTemplate(manager);
    }

    /**
     * Makes the account and returns its password, known to nobody else; nothing when there is any account already. Where
     * the only account there is let its password expire, it gets another, for there is no administrator to ask.
     */
    public Optional<String> create(String username, String displayName) {
        var city = transaction.execute(_ -> accounts.cityId());
        var installer = new ActingAccount(
                0,
                "installer",
                "installer",
                city,
                "CITY",
                "CITY",
                Set.of(Role.ADMINISTRATOR),
                Set.of(),
                Locale.of("vi"),
                new PasswordInUse(PasswordInUse.Origin.CHOSEN, ""));
        var account = new NewAccount(
                city,
                username,
                displayName,
                Set.of(Role.ADMINISTRATOR, Role.EDITOR, Role.APPROVER),
                Locale.of("vi"),
                "");
        return Acting.as(
                installer, () -> transaction.execute(_ -> accounts.isEmpty() ? insert(account) : renew(account)));
    }

    private Optional<String> insert(NewAccount account) {
        var password = passwords.make();
        var id = accounts.insert(account, password);
        id.ifPresent(made -> record("ACCOUNT_CREATED", account, Map.of("username", account.username())));
        return id.map(_ -> password.text());
    }

    private Optional<String> renew(NewAccount account) {
        var password = passwords.make();
        var id = accounts.findOnlyExpired(account.username(), password.givenAt().minus(OneTimePassword.VALID));
        id.ifPresent(expired -> {
            accounts.givePassword(expired, password);
            record("ACCOUNT_PASSWORD_RESET", account, Map.of());
        });
        return id.map(_ -> password.text());
    }

    private void record(String action, NewAccount account, Map<String, String> after) {
        var acting = directory.findForSignIn(account.username()).orElseThrow().account();
        var subject = new AuditSubject(AccountService.SUBJECT_KIND, acting.accountId());
        audit.recordAs(acting, action, subject, account.unitId(), Map.of(), after);
    }
}
