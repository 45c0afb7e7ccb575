package vn.gov.cantho.check.resolver.link;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.gov.cantho.check.contract.publication.RegisteredLinkType;

/** The kinds of links that we may have. */
public final class LinkTypes {

    /** All of them, in the order in which a link set tells them. */
    public static final List<LinkType> ALL = Stream.<LinkType>concat(
                    Arrays.stream(OwnLinkType.values()),
                    Arrays.stream(RegisteredLinkType.values())
                            .filter(RegisteredLinkType::isOffered)
                            .map(LinkType.Registered::new))
            .toList();

    private static final String PREFIX = "gs1:";

    private LinkTypes() {}

    /** Reads what a request asks for, {@code gs1:pip} or the same in full; empty for a type that we have no links of. */
    public static Optional<LinkType> read(String asked) {
        return ALL.stream()
                .filter(type -> asked.equals(PREFIX + type.term()) || asked.equals(type.uri()))
                .findFirst();
    }

    /** The type of a registered link, by its term; empty for one that none of those answers for. */
    static Optional<LinkType> ofRegistered(String term) {
        return RegisteredLinkType.of(term).filter(RegisteredLinkType::isOffered).map(LinkType.Registered::new);
    }
}
