/** Links that an establishment registers to pages of its own, and the decision about each. */
@NullMarked
package vn.gov.cantho.check.portal.links;

import org.jspecify.annotations.NullMarked;
