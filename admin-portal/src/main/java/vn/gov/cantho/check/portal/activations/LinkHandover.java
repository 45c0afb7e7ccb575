package vn.gov.cantho.check.portal.activations;

import vn.gov.cantho.check.portal.printing.QrSymbol;
import vn.gov.cantho.check.portal.security.PortalAddress;
import vn.gov.cantho.check.portal.shell.Formats;
import vn.gov.cantho.check.portal.shell.LongDownload;
import vn.gov.cantho.check.portal.shell.OneTimeLinkDialog;
import vn.gov.cantho.check.portal.shell.Texts;

/** Makes the dialog in which a new link is shown, this once: for every feature whose people make one. */
public final class LinkHandover {

    private LinkHandover() {}

    /** Says whose link it is and until when, in words that are the same everywhere. */
    public static OneTimeLinkDialog dialog(AccountLink link, PortalAddress portal) {
        var owner = link.owner();
        var address = portal.of(link.path());
        return new OneTimeLinkDialog(
                Texts.of("activations.link.title", owner.displayName()),
                Texts.of("activations.link.words", owner.username(), owner.unitName(), Formats.time(owner.expiresAt())),
                address,
                QrSymbol.of(address).svg(),
                slip(link, address));
    }

    private static LongDownload slip(AccountLink link, String address) {
        return new LongDownload(
                Texts.of("activations.link.print"),
                "application/pdf",
                () -> new LongDownload.Work(link.owner().username() + ".pdf", 1, (target, progress) -> {
                    LinkSlip.write(link, address, target);
                    progress.accept(1);
                }));
    }
}
