package vn.gov.cantho.check.portal.accounts;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;
import vn.gov.cantho.check.portal.security.Acting;
import vn.gov.cantho.check.portal.security.ActingAccount;
import vn.gov.cantho.check.portal.security.SignInDirectory;
import vn.gov.cantho.check.portal.security.SignInRecord;

/** Tells the sign-in what it checks against: account, password hash, and the function groups of the day. */
@Component
class AccountDirectory implements SignInDirectory {

    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    private final SignInRepository signIns;
    private final AccountRepository accounts;
    private final TransactionOperations transaction;
    private final InstantSource clock;

    AccountDirectory(
            SignInRepository signIns,
            AccountRepository accounts,
            PlatformTransactionManager transactions,
            InstantSource clock) {
        this.signIns = signIns;
        this.accounts = accounts;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<SignInRecord> findForSignIn(String username) {
        return signIns.find(username, LocalDate.ofInstant(clock.instant(), ZONE));
    }

    @Override
    public void renewHash(ActingAccount account, String before, String now) {
        Acting.run(
                account,
                () -> transaction.executeWithoutResult(_ -> accounts.renewHash(account.accountId(), before, now)));
    }
}
