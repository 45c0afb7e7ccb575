/** Who may do what, found out from the running portal and held to what was reviewed: {@code infra/docs/authority.md}. */
@NullMarked
package vn.gov.cantho.check.portal.authority;

import org.jspecify.annotations.NullMarked;
