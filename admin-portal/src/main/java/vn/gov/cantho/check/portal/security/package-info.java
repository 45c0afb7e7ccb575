/** Who acts, what they may do, and how they signed in. */
@NullMarked
package vn.gov.cantho.check.portal.security;

import org.jspecify.annotations.NullMarked;
