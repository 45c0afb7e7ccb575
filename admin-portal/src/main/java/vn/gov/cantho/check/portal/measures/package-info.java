/** What is done about the account of an establishment: locked, revoked, confirmed again, by an agency and the city together. */
@NullMarked
package vn.gov.cantho.check.portal.measures;

import org.jspecify.annotations.NullMarked;
