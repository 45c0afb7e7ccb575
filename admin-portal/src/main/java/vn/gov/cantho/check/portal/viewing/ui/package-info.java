/** Where looking as an establishment begins, and the bar that says that it goes on. */
@NullMarked
package vn.gov.cantho.check.portal.viewing.ui;

import org.jspecify.annotations.NullMarked;
