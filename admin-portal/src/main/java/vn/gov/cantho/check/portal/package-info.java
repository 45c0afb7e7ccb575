/** The program where dossiers, products, lots and codes come to be. */
@NullMarked
package vn.gov.cantho.check.portal;

import org.jspecify.annotations.NullMarked;
