package vn.gov.cantho.check.load.faults;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.util.Arrays;
import java.util.concurrent.locks.LockSupport;

/** One connection through a {@link FaultProxy}. */
final class ProxiedConnection {

    private final FaultProxy proxy;
    private final Socket client;
    private final Socket server;

    /** Bytes are missing that the other end waits for: nothing more can sensibly arrive. */
    private volatile boolean torn;

    private volatile boolean answerIsLast;

    ProxiedConnection(FaultProxy proxy, Socket client, Socket server) {
        this.proxy = proxy;
        this.client = client;
        this.server = server;
    }

    /** Carries bytes one way until an end closes. */
    void pump(FaultProxy.Way way) {
        var from = way == FaultProxy.Way.TO_SERVER ? client : server;
        var to = way == FaultProxy.Way.TO_SERVER ? server : client;
        var bytes = new byte[Flow.WHOLE];
        try {
            from.setTcpNoDelay(true);
            for (var read = from.getInputStream().read(bytes);
                    read >= 0;
                    read = from.getInputStream().read(bytes)) {
                if (answerIsLast && way == FaultProxy.Way.TO_CLIENT) {
                    reset();
                    return;
                }
                answerIsLast |= way == FaultProxy.Way.TO_SERVER && endsWithLastWords(bytes, read);
                carry(bytes, read, to.getOutputStream(), proxy.await(way));
            }
            client.close();
            server.close();
        } catch (IOException _) {
            // An end was reset, and so is the other.
            reset();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            reset();
        }
    }

    private void carry(byte[] bytes, int length, OutputStream to, Flow flow) throws IOException {
        torn |= flow.passage() == Flow.Passage.SWALLOWED;
        if (torn) {
            return;
        }
        if (flow.delay().isPositive()) {
            LockSupport.parkNanos(flow.delay().toNanos());
        }
        for (var at = 0; at < length; at += flow.slice()) {
            to.write(bytes, at, Math.min(flow.slice(), length - at));
            to.flush();
        }
    }

    private boolean endsWithLastWords(byte[] bytes, int length) {
        return proxy.lastWords()
                .map(words -> words.getBytes(ISO_8859_1))
                .filter(words -> words.length <= length
                        && Arrays.equals(bytes, length - words.length, length, words, 0, words.length))
                .isPresent();
    }

    /** Ends both sides without a farewell. */
    void reset() {
        reset(client);
        reset(server);
    }

    static void reset(Socket socket) {
        try {
            socket.setSoLinger(true, 0);
        } catch (IOException _) {
            // Closed already.
        }
        try {
            socket.close();
        } catch (IOException _) {
            // It is not used any more.
        }
    }
}
