package vn.gov.cantho.check.resolver.http;

import io.vertx.core.http.HttpServerRequest;
import java.net.InetAddress;
import vn.gov.cantho.check.resolver.guess.GuessLimits;

/**
 * What is needed to know who asks.
 *
 * @param proxies whose word about it is believed
 * @param guesses what networks have asked for in vain
 */
public record Clients(TrustedProxies proxies, GuessLimits guesses) {

    /** The network of who asks, as {@link Device#network} tells them apart. */
    String network(HttpServerRequest request) {
        return Device.network(
                proxies.client(request).map(InetAddress::getHostAddress).orElse(""));
    }
}
