package vn.gov.cantho.check.resolver.catalogue;

import vn.gov.cantho.check.resolver.scan.Texts;

/**
 * An establishment as a list names it.
 *
 * @param id also the number of its unit
 */
public record Maker(long id, long revision, Texts name) {}
