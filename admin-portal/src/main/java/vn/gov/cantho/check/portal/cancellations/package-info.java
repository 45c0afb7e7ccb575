/** Published content that has to go, from the proposal to its end. */
@NullMarked
package vn.gov.cantho.check.portal.cancellations;

import org.jspecify.annotations.NullMarked;
