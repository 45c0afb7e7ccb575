/** Pages of stamps that are compressed once: what stays is kept, what changes from scan to scan is filled in. */
@NullMarked
package vn.gov.cantho.check.resolver.template;

import org.jspecify.annotations.NullMarked;
