package vn.gov.cantho.check.portal.accounts;

import java.time.InstantSource;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.gov.cantho.check.portal.activations.AccountLink;
import vn.gov.cantho.check.portal.activations.LinkDesk;
import vn.gov.cantho.check.portal.activations.LinkPurpose;
import vn.gov.cantho.check.portal.activations.LinkTarget;
import vn.gov.cantho.check.portal.audit.AuditSubject;
import vn.gov.cantho.check.portal.audit.AuditTrail;
import vn.gov.cantho.check.portal.security.Acting;
import vn.gov.cantho.check.portal.security.ActingAccount;
import vn.gov.cantho.check.portal.security.PasswordInUse;
import vn.gov.cantho.check.portal.security.Role;
import vn.gov.cantho.check.portal.security.SignInDirectory;

/**
 * Makes the very first account, the city's administrator, in a system that has none; for whoever installs it. Its
 * password is chosen by a link like any other.
 */
@Component
public class FirstAdministrator {

    private final AccountRepository accounts;
    private final SignInDirectory directory;
    private final LinkDesk links;
    private final AuditTrail audit;
    private final InstantSource clock;
    private final TransactionTemplate transaction;

    FirstAdministrator(
            AccountRepository accounts,
            SignInDirectory directory,
            LinkDesk links,
            AuditTrail audit,
            InstantSource clock,
            PlatformTransactionManager manager) {
        this.accounts = accounts;
        this.directory = directory;
        this.links = links;
        this.audit = audit;
        this.clock = clock;
        this.transaction = new TransactionTemplate(manager);
    }

    /**
     * Makes the account and returns a link for choosing its password; nothing when there is any account already. Where the
     * owner of the only account there is let the link expire, they get another, for there is no administrator to ask.
     */
    public Optional<AccountLink> create(String username, String displayName) {
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
                PasswordInUse.NONE);
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

    private Optional<AccountLink> insert(NewAccount account) {
        var id = accounts.insert(account);
        id.ifPresent(_ -> record("ACCOUNT_CREATED", account, Map.of("username", account.username())));
        return id.flatMap(accounts::find).map(made -> link(made, account));
    }

    private Optional<AccountLink> renew(NewAccount account) {
        return accounts.findOnlyAwaiting(account.username(), clock.instant()).map(made -> link(made, account));
    }

    private AccountLink link(Account made, NewAccount account) {
        record("ACCOUNT_LINK_MADE", account, Map.of("purpose", LinkPurpose.ACTIVATION.name()));
        var target = new LinkTarget(made.id(), made.unitId(), made.username(), made.displayName(), made.unitName());
        return links.make(target, LinkPurpose.ACTIVATION, Optional.empty());
    }

    private void record(String action, NewAccount account, Map<String, String> after) {
        var acting = directory.findForSignIn(account.username()).orElseThrow().account();
        var subject = new AuditSubject(AccountService.SUBJECT_KIND, acting.accountId());
        audit.recordAs(acting, action, subject, account.unitId(), Map.of(), after);
    }
}
