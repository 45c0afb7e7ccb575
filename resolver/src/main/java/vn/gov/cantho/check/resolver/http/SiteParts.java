package vn.gov.cantho.check.resolver.http;

import vn.gov.cantho.check.resolver.catalogue.Catalogue;
import vn.gov.cantho.check.resolver.catalogue.Sitemap;
import vn.gov.cantho.check.resolver.config.SiteConfig;
import vn.gov.cantho.check.resolver.library.Library;

/**
 * What the site around the scan pages is answered by. All of it may be shared between event loops.
 *
 * @param publicUrl what the addresses of the site begin with, without a slash at the end
 */
public record SiteParts(Catalogue catalogue, Library library, Sitemap sitemap, SiteConfig config, String publicUrl) {}
