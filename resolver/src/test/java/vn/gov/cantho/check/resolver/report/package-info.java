/** Tests of problem reports. */
@NullMarked
package vn.gov.cantho.check.resolver.report;

import org.jspecify.annotations.NullMarked;
