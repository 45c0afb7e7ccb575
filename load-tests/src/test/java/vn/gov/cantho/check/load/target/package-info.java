/** What is loaded, and what it must keep to. */
@NullMarked
package vn.gov.cantho.check.load.target;

import org.jspecify.annotations.NullMarked;
