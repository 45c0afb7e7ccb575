/** Proves who may restrict what, and that two persons are two. */
@NullMarked
package vn.gov.cantho.check.portal.restrictions;

import org.jspecify.annotations.NullMarked;
