package vn.gov.cantho.check.portal.accounts;

import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.gov.cantho.check.portal.audit.AuditSubject;
import vn.gov.cantho.check.portal.audit.AuditTrail;
import vn.gov.cantho.check.portal.security.Acting;
import vn.gov.cantho.check.portal.security.ActingAccount;
import vn.gov.cantho.check.portal.security.Role;
import vn.gov.cantho.check.portal.security.SignInDirectory;

/** Makes the very first account, the city's administrator, in a system that has none; for whoever installs it. */
@Component
public class FirstAdministrator {

    private final AccountRepository accounts;
    private final UnitRepository units;
    private final SignInDirectory directory;
    private final PasswordEncoder encoder;
    private final AuditTrail audit;
    private final TransactionTemplate transaction;

    FirstAdministrator(
            AccountRepository accounts,
            UnitRepository units,
            SignInDirectory directory,
            PasswordEncoder encoder,
            AuditTrail audit,
            PlatformTransactionManager manager) {
        this.accounts = accounts;
        this.units = units;
        this.directory = directory;
        this.encoder = encoder;
        this.audit = audit;
        this.transaction = new TransactionTemplate(manager);
    }

    /** Makes the account and returns its password, known to nobody else; nothing when there is any account already. */
    public Optional<String> create(String username, String displayName) {
        var city = transaction.execute(_ -> units.findId("CITY").orElseThrow());
        var installer = new ActingAccount(
                0,
                "installer",
                "installer",
                city,
                "CITY",
                "CITY",
                Set.of(Role.ADMINISTRATOR),
                Set.of(),
                Locale.of("vi"));
        var account = new NewAccount(
                city, username, displayName, Set.of(Role.ADMINISTRATOR, Role.EDITOR, Role.APPROVER), Locale.of("vi"));
        return Acting.as(installer, () -> transaction.execute(_ -> insert(account)));
    }

    private Optional<String> insert(NewAccount account) {
        if (!accounts.isEmpty()) {
            return Optional.empty();
        }
        var password = Passwords.generate();
        var id = accounts.insert(account, Objects.requireNonNull(encoder.encode(password)));
        if (id.isEmpty()) {
            return Optional.empty();
        }
        var acting = directory.findForSignIn(account.username()).orElseThrow().account();
        var subject = new AuditSubject(AccountService.SUBJECT_KIND, id.get());
        audit.recordAs(
                acting, "ACCOUNT_CREATED", subject, account.unitId(), Map.of(), Map.of("username", acting.username()));
        return Optional.of(password);
    }
}
