package vn.gov.cantho.check.portal.measures;

/** What has to be put right before a measure is taken or decided. */
public enum MeasureFlaw {
    /** None was chosen, or none that allows this. */
    GROUND,
    /** What the public pages show was not chosen. */
    EFFECT,
    REASON_LENGTH,
    SOURCE_LENGTH,
    DECISION_NUMBER
}
