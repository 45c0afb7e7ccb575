/** The page of days off. */
@NullMarked
package vn.gov.cantho.check.portal.workingdays.ui;

import org.jspecify.annotations.NullMarked;
