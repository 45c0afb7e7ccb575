package vn.gov.cantho.check.resolver.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.zip.GZIPOutputStream;
import vn.gov.cantho.check.resolver.render.Page;
import vn.gov.cantho.check.resolver.render.Stylesheet;

/**
 * A server of one page, compressed as phones get it, that writes down what is asked for and how many bytes went out.
 * It can hold back everything but the page itself.
 */
public final class PhoneVisit implements AutoCloseable {

    /** What the portal should keep a picture below: the budget of the first view counts on it. */
    private static final int PICTURE_BYTES = 30 * 1024;

    private static final byte[] PICTURE = padded("<svg xmlns='http://www.w3.org/2000/svg' width='1280' height='960'>"
            + "<rect width='1280' height='960' fill='#cfe3d6'/></svg>");

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final CountDownLatch released;
    private final Map<String, Integer> sent = new ConcurrentHashMap<>();
    private final Page page;
    private final Optional<String> cut;

    private PhoneVisit(Page page, boolean held, Optional<String> cut) {
        this.page = page;
        this.cut = cut;
        this.released = new CountDownLatch(held ? 1 : 0);
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
    }

    /** Serves a page and its picture at once. */
    public static PhoneVisit of(Page page) {
        return new PhoneVisit(page, false, Optional.empty());
    }

    /** Serves the page at once and everything else when it is released. */
    public static PhoneVisit holdingAllButThePage(Page page) {
        return new PhoneVisit(page, true, Optional.empty());
    }

    /** Serves the page up to and with a text of it, and the rest when it is released. */
    public static PhoneVisit holdingThePageAfter(Page page, String text) {
        return new PhoneVisit(page, true, Optional.of(text));
    }

    public String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/q/code";
    }

    public void release() {
        released.countDown();
    }

    /** The paths that were answered. */
    public List<String> paths() {
        return List.copyOf(sent.keySet());
    }

    /** The bytes of all bodies. */
    public int bytes() {
        return sent.values().stream().mapToInt(Integer::intValue).sum();
    }

    @Override
    public void close() {
        release();
        server.stop(0);
        threads.close();
    }

    private void answer(HttpExchange exchange) throws IOException {
        var path = exchange.getRequestURI().getPath();
        if (path.equals("/q/code") && cut.isPresent()) {
            sendInParts(exchange, cut.get());
        } else if (path.equals("/q/code")) {
            exchange.getResponseHeaders().add("Content-Security-Policy", Stylesheet.policy());
            exchange.getResponseHeaders().add("Content-Encoding", "gzip");
            send(exchange, page.form().contentType(), gzip(page.body()));
        } else {
            await();
            send(exchange, "image/svg+xml", path.startsWith("/media/") ? PICTURE : new byte[200]);
        }
    }

    private void send(HttpExchange exchange, String contentType, byte[] body) throws IOException {
        sent.put(exchange.getRequestURI().getPath(), body.length);
        exchange.getResponseHeaders().add("Content-Type", contentType);
        exchange.sendResponseHeaders(page.status(), body.length);
        try (var out = exchange.getResponseBody()) {
            out.write(body);
        }
    }

    private void sendInParts(HttpExchange exchange, String text) throws IOException {
        var body = page.body();
        var end = body.indexOf(text, body.indexOf("<body")) + text.length();
        exchange.getResponseHeaders().add("Content-Type", page.form().contentType());
        exchange.sendResponseHeaders(page.status(), 0);
        try (var out = exchange.getResponseBody()) {
            out.write(body.substring(0, end).getBytes(UTF_8));
            out.flush();
            await();
            out.write(body.substring(end).getBytes(UTF_8));
        }
    }

    private void await() {
        try {
            released.await();
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
        }
    }

    private static byte[] padded(String svg) {
        return (svg + " ".repeat(PICTURE_BYTES - svg.length())).getBytes(UTF_8);
    }

    /** As the weakest of the compressions that browsers are sent. */
    public static byte[] gzip(String text) {
        var bytes = new ByteArrayOutputStream();
        try (var out = new GZIPOutputStream(bytes)) {
            out.write(text.getBytes(UTF_8));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return bytes.toByteArray();
    }
}
