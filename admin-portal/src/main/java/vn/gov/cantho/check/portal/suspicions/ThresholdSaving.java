package vn.gov.cantho.check.portal.suspicions;

/** What became of the setting of thresholds. */
public sealed interface ThresholdSaving {

    /** It is set; the reader goes by it from its next look on. */
    record Saved() implements ThresholdSaving {}

    /** A figure is out of its bounds. */
    record Impossible() implements ThresholdSaving {}

    /** Somebody else has set it since it was shown. */
    record Overtaken() implements ThresholdSaving {}

    /** What holds for all products is set by the city, and there is no such product within reach. */
    record NotYours() implements ThresholdSaving {}
}
