/** Recalls decided in the database while people scan, and how late the last VALID came. */
@NullMarked
package vn.gov.cantho.check.load.recall;

import org.jspecify.annotations.NullMarked;
