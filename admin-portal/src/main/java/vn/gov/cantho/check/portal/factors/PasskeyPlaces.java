package vn.gov.cantho.check.portal.factors;

import java.net.URI;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.gov.cantho.check.portal.security.PortalAddress;

/**
 * Finds the place that passkeys of this portal are bound to (Web Authentication Level 3, 5.1.3): the domain of the address
 * that is configured, over TLS; on the machine itself {@code localhost}. An IP address is no domain. An address that nobody
 * configured is not believed, since whoever asks chooses it.
 */
@Component
class PasskeyPlaces {

    private static final String LOCAL = "localhost";

    private final PortalAddress portal;

    PasskeyPlaces(PortalAddress portal) {
        this.portal = portal;
    }

    /** The place; nothing where none is good for passkeys. */
    Optional<PasskeyPlace> find() {
        return place(portal.of(""), portal.isConfigured());
    }

    static Optional<PasskeyPlace> place(String address, boolean isConfigured) {
        if (!address.startsWith("http")) {
            return Optional.empty();
        }
        var uri = URI.create(address);
        var host = uri.getHost();
        if (host == null || !(host.equals(LOCAL) || (isConfigured && isGood(uri.getScheme(), host)))) {
            return Optional.empty();
        }
        var port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
        return Optional.of(new PasskeyPlace(host, uri.getScheme() + "://" + host + port));
    }

    private static boolean isGood(String scheme, String host) {
        return scheme.equals("https") && host.contains(".") && !host.matches("[0-9.]+");
    }
}
