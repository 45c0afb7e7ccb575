package vn.gov.cantho.check.portal.dossierforms;

/** Whether a dossier has to have a kind of paper, by the list of the day (Điều 6.3a). */
public record PaperNeed(PaperKind kind, Need need) {

    /** How much it is needed. */
    public enum Need {
        REQUIRED,
        /** One of all that say so. */
        ONE_OF,
        OPTIONAL
    }
}
