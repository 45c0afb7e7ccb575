package vn.gov.cantho.check.portal.refusals.ui;

import java.time.InstantSource;
import org.springframework.stereotype.Component;
import vn.gov.cantho.check.portal.refusals.RefusalGroundService;
import vn.gov.cantho.check.portal.security.CurrentAccount;
import vn.gov.cantho.check.portal.security.Verb;

/** The services behind the list of reasons, given on as one. */
@Component
record RefusalGroundDoors(RefusalGroundService grounds, CurrentAccount currentAccount, InstantSource clock) {

    boolean mayKeep() {
        var account = currentAccount.get();
        return account.may(Verb.ADMINISTER, "APPROVALS") && account.unitType().equals("CITY");
    }
}
