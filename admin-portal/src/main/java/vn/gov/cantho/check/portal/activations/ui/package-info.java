/** The page behind a link. */
@NullMarked
package vn.gov.cantho.check.portal.activations.ui;

import org.jspecify.annotations.NullMarked;
