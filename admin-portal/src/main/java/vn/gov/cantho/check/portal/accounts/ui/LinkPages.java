package vn.gov.cantho.check.portal.accounts.ui;

import vn.gov.cantho.check.portal.accounts.LinkMaking;
import vn.gov.cantho.check.portal.activations.LinkHandover;
import vn.gov.cantho.check.portal.security.PortalAddress;
import vn.gov.cantho.check.portal.shell.Notices;

/** Shows what became of an attempt to make a link. */
final class LinkPages {

    private LinkPages() {}

    static void show(LinkMaking making, PortalAddress portal) {
        switch (making) {
            case LinkMaking.Made made ->
                LinkHandover.dialog(made.link(), portal).open();
            case LinkMaking.Refused refused -> Notices.refused(refused.problem().textKey());
        }
    }
}
