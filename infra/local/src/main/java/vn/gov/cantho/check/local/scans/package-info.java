/** Which stamps of a database show which verdict, and how their codes read. */
@NullMarked
package vn.gov.cantho.check.local.scans;

import org.jspecify.annotations.NullMarked;
