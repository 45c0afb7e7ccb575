package vn.gov.cantho.check.portal.accounts.ui;

import vn.gov.cantho.check.portal.accounts.LinkMaking;
import vn.gov.cantho.check.portal.activations.AccountLink;
import vn.gov.cantho.check.portal.activations.LinkSlip;
import vn.gov.cantho.check.portal.printing.QrSymbol;
import vn.gov.cantho.check.portal.security.PortalAddress;
import vn.gov.cantho.check.portal.shell.Formats;
import vn.gov.cantho.check.portal.shell.LongDownload;
import vn.gov.cantho.check.portal.shell.Notices;
import vn.gov.cantho.check.portal.shell.OneTimeLinkDialog;
import vn.gov.cantho.check.portal.shell.Texts;

/** Shows what became of an attempt to make a link. */
final class LinkPages {

    private LinkPages() {}

    static void show(LinkMaking making, PortalAddress portal) {
        switch (making) {
            case LinkMaking.Made made -> open(made.link(), portal.of(made.link().path()));
            case LinkMaking.Refused refused -> Notices.refused(refused.problem().textKey());
        }
    }

    private static void open(AccountLink link, String address) {
        var owner = link.owner();
        var slip = new LongDownload(
                Texts.of("accounts.link.print"),
                "application/pdf",
                () -> new LongDownload.Work(owner.username() + ".pdf", 1, (target, progress) -> {
                    LinkSlip.write(link, address, target);
                    progress.accept(1);
                }));
        new OneTimeLinkDialog(
                        Texts.of("accounts.link.title", owner.displayName()),
                        Texts.of(
                                "accounts.link.words",
                                owner.username(),
                                owner.unitName(),
                                Formats.time(owner.expiresAt())),
                        address,
                        QrSymbol.of(address).svg(),
                        slip)
                .open();
    }
}
