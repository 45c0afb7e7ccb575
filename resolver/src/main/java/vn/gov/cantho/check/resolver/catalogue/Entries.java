package vn.gov.cantho.check.resolver.catalogue;

import java.util.List;
import java.util.Optional;
import vn.gov.cantho.check.resolver.scan.Establishment;

/**
 * The answer to a question for a list.
 *
 * @param of whose products these are, where the question was for those and it makes any
 * @param more whether there are further ones
 */
public record Entries(Optional<Establishment> of, List<Entry> list, boolean more) {

    public Entries {
        list = List.copyOf(list);
    }
}
