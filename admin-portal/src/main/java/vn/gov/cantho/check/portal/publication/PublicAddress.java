package vn.gov.cantho.check.portal.publication;

import java.util.Arrays;
import java.util.List;

/** How much of the address of a private person is public: the commune and what stands above it, nothing below. */
final class PublicAddress {

    private static final int PARTS_SHOWN = 2;

    private PublicAddress() {}

    /** The last two parts of an address, which name commune and city; a shorter address loses its first part. */
    static String communeOf(String address) {
        List<String> parts = Arrays.stream(address.split(",", -1))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
        int shown = Math.min(PARTS_SHOWN, parts.size() - 1);
        return String.join(", ", parts.subList(parts.size() - Math.max(shown, 0), parts.size()));
    }
}
