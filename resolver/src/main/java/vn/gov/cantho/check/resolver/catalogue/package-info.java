/** What is published, as lists: what the public searches and browses by name. */
@NullMarked
package vn.gov.cantho.check.resolver.catalogue;

import org.jspecify.annotations.NullMarked;
