package vn.gov.cantho.check.portal.dossiers;

import java.util.Set;

/** Where a dossier stands. The steps are those of the database, which holds them a second time (decision 0040). */
public enum DossierState {
    /** Being written; seen by who writes it. */
    DRAFT,
    SUBMITTED,
    RECEIVED,
    APPRAISING,
    /** The applicant has to supplement something; the time of the agency stands still. */
    SUPPLEMENT_REQUESTED,
    SUPPLEMENTED,
    /** One officer found that it meets what is asked for. */
    APPRAISED,
    /** Another officer said yes. */
    APPROVED,
    /** The electronic dossier is with the city. */
    SENT,
    /** The city granted the account. */
    GRANTED,
    /** The agency handed it over. */
    HANDED_OVER,
    /** It was used for the first time. */
    ACTIVE,
    /** For good; another dossier may begin from it. */
    REFUSED,
    WITHDRAWN;

    /** Whether one step leads from here to there. */
    public boolean mayBecome(DossierState to) {
        return next().contains(to);
    }

    private Set<DossierState> next() {
        return switch (this) {
            case DRAFT -> Set.of(SUBMITTED, RECEIVED, WITHDRAWN);
            case SUBMITTED -> Set.of(RECEIVED, WITHDRAWN);
            case RECEIVED -> Set.of(APPRAISING, WITHDRAWN);
            case APPRAISING -> Set.of(SUPPLEMENT_REQUESTED, APPRAISED, REFUSED, WITHDRAWN);
            case SUPPLEMENT_REQUESTED -> Set.of(SUPPLEMENTED, REFUSED, WITHDRAWN);
            case SUPPLEMENTED -> Set.of(SUPPLEMENT_REQUESTED, APPRAISED, REFUSED, WITHDRAWN);
            case APPRAISED -> Set.of(APPROVED, APPRAISING, REFUSED, WITHDRAWN);
            case APPROVED -> Set.of(SENT);
            case SENT -> Set.of(APPRAISING, GRANTED);
            case GRANTED -> Set.of(HANDED_OVER);
            case HANDED_OVER -> Set.of(ACTIVE);
            case ACTIVE, REFUSED, WITHDRAWN -> Set.of();
        };
    }

    /** Whether the time of the agency runs. */
    public boolean isTimed() {
        return switch (this) {
            case SUBMITTED, RECEIVED, APPRAISING, SUPPLEMENTED, APPRAISED, APPROVED -> true;
            case DRAFT, SUPPLEMENT_REQUESTED, SENT, GRANTED, HANDED_OVER, ACTIVE, REFUSED, WITHDRAWN -> false;
        };
    }

    /** Whether it is being written in. */
    public boolean isWritten() {
        return this == DRAFT || this == SUPPLEMENT_REQUESTED;
    }

    /** Whether the appraisal is under way, which is the work of the officer who took the dossier. */
    public boolean isAppraised() {
        return this == APPRAISING || this == SUPPLEMENTED;
    }

    /** Whether nothing follows. */
    public boolean isFinal() {
        return next().isEmpty();
    }
}
