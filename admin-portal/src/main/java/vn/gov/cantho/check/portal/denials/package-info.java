/** What the portal refused: sign-ins, pages and acts, counted in memory and taken down in the trail in bounded numbers. */
@NullMarked
package vn.gov.cantho.check.portal.denials;

import org.jspecify.annotations.NullMarked;
