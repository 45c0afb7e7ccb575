/** Files and the documents they prove: pictures made safe, papers with number, issuer and validity. */
@NullMarked
package vn.gov.cantho.check.portal.documents;

import org.jspecify.annotations.NullMarked;
