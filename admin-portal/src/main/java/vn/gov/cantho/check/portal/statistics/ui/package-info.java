/** The page with figures of scans. */
@NullMarked
package vn.gov.cantho.check.portal.statistics.ui;

import org.jspecify.annotations.NullMarked;
