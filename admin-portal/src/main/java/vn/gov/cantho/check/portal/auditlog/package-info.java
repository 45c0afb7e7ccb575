/** The whole trail as a page of its own, for administrators. */
@NullMarked
package vn.gov.cantho.check.portal.auditlog;

import org.jspecify.annotations.NullMarked;
