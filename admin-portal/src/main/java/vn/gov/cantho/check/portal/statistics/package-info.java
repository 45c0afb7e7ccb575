/** How often stamps were scanned, when and from where, as sums; and that old scans are forgotten in time (decision 0023). */
@NullMarked
package vn.gov.cantho.check.portal.statistics;

import org.jspecify.annotations.NullMarked;
