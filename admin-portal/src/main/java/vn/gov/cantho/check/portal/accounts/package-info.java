/** Units, establishments and the people who act for them. */
@NullMarked
package vn.gov.cantho.check.portal.accounts;

import org.jspecify.annotations.NullMarked;
