/** Which days are worked: what deadlines are counted by, and the catalogue of days off that the city keeps. */
@NullMarked
package vn.gov.cantho.check.portal.workingdays;

import org.jspecify.annotations.NullMarked;
