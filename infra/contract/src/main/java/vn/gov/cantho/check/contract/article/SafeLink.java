package vn.gov.cantho.check.contract.article;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;

/**
 * An address that an article may link to: a page of ours by its path, or another site over HTTPS. Made by {@link #of}
 * alone, so that nobody holds one that was not looked at.
 */
public final class SafeLink {

    /** The longest address, in characters once it is encoded. */
    public static final int LENGTH_MAX = 500;

    private final String address;

    private SafeLink(String address) {
        this.address = address;
    }

    /**
     * The address as a link; empty when it is none that may be linked to. Scripts, data, files, plain HTTP, addresses
     * that begin with two slashes, and names before the host, which make a false site look like a right one, are not.
     */
    public static Optional<SafeLink> of(String typed) {
        try {
            var address = new URI(typed.strip());
            var encoded = address.toASCIIString();
            return (isOurs(encoded) || isElsewhere(address)) && encoded.length() <= LENGTH_MAX
                    ? Optional.of(new SafeLink(encoded))
                    : Optional.empty();
        } catch (URISyntaxException _) {
            return Optional.empty();
        }
    }

    /** The address in ASCII, percent-encoded. */
    public String address() {
        return address;
    }

    /** Whether it leads to a page of ours. */
    public boolean isOurs() {
        return address.startsWith("/");
    }

    /** Looked at as a browser does, character by character: to it, two slashes and more begin the name of a host. */
    private static boolean isOurs(String address) {
        return address.startsWith("/") && !address.startsWith("//");
    }

    private static boolean isElsewhere(URI address) {
        return "https".equalsIgnoreCase(address.getScheme())
                && address.getHost() != null
                && address.getRawUserInfo() == null;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SafeLink link && link.address.equals(address);
    }

    @Override
    public int hashCode() {
        return address.hashCode();
    }

    @Override
    public String toString() {
        return address;
    }
}
