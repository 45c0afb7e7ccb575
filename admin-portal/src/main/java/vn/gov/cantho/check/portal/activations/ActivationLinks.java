package vn.gov.cantho.check.portal.activations;

/** The address of the page behind a link. */
public final class ActivationLinks {

    public static final String ROUTE = "activate";

    private ActivationLinks() {}
}
