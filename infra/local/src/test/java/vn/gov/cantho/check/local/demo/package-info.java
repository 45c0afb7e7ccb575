/** Proof that the demo files say what they must. */
@NullMarked
package vn.gov.cantho.check.local.demo;

import org.jspecify.annotations.NullMarked;
