/** Tests of the limits of guesses. */
@NullMarked
package vn.gov.cantho.check.resolver.guess;

import org.jspecify.annotations.NullMarked;
