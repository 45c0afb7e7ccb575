/** News, law and guides: written by an agency, let out by a second person, taken back with a reason (decision 0015). */
@NullMarked
package vn.gov.cantho.check.portal.articles;

import org.jspecify.annotations.NullMarked;
