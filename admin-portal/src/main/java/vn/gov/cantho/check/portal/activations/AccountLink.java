package vn.gov.cantho.check.portal.activations;

/** A link that was just made; only whoever made it ever sees its token, this once. */
public record AccountLink(String token, LinkOwner owner) {

    /** Where it leads at this portal, without a leading slash. */
    public String path() {
        return ActivationLinks.ROUTE + "/" + token;
    }

    /** Leaves the token out, wherever the record is written to. */
    @Override
    public String toString() {
        return "AccountLink[" + owner.accountId() + "]";
    }
}
