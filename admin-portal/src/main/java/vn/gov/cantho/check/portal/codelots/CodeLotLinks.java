package vn.gov.cantho.check.portal.codelots;

/** The addresses of the pages of this feature, for others to lead to. */
public final class CodeLotLinks {

    /** All code lots. */
    public static final String CODE_LOTS = "code-lots";

    private CodeLotLinks() {}

    /** The page of a code lot. */
    public static String codeLot(CodeLotId id) {
        return CODE_LOTS + "/" + id.value();
    }
}
