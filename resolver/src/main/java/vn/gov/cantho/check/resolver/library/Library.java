package vn.gov.cantho.check.resolver.library;

import io.vertx.core.Future;

/** Where articles come from: a cache, or the rows. */
@FunctionalInterface
public interface Library {

    /** Answers a question; fails only when it could not be asked. */
    Future<Shelf> find(LibraryQuery query);
}
