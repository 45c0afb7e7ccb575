/** Measures the statistics of a dashboard over as many scans as two years may bring, in a PostgreSQL of its own. */
@NullMarked
package vn.gov.cantho.check.load.statistics;

import org.jspecify.annotations.NullMarked;
