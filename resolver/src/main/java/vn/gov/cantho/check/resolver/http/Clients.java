package vn.gov.cantho.check.resolver.http;

import io.vertx.core.http.HttpServerRequest;
import java.net.InetAddress;
import java.util.Optional;
import vn.gov.cantho.check.resolver.guess.GuessLimits;
import vn.gov.cantho.check.resolver.network.NetworkPlaces;
import vn.gov.cantho.check.resolver.scan.ScanPlace;

/**
 * What is needed to know who asks.
 *
 * @param proxies whose word about it is believed
 * @param guesses what networks have asked for in vain
 * @param places where networks are at home
 */
public record Clients(TrustedProxies proxies, GuessLimits guesses, NetworkPlaces places) {

    /** The network of who asks, as {@link Device#network} tells them apart. */
    String network(HttpServerRequest request) {
        return networkOf(told(request));
    }

    /** The same, by what {@link #told} has gathered. */
    String networkOf(String told) {
        return Device.network(
                proxies.client(told).map(InetAddress::getHostAddress).orElse(""));
    }

    /** What a request tells about who asks, as {@link #placeOf} and {@link #networkOf} read it; the address itself is not kept. */
    String told(HttpServerRequest request) {
        return proxies.told(request);
    }

    /** Roughly where who asks is. */
    Optional<ScanPlace> placeOf(String told) {
        return proxies.client(told).flatMap(places::of);
    }
}
