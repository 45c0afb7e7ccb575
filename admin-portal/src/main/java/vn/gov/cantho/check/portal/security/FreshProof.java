package vn.gov.cantho.check.portal.security;

/** Asks that whoever acts has just proven again who they are, before what must not be done from a page left open. */
public interface FreshProof {

    /**
     * Does nothing when the proof is fresh.
     *
     * @throws FreshProofMissing when it is not: the page asks for one, and the person tries again
     */
    void require();
}
