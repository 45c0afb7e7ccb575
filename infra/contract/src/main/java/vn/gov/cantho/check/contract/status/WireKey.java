package vn.gov.cantho.check.contract.status;

/** The keys of the wire text that this release knows; from {@link #SINCE} on those of the notice. */
enum WireKey {
    KIND("kind"),
    ID("id"),
    FROM("from"),
    TO("to"),
    CHANGE("change"),
    REV("rev"),
    AT("at"),
    SINCE("since"),
    REASON("reason"),
    INSTRUCTION("instruction"),
    DECISION("decision"),
    AGENCY("agency");

    private final String text;

    WireKey(String text) {
        this.text = text;
    }

    String text() {
        return text;
    }

    boolean isOfNotice() {
        return compareTo(SINCE) >= 0;
    }
}
