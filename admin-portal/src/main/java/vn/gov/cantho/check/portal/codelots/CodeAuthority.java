package vn.gov.cantho.check.portal.codelots;

/** Who may do what with code lots, as expressions for {@code @PreAuthorize}. */
public final class CodeAuthority {

    public static final String MAY_SEE = "hasAuthority('FUNCTION_CODE_LOTS')";

    /** Whoever has the texts of codes can print stamps; looking at counts needs less. */
    public static final String MAY_PRINT = "hasAuthority('FUNCTION_CODE_LOTS_UPDATE')";

    static final String MAY_ISSUE = "hasAuthority('FUNCTION_CODE_LOTS_UPDATE') and !principal.isEstablishment()";
    static final String MAY_USE = "hasAuthority('FUNCTION_CODE_LOTS_UPDATE') and principal.isEstablishment()";
    static final String MAY_VOID = MAY_PRINT;

    private CodeAuthority() {}
}
