package vn.gov.cantho.check.resolver.link;

import java.util.List;
import java.util.Optional;
import vn.gov.cantho.check.resolver.scan.RegisteredLink;

/**
 * One link of a link set.
 *
 * @param href where it leads, in full
 * @param title what it is, for people
 * @param mediaType what it leads to; absent where the target itself chooses
 * @param languages the languages of the target, two letters each; empty where the target itself chooses
 */
public record Link(String href, String title, Optional<String> mediaType, List<String> languages) {

    public Link {
        languages = List.copyOf(languages);
    }

    static Link untyped(String href, String title) {
        return new Link(href, title, Optional.empty(), List.of());
    }

    static Link registered(RegisteredLink link, String title) {
        return new Link(link.target(), title, Optional.of(link.mediaType()), List.of(link.language()));
    }

    static Link typed(String href, String title, String mediaType) {
        return new Link(href, title, Optional.of(mediaType), List.of());
    }
}
