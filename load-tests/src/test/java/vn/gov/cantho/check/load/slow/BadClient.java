package vn.gov.cantho.check.load.slow;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.time.Duration;

/** One connection of a crowd, from its opening until the other side has closed it. Used by one thread. */
final class BadClient {

    private static final int FEW_BYTES = 2_048;

    /** Shorter than any deadline: who is let go so soon was never let in. */
    private static final Duration DOOR = Duration.ofSeconds(1);

    private final BadKind kind;
    private final SocketChannel channel;
    private long begun;
    private long ended;
    private boolean answered;

    private BadClient(BadKind kind, SocketChannel channel) {
        this.kind = kind;
        this.channel = channel;
    }

    /** Begins to connect from an address, whose port is 0; the selector says when it has come to pass. */
    static BadClient open(BadKind kind, InetSocketAddress source, InetSocketAddress target, Selector selector)
            throws IOException {
        var channel = SocketChannel.open();
        channel.configureBlocking(false);
        channel.bind(source);
        if (!kind.reads()) {
            channel.setOption(StandardSocketOptions.SO_RCVBUF, FEW_BYTES);
        }
        var client = new BadClient(kind, channel);
        channel.register(selector, SelectionKey.OP_CONNECT, client);
        channel.connect(target);
        return client;
    }

    BadKind kind() {
        return kind;
    }

    /** Whether the connection stands and was not closed. */
    boolean isHeld() {
        return begun != 0 && ended == 0;
    }

    boolean isOver() {
        return ended != 0;
    }

    /** Whether the connection was closed at once, before it could be bad. */
    boolean wasTurnedAway() {
        return !answered && isOver() && life().compareTo(DOOR) < 0;
    }

    /** From the first bytes until the other side closed; for an idle one from its answer. */
    Duration life() {
        return Duration.ofNanos(ended - begun);
    }

    /** Does what the selector says that can be done. */
    void turn(SelectionKey key, String path, ByteBuffer scrap) {
        try {
            if (key.isConnectable()) {
                channel.finishConnect();
                begun = System.nanoTime();
                key.interestOps(kind.reads() ? SelectionKey.OP_READ : 0);
                channel.write(ByteBuffer.wrap(kind.first(path).getBytes(US_ASCII)));
            } else if (key.isReadable()) {
                take(scrap.clear());
            }
        } catch (IOException _) {
            end();
        }
    }

    private void take(ByteBuffer scrap) throws IOException {
        var taken = channel.read(scrap);
        if (taken < 0) {
            end();
        } else if (taken > 0) {
            answered = true;
            if (kind == BadKind.IDLE) {
                // It is idle only since it has its page.
                begun = System.nanoTime();
            }
        }
    }

    /** Sends a byte, and takes one where they are taken one by one. */
    void drip() {
        if (!kind.drips() || !isHeld()) {
            return;
        }
        try {
            if (!kind.reads()) {
                take(ByteBuffer.allocate(1));
            }
            if (isHeld()) {
                channel.write(ByteBuffer.wrap(new byte[] {'a'}));
            }
        } catch (IOException _) {
            end();
        }
    }

    private void end() {
        ended = System.nanoTime();
        if (begun == 0) {
            begun = ended;
        }
        close();
    }

    void close() {
        try {
            channel.close();
        } catch (IOException _) {
            // It is gone either way.
        }
    }
}
