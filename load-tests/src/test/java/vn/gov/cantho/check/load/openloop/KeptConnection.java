package vn.gov.cantho.check.load.openloop;

import java.io.EOFException;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.util.Optional;

/** A connection that is kept between questions; one question at a time is on it. */
final class KeptConnection {

    private final SocketChannel channel;
    private final SelectionKey key;
    private final ResponseReader response = new ResponseReader();
    private ByteBuffer toWrite = ByteBuffer.allocate(0);
    private Optional<Asking> asking;

    private KeptConnection(SocketChannel channel, Selector selector, Asking first) throws IOException {
        this.channel = channel;
        this.asking = Optional.of(first);
        this.toWrite = first.question().toWrite();
        this.key = channel.register(selector, SelectionKey.OP_CONNECT, this);
    }

    /** Opens a connection for a question. */
    static KeptConnection open(InetSocketAddress target, Selector selector, Asking first) throws IOException {
        var channel = SocketChannel.open();
        try {
            channel.configureBlocking(false);
            channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
            var connection = new KeptConnection(channel, selector, first);
            if (channel.connect(target)) {
                connection.write();
            }
            return connection;
        } catch (IOException failure) {
            channel.close();
            throw failure;
        }
    }

    void ask(Asking next) throws IOException {
        asking = Optional.of(next);
        toWrite = next.question().toWrite();
        write();
    }

    /** Goes on with whatever is possible now; returns the answer once it is whole. */
    Optional<ResponseReader> goOn(ByteBuffer buffer) throws IOException {
        if (key.isConnectable()) {
            channel.finishConnect();
            write();
        } else if (key.isWritable()) {
            write();
        }
        return key.isValid() && key.isReadable() ? read(buffer) : Optional.empty();
    }

    /** The question that is on it. */
    Optional<Asking> asking() {
        return asking;
    }

    /** Ends the question that is on it. */
    Asking ended() {
        var ended = asking.orElseThrow();
        asking = Optional.empty();
        return ended;
    }

    void close() {
        try {
            channel.close();
        } catch (IOException _) {
            // It is gone either way.
        }
    }

    private void write() throws IOException {
        channel.write(toWrite);
        key.interestOps(toWrite.hasRemaining() ? SelectionKey.OP_WRITE : SelectionKey.OP_READ);
    }

    private Optional<ResponseReader> read(ByteBuffer buffer) throws IOException {
        buffer.clear();
        if (channel.read(buffer) < 0) {
            throw new EOFException();
        }
        buffer.flip();
        if (asking.isEmpty()) {
            throw new IOException("an answer to no question");
        }
        return response.read(buffer) ? Optional.of(response) : Optional.empty();
    }
}
