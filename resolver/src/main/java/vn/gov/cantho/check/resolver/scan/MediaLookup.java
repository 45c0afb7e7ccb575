package vn.gov.cantho.check.resolver.scan;

import io.vertx.core.Future;
import java.util.Optional;

/** Where pictures and documents are; today rows, tomorrow perhaps an object store. */
@FunctionalInterface
public interface MediaLookup {

    /** Finds one; fails only when it could not be looked for. */
    Future<Optional<Media>> find(MediaId id);
}
