/** The pages of news, law and guides. */
@NullMarked
package vn.gov.cantho.check.portal.articles.ui;

import org.jspecify.annotations.NullMarked;
