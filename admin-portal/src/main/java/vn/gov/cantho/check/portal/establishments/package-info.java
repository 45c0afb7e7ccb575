/** Who makes and trades: what is known of establishments. */
@NullMarked
package vn.gov.cantho.check.portal.establishments;

import org.jspecify.annotations.NullMarked;
