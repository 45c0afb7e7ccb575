/** Days by which something has to be done: people are reminded before and after, and their superiors told when nothing happens. */
@NullMarked
package vn.gov.cantho.check.portal.deadlines;

import org.jspecify.annotations.NullMarked;
