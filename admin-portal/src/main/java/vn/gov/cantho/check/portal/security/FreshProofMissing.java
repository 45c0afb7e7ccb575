package vn.gov.cantho.check.portal.security;

/** An act of weight was asked for without a fresh proof; nothing was done. The page asks for one, see {@link FreshProof}. */
public final class FreshProofMissing extends RuntimeException {

    public FreshProofMissing() {
        super("who acts has to prove anew who they are");
    }
}
