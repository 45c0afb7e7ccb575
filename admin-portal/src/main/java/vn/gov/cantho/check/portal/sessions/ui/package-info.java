/** Lists of sessions, on the pages of others. */
@NullMarked
package vn.gov.cantho.check.portal.sessions.ui;

import org.jspecify.annotations.NullMarked;
