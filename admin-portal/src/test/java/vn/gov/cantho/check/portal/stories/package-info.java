/** What people do from the first page to the last, in a real browser. */
@NullMarked
package vn.gov.cantho.check.portal.stories;

import org.jspecify.annotations.NullMarked;
