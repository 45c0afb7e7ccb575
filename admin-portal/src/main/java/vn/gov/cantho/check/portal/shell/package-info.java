/** The frame around every feature: layout, lists, texts, messages, sign-in page, error page. */
@NullMarked
package vn.gov.cantho.check.portal.shell;

import org.jspecify.annotations.NullMarked;
