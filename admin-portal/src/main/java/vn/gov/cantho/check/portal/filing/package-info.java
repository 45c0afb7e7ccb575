/** The pages on which an establishment without an account files its dossier and sees how it stands (Điều 5, 6; decision 0041). */
@NullMarked
package vn.gov.cantho.check.portal.filing;

import org.jspecify.annotations.NullMarked;
