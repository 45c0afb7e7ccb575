/** Millions of addresses that nobody should ask for, and the proof that none of them does harm. */
@NullMarked
package vn.gov.cantho.check.load.fuzz;

import org.jspecify.annotations.NullMarked;
