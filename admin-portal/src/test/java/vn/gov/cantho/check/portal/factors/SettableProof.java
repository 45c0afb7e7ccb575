package vn.gov.cantho.check.portal.factors;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import vn.gov.cantho.check.portal.security.FreshProof;
import vn.gov.cantho.check.portal.security.FreshProofMissing;

/** A proof that is fresh unless a test lets it grow old. */
public final class SettableProof implements FreshProof {

    private volatile boolean fresh = true;

    @Override
    public void require() {
        if (!fresh) {
            throw new FreshProofMissing();
        }
    }

    void setFresh(boolean now) {
        fresh = now;
    }

    /** Gives this proof to the portal under test. */
    @TestConfiguration(proxyBeanMethods = false)
    public static class Config {

        @Bean
        @Primary
        SettableProof settableProof() {
            return new SettableProof();
        }
    }
}
