package vn.gov.cantho.check.portal.productionlots;

import java.util.List;

/** What became of an attempt to save or remove a partner. */
public sealed interface PartnerSaving {

    /** The partner is kept. */
    record Saved(Partner partner) implements PartnerSaving {}

    /** The partner is no longer there. */
    record Removed() implements PartnerSaving {}

    /** Something typed cannot be kept. */
    record Flawed(List<Flaw> flaws) implements PartnerSaving {}

    /** The establishment already has a partner with this tax code. */
    record Duplicate(Partner existing) implements PartnerSaving {}

    /** Lots name the partner, so it stays. */
    record InUse(int lots) implements PartnerSaving {}

    /** Somebody changed or removed the partner since it was shown. */
    record Overtaken() implements PartnerSaving {}
}
