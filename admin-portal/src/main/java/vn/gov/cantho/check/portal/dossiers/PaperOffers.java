package vn.gov.cantho.check.portal.dossiers;

import java.util.List;

/** What a feature makes of a dossier to be printed or kept; the page of the dossier offers it. */
@FunctionalInterface
public interface PaperOffers {

    /** What there is of a dossier as it stands, for who acts. */
    List<Offer> of(Dossier dossier);

    /**
     * Something to take away.
     *
     * @param textKey what it is
     * @param address where in the portal it is had
     */
    record Offer(String textKey, String address) {}
}
