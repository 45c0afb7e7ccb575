/** The diary as a part of the page of a production lot. */
@NullMarked
package vn.gov.cantho.check.portal.diaries.ui;

import org.jspecify.annotations.NullMarked;
