/** Which codes are scanned, and how many people scan at once. */
@NullMarked
package vn.gov.cantho.check.load.traffic;

import org.jspecify.annotations.NullMarked;
