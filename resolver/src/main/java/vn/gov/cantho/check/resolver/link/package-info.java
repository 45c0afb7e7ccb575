/** What a GS1 Digital Link leads to: its link set, and which link of it fits a request. */
@NullMarked
package vn.gov.cantho.check.resolver.link;

import org.jspecify.annotations.NullMarked;
