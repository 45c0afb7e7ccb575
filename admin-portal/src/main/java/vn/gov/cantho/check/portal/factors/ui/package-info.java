/** What people do with their own factors, and who keeps their account with those of others. */
@NullMarked
package vn.gov.cantho.check.portal.factors.ui;

import org.jspecify.annotations.NullMarked;
