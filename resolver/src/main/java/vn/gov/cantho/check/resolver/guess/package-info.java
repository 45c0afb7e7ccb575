/** How often a network may ask for codes that do not exist. */
@NullMarked
package vn.gov.cantho.check.resolver.guess;

import org.jspecify.annotations.NullMarked;
