package vn.gov.cantho.check.resolver.catalogue;

import io.vertx.core.Future;

/** Where lists of what is published come from: a cache, or the rows. */
@FunctionalInterface
public interface Catalogue {

    /** Answers a question; fails only when it could not be asked. */
    Future<Entries> find(CatalogueQuery query);
}
