/** What the documents say, as tests compare it with what the code does. */
@NullMarked
package vn.gov.cantho.check.documents;

import org.jspecify.annotations.NullMarked;
