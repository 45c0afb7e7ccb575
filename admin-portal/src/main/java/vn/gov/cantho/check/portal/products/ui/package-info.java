/** Pages of products. */
@NullMarked
package vn.gov.cantho.check.portal.products.ui;

import org.jspecify.annotations.NullMarked;
