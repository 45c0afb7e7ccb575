package vn.gov.cantho.check.portal.suspicions;

/** A stamp by its place in its code lot. */
record StampKey(int codeLot, int serial) {}
