/** The text of an article: what the portal makes of what was typed, and what of it may become a page. */
@NullMarked
package vn.gov.cantho.check.contract.article;

import org.jspecify.annotations.NullMarked;
