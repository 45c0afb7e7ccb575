/** What a node does when more people come than it can answer. */
@NullMarked
package vn.gov.cantho.check.load.overload;

import org.jspecify.annotations.NullMarked;
