package vn.gov.cantho.check.resolver;

import io.vertx.core.transport.Transport;
import java.util.List;
import java.util.Optional;
import vn.gov.cantho.check.resolver.config.NodeConfig.TransportChoice;
import vn.gov.cantho.check.resolver.config.WrongSettingException;

/** Finds the way of waiting for the network that works on this machine. */
final class Transports {

    private Transports() {}

    /**
     * The best that is available, or the one that was asked for.
     *
     * @throws WrongSettingException if the one that was asked for does not work here
     */
    static Transport choose(TransportChoice choice) {
        return switch (choice) {
            case AUTO -> best(List.of(Optional.ofNullable(Transport.IO_URING), Optional.ofNullable(Transport.EPOLL)));
            case IO_URING -> require(Optional.ofNullable(Transport.IO_URING), choice);
            case EPOLL -> require(Optional.ofNullable(Transport.EPOLL), choice);
            case NIO -> Transport.NIO;
        };
    }

    private static Transport best(List<Optional<Transport>> inOrder) {
        return inOrder.stream()
                .flatMap(Optional::stream)
                .filter(Transport::available)
                .findFirst()
                .orElse(Transport.NIO);
    }

    private static Transport require(Optional<Transport> transport, TransportChoice choice) {
        return transport
                .filter(Transport::available)
                .orElseThrow(() -> new WrongSettingException(
                        "CHECK_RESOLVER_TRANSPORT: " + choice + " does not work on this machine"));
    }
}
