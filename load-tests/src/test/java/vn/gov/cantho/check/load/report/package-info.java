/** What was measured, for people to read. */
@NullMarked
package vn.gov.cantho.check.load.report;

import org.jspecify.annotations.NullMarked;
