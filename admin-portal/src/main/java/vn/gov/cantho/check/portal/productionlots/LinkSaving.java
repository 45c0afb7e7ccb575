package vn.gov.cantho.check.portal.productionlots;

import java.util.List;

/** What became of an attempt to add or remove a link. */
public sealed interface LinkSaving {

    /** The link is kept. */
    record Saved(LotLink link) implements LinkSaving {}

    /** The link is no longer there. */
    record Removed() implements LinkSaving {}

    /** Something typed cannot be kept. */
    record Flawed(List<Flaw> flaws) implements LinkSaving {}

    /** The lot is published and needs the link. */
    record Needed(Missing missing) implements LinkSaving {}

    /** There is no such lot or link in reach. */
    record Unknown() implements LinkSaving {}
}
