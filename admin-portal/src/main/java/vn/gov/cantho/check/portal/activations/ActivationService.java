package vn.gov.cantho.check.portal.activations;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;
import vn.gov.cantho.check.portal.audit.AuditSubject;
import vn.gov.cantho.check.portal.audit.AuditTrail;
import vn.gov.cantho.check.portal.passwords.Factors;
import vn.gov.cantho.check.portal.passwords.PasswordContext;
import vn.gov.cantho.check.portal.passwords.PasswordRules;
import vn.gov.cantho.check.portal.security.ActingAccount;
import vn.gov.cantho.check.portal.security.PasswordChecks;
import vn.gov.cantho.check.portal.security.SignInDirectory;
import vn.gov.cantho.check.portal.security.SignInThrottle;

/**
 * Follows links, for anybody who has one: they say whose account it is, and take its new password once (Điều 9.2.b.1,
 * Điều 13.1: accounts are received, used and kept secret by who they are for). Attempts count by the address they come
 * from, as failed sign-ins do; those with a good link are taken back.
 */
@Service
@PreAuthorize("permitAll()")
public class ActivationService {

    private static final String SUBJECT_KIND = "ACCOUNT";

    private final AccountLinkRepository links;
    private final SignInDirectory directory;
    private final SignInThrottle throttle;
    private final PasswordChecks passwords;
    private final AuditTrail audit;
    private final TransactionOperations transaction;

    ActivationService(
            AccountLinkRepository links,
            SignInDirectory directory,
            SignInThrottle throttle,
            PasswordChecks passwords,
            AuditTrail audit,
            PlatformTransactionManager transactions) {
        this.links = links;
        this.directory = directory;
        this.throttle = throttle;
        this.passwords = passwords;
        this.audit = audit;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * Tells whose link it is; changes nothing of it.
     *
     * @param address where it is asked from, as a numeric address
     */
    public LinkReading read(String token, String address) {
        var wait = throttle.attempt(address);
        if (wait.isPresent()) {
            return new LinkReading.Delayed(wait.get());
        }
        var owner = find(new LinkToken(token));
        owner.ifPresent(_ -> throttle.succeeded(address));
        return owner.<LinkReading>map(LinkReading.Open::new).orElseGet(LinkReading.Gone::new);
    }

    /** Keeps the password that the owner of the link chose; the link and all sessions of the account end. */
    public LinkUse use(String token, String chosen, String address) {
        return switch (read(token, address)) {
            case LinkReading.Delayed delayed -> new LinkUse.Delayed(delayed.waitTime());
            case LinkReading.Gone _ -> new LinkUse.Gone();
            case LinkReading.Open open -> use(new LinkToken(token), open.owner(), chosen);
        };
    }

    private Optional<LinkOwner> find(LinkToken token) {
        return token.isWellFormed()
                ? Objects.requireNonNull(transaction.execute(_ -> links.find(token)))
                : Optional.empty();
    }

    private LinkUse use(LinkToken token, LinkOwner owner, String chosen) {
        var context = PasswordContext.of(owner.username(), owner.displayName(), owner.unitName());
        var flaw = PasswordRules.flaw(chosen, context, Factors.PASSWORD_ALONE);
        if (flaw.isPresent()) {
            return new LinkUse.Refused(flaw.get());
        }
        // Between two transactions: a check may have to wait for others, longer than a connection may be held.
        return passwords
                .inTurn(hashes -> hashes.hash(chosen))
                .map(hash -> Objects.requireNonNull(transaction.execute(_ -> keep(token, owner, hash))))
                .orElseGet(LinkUse.Busy::new);
    }

    private LinkUse keep(LinkToken token, LinkOwner owner, String hash) {
        if (!links.use(token, hash)) {
            return new LinkUse.Gone();
        }
        var account = directory.findForSignIn(owner.username()).orElseThrow().account();
        record(account, owner.purpose());
        return new LinkUse.Done(account);
    }

    private void record(ActingAccount account, LinkPurpose purpose) {
        var action = switch (purpose) {
            case ACTIVATION -> "ACCOUNT_ACTIVATED";
            case RECOVERY -> "ACCOUNT_RECOVERED";
        };
        var subject = new AuditSubject(SUBJECT_KIND, account.accountId());
        audit.recordAs(account, action, subject, account.unitId(), Map.of(), Map.of());
    }
}
