package vn.gov.cantho.check.load.fuzz;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import vn.gov.cantho.check.load.http1.Response;

/**
 * Asks for many targets over connections that are opened anew as often as the resolver closes them. Requests are sent
 * many at a time without waiting for answers (RFC 9112, 9.3.2); what a closed connection has not answered is asked again.
 */
final class FuzzedConnection implements AutoCloseable {

    private static final int BUFFER_BYTES = 1 << 16;
    private static final int SILENCE_MAX_MILLIS = 10_000;
    private static final int ATTEMPTS_MAX = 3;

    private final InetSocketAddress resolver;
    private final Tally tally;
    private Socket socket = new Socket();
    private BufferedInputStream in = new BufferedInputStream(java.io.InputStream.nullInputStream());

    FuzzedConnection(InetSocketAddress resolver, Tally tally) {
        this.resolver = resolver;
        this.tally = tally;
    }

    /**
     * Asks for all of them and notes what became of each.
     *
     * @throws IOException if no connection can be opened
     */
    void ask(List<String> targets) throws IOException {
        var waiting = new ArrayDeque<>(targets);
        var attempts = 0;
        while (!waiting.isEmpty()) {
            var before = waiting.size();
            askOnce(waiting);
            attempts = waiting.size() < before ? 0 : attempts + 1;
            if (attempts >= ATTEMPTS_MAX) {
                tally.fail("no answer " + waiting.poll());
                attempts = 0;
            }
        }
    }

    private void askOnce(Deque<String> waiting) throws IOException {
        if (!socket.isConnected() || socket.isClosed()) {
            open();
        }
        try {
            send(waiting);
            while (!waiting.isEmpty()) {
                var response = Response.read(in);
                tally.add(waiting.remove(), response);
                if (!response.lasts()) {
                    socket.close();
                    return;
                }
            }
        } catch (EOFException | java.net.SocketException _) {
            // Closed by the resolver, which it may do after any answer.
            socket.close();
        } catch (IOException unreadable) {
            tally.fail(unreadable.getMessage() + " " + waiting.poll());
            socket.close();
        }
    }

    private void send(Deque<String> waiting) throws IOException {
        var requests = new StringBuilder();
        for (var target : waiting) {
            requests.append("GET ")
                    .append(target)
                    .append(" HTTP/1.1\r\nHost: fuzz\r\nAccept: application/json\r\n\r\n");
        }
        socket.getOutputStream().write(requests.toString().getBytes(US_ASCII));
    }

    private void open() throws IOException {
        socket = new Socket();
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(SILENCE_MAX_MILLIS);
        socket.connect(resolver, SILENCE_MAX_MILLIS);
        in = new BufferedInputStream(socket.getInputStream(), BUFFER_BYTES);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
