/** The documents that the portal publishes and the resolver reads: their names, bounds and samples. */
@NullMarked
package vn.gov.cantho.check.contract.publication;

import org.jspecify.annotations.NullMarked;
