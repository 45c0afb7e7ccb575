/** The queue of requests and how they are decided. */
@NullMarked
package vn.gov.cantho.check.portal.approvals.ui;

import org.jspecify.annotations.NullMarked;
