/** What the administration has posted: news, legal texts, guides. */
@NullMarked
package vn.gov.cantho.check.resolver.library;

import org.jspecify.annotations.NullMarked;
