package vn.gov.cantho.check.portal.factors;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import vn.gov.cantho.check.portal.security.FreshProof;

/** Where every change of factors asks for a fresh proof of who acts. Without anything that could tell, all is refused. */
@Component
class FreshProofs {

    private final ObjectProvider<FreshProof> proof;

    FreshProofs(ObjectProvider<FreshProof> proof) {
        this.proof = proof;
    }

    void require() {
        proof.getObject().require();
    }
}
