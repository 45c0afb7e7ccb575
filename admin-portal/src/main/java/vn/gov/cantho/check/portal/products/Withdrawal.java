package vn.gov.cantho.check.portal.products;

/** What became of an attempt to take a submitted version back. */
public sealed interface Withdrawal {

    /** The version waits no more. */
    record Done() implements Withdrawal {}

    /** The version does not wait: it was decided, or never submitted. */
    record NotWaiting(ProductState state) implements Withdrawal {}
}
