/** What is grown or made: its code, and what it says about itself version by version. */
@NullMarked
package vn.gov.cantho.check.portal.products;

import org.jspecify.annotations.NullMarked;
