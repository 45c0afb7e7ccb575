/** What people have typed and not saved, kept for them until they save it. */
@NullMarked
package vn.gov.cantho.check.portal.drafts;

import org.jspecify.annotations.NullMarked;
