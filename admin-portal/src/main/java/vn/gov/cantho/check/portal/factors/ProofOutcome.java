package vn.gov.cantho.check.portal.factors;

import java.time.Duration;

/** What became of an attempt to prove a factor. */
public sealed interface ProofOutcome {

    /** It is proven. */
    record Proven(FactorKind kind) implements ProofOutcome {}

    /** It is not, for this reason. */
    record Refused(ProofFlaw flaw) implements ProofOutcome {}

    /** It was not looked at, because too many failed before. */
    record Delayed(Duration waitTime) implements ProofOutcome {}
}
