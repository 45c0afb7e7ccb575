/** Proves what becomes public, and how it reaches the nodes. */
@NullMarked
package vn.gov.cantho.check.portal.publication;

import org.jspecify.annotations.NullMarked;
