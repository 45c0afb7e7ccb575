package vn.gov.cantho.check.portal.factors;

import org.springframework.stereotype.Component;
import vn.gov.cantho.check.portal.security.ActingAccount;

/** Authenticator apps of accounts, inside the transaction of whoever may: taken into use, and used. */
@Component
class TotpProofs {

    private final TotpRepository apps;
    private final TotpSeal seal;

    TotpProofs(TotpRepository apps, TotpSeal seal) {
        this.apps = apps;
        this.seal = seal;
    }

    /** Whether the account has one that the portal can check. */
    boolean isRegistered(long account) {
        return apps.find(account)
                .flatMap(kept -> seal.open(kept.sealed(), account))
                .isPresent();
    }

    /** Takes a code, once: it and those before it are of no use any more. */
    boolean use(long account, String code) {
        return apps.find(account).filter(kept -> use(account, kept, code)).isPresent();
    }

    /** Takes an app into use whose code this is, in the place of the one before; returns false when it is not its code. */
    boolean confirm(ActingAccount owner, TotpSecret secret, String code) {
        var step = Totp.step(secret, code, apps.step());
        step.ifPresent(taken -> apps.replace(owner, seal.seal(secret, owner.accountId()), taken));
        return step.isPresent();
    }

    private boolean use(long account, TotpRepository.Kept kept, String code) {
        var secret = seal.open(kept.sealed(), account);
        if (secret.isEmpty()) {
            return false;
        }
        var step = Totp.step(secret.get(), code, kept.step());
        if (step.isEmpty() || !apps.use(account, step.getAsLong())) {
            return false;
        }
        if (!seal.isCurrent(kept.sealed())) {
            apps.reseal(account, seal.seal(secret.get(), account));
        }
        return true;
    }
}
