package vn.gov.cantho.check.portal.codelots;

/**
 * How many codes of a lot are in which state; a void code counts as void whatever it was before.
 *
 * @param inactive issued and not yet put on goods
 */
public record CodeCounts(int inactive, int active, int voided) {

    /** All codes of the lot. */
    public int size() {
        return inactive + active + voided;
    }
}
