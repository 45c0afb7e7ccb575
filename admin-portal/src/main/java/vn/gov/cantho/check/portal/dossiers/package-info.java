/** Registration dossiers on their way from the applicant through the agency to the city and back (Điều 6 of the Regulation). */
@NullMarked
package vn.gov.cantho.check.portal.dossiers;

import org.jspecify.annotations.NullMarked;
