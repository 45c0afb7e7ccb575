package vn.gov.cantho.check.portal.security;

import org.springframework.security.access.AccessDeniedException;

/** Something was refused until whoever acts proves again who they are; another attempt may then be made. */
public final class FreshProofMissing extends AccessDeniedException {

    public FreshProofMissing() {
        super("a fresh proof is needed");
    }
}
