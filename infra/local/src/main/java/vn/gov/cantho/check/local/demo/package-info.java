/** Demonstration data: invented, marked as sample, loaded through the portal's own services with every check they make. */
@NullMarked
package vn.gov.cantho.check.local.demo;

import org.jspecify.annotations.NullMarked;
