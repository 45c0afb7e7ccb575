package vn.gov.cantho.check.resolver.http;

import vn.gov.cantho.check.resolver.catalogue.Catalogue;

/** What the site around the scan pages is answered by. All of it may be shared between event loops. */
public record SiteParts(Catalogue catalogue) {}
