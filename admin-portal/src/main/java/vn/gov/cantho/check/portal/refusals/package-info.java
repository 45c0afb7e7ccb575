/** Why requests are refused, as a list that the city keeps, and how often each reason was given. */
@NullMarked
package vn.gov.cantho.check.portal.refusals;

import org.jspecify.annotations.NullMarked;
