package vn.gov.cantho.check.portal.factors;

/** What became of an attempt to change one's own factors. */
public sealed interface FactorChange {

    /** It is done. */
    record Done() implements FactorChange {}

    /** It is not, for this reason. */
    record Refused(FactorFlaw flaw) implements FactorChange {}
}
