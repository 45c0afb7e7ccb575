/** The pages of links. */
@NullMarked
package vn.gov.cantho.check.portal.links.ui;

import org.jspecify.annotations.NullMarked;
