/** The whole system as real processes, broken in every way that is written down, with people who scan and officers who recall. */
@NullMarked
package vn.gov.cantho.check.load.faults;

import org.jspecify.annotations.NullMarked;
