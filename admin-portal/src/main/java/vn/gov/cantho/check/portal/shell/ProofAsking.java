package vn.gov.cantho.check.portal.shell;

/** Asks whoever sits at the page to prove anew who they are; supplied by the feature that keeps the door. */
@FunctionalInterface
public interface ProofAsking {

    /** Asks over the page, which stays as it is, and does the work once it is proven; never when it is not. */
    void ask(Runnable then);
}
