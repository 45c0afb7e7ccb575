/** Problem reports of the public: from the quarantine of their photos to the answer. */
@NullMarked
package vn.gov.cantho.check.portal.problems;

import org.jspecify.annotations.NullMarked;
