/** Tests of the status, with clocks and replies made by hand, by simulation, and against real servers. */
@NullMarked
package vn.gov.cantho.check.resolver.status;

import org.jspecify.annotations.NullMarked;
