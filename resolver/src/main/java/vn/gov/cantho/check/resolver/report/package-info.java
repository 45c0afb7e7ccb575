/** Problem reports of the public: what one says, what it must not, how it is followed, and how many come at once. */
@NullMarked
package vn.gov.cantho.check.resolver.report;

import org.jspecify.annotations.NullMarked;
