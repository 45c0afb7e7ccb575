package vn.gov.cantho.check.resolver.link;

/** The kinds of links that we serve ourselves; none that establishments may register. */
public enum OwnLinkType implements LinkType {
    /** Where a request goes that asks for nothing else. Each level has exactly one. */
    DEFAULT_LINK("defaultLink"),
    /** Where the thing comes from, step by step. */
    TRACEABILITY("traceability"),
    /** What holds for every lot of the product. */
    PIP("pip"),
    /** The file of a certificate or test report. */
    CERTIFICATION_INFO("certificationInfo"),
    /** Whether it is recalled, as of now. */
    RECALL_STATUS("recallStatus"),
    /** Where a stamp is checked. */
    VERIFICATION_SERVICE("verificationService"),
    /** What a place is and where it lies. */
    LOCATION_INFO("locationInfo"),
    /** What happened to a lot, as events of EPCIS. */
    EPCIS("epcis"),
    /** What it is, for programs. */
    MASTER_DATA("masterData"),
    /** The digital passport of a product. */
    DPP("dpp"),
    /** What to beware of. */
    SAFETY_INFO("safetyInfo");

    private final String term;

    OwnLinkType(String term) {
        this.term = term;
    }

    @Override
    public String term() {
        return term;
    }
}
