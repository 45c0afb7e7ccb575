/** What was done to a production lot, where and when. */
@NullMarked
package vn.gov.cantho.check.portal.diaries;

import org.jspecify.annotations.NullMarked;
