package vn.gov.cantho.check.resolver.scan;

import io.vertx.core.Future;

/**
 * One stage of the way from a key to its identity: a cache, or the store itself.
 *
 * <p>A returned future fails only when the stage could not do its work. A stage never answers with less than the
 * least revision that {@link StatusView} names.
 */
@FunctionalInterface
public interface IdentityLookup {

    Future<Identified> find(IdentityKey key);
}
