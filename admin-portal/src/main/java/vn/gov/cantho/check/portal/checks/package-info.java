/** What communes found when they looked at a request before its decision. */
@NullMarked
package vn.gov.cantho.check.portal.checks;

import org.jspecify.annotations.NullMarked;
