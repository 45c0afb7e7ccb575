/** What an account proves besides its password: passkeys, codes of an authenticator app, and recovery codes. */
@NullMarked
package vn.gov.cantho.check.portal.factors;

import org.jspecify.annotations.NullMarked;
