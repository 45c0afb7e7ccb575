package vn.gov.cantho.check.resolver.testing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;

/** A connection over which any bytes can be sent, and from which they can be read as slowly as somebody likes. */
public final class RawConnection implements AutoCloseable {

    private static final int PATIENCE_MILLIS = 30_000;
    private static final int FEW_BYTES = 2_048;

    private final Socket socket;

    private RawConnection(Socket socket) {
        this.socket = socket;
    }

    /** Connects to a port of this machine. */
    public static RawConnection open(int port) throws IOException {
        return connect(new Socket(), port);
    }

    /** One whose system takes few bytes that its program has not yet read. */
    public static RawConnection openNarrow(int port) throws IOException {
        var socket = new Socket();
        socket.setReceiveBufferSize(FEW_BYTES);
        return connect(socket, port);
    }

    private static RawConnection connect(Socket socket, int port) throws IOException {
        socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        socket.setSoTimeout(PATIENCE_MILLIS);
        return new RawConnection(socket);
    }

    /** Sends bytes; it does not matter when the other side has closed meanwhile. */
    public RawConnection send(byte[] bytes) throws IOException {
        try {
            socket.getOutputStream().write(bytes);
        } catch (SocketException _) {
            // What the other side has said before can still be read.
        }
        return this;
    }

    /** Sends one byte more, if anybody still takes it. */
    public void drip() {
        try {
            send(new byte[] {'a'});
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Takes one byte, if any is there. */
    public void sip() {
        try {
            if (socket.getInputStream().available() > 0) {
                read();
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Takes some bytes; how many they were, or -1 at the end. */
    public int read(int max) throws IOException {
        try {
            return socket.getInputStream().read(new byte[max]);
        } catch (SocketException _) {
            return -1;
        }
    }

    /** The next byte, or -1 when the other side has closed the connection, in good order or not. */
    public int read() throws IOException {
        try {
            return socket.getInputStream().read();
        } catch (SocketException _) {
            return -1;
        }
    }

    /** All bytes until the other side closes. A connection that is closed with bytes unread is reset; what came counts. */
    public byte[] readToTheEnd() throws IOException {
        var all = new ByteArrayOutputStream();
        try {
            socket.getInputStream().transferTo(all);
        } catch (SocketException _) {
            // Reset.
        }
        return all.toByteArray();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
