/** The page on which the trail is searched. */
@NullMarked
package vn.gov.cantho.check.portal.auditlog.ui;

import org.jspecify.annotations.NullMarked;
