package vn.gov.cantho.check.portal.refusals.ui;

import java.time.InstantSource;
import org.springframework.stereotype.Component;
import vn.gov.cantho.check.portal.refusals.RefusalGroundService;
import vn.gov.cantho.check.portal.security.CurrentAccount;
import vn.gov.cantho.check.portal.security.Role;

/** The services behind the list of reasons, given on as one. */
@Component
record RefusalGroundDoors(RefusalGroundService grounds, CurrentAccount currentAccount, InstantSource clock) {

    boolean mayKeep() {
        var account = currentAccount.get();
        return account.holds(Role.ADMINISTRATOR) && account.unitType().equals("CITY");
    }
}
