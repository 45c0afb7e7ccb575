/** Proof, by load, that the resolver keeps its budgets. */
@NullMarked
package vn.gov.cantho.check.load;

import org.jspecify.annotations.NullMarked;
