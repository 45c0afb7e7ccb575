package vn.gov.cantho.check.portal.refusals;

/**
 * How often a reason was given in some time.
 *
 * @param must of these, how often as something that has to be put right
 */
public record GroundCount(RefusalGround ground, int times, int must) {}
