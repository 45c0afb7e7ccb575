/** Deadlines and delegations of a unit. */
@NullMarked
package vn.gov.cantho.check.portal.queues.ui;

import org.jspecify.annotations.NullMarked;
