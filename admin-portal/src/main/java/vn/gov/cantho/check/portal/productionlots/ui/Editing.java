package vn.gov.cantho.check.portal.productionlots.ui;

import vn.gov.cantho.check.portal.security.CurrentAccount;
import vn.gov.cantho.check.portal.security.Verb;

/** Whether the reader is one who writes here: an editor of an establishment. The services decide; pages only hide. */
final class Editing {

    private Editing() {}

    static boolean isAllowed(CurrentAccount current, String group) {
        var account = current.get();
        return account.isEstablishment() && account.may(Verb.UPDATE, group);
    }
}
