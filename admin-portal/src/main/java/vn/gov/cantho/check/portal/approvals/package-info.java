/** Asks for a decision on frozen content, records it once, and announces it. */
@NullMarked
package vn.gov.cantho.check.portal.approvals;

import org.jspecify.annotations.NullMarked;
