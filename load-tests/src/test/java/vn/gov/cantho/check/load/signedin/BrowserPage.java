package vn.gov.cantho.check.load.signedin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.CookieManager;
import java.net.InetAddress;
import java.net.URI;
import java.net.URLEncoder;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.regex.Pattern;

/**
 * One page of the portal in one browser without the browser: it signs in, keeps the connection over which the server tells it
 * news, and sends what the browser's script would send when somebody goes to a page, types or presses.
 */
final class BrowserPage implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" content=\"([^\"]+)\"");
    /** What stands before each answer, so that it is no script for anybody else. */
    private static final Pattern PREFIX = Pattern.compile("^for\\(;;\\);");

    private static final String DENIED = "Bạn chưa được mở trang này";
    private static final String FIRST_ROWS = "setViewportRange";
    private static final int ROWS = 50;
    private static final Map<String, Object> PRESSED = Map.of(
            "event.screenX", 0,
            "event.screenY", 0,
            "event.clientX", 0,
            "event.clientY", 0,
            "event.detail", 1,
            "event.button", 0);

    private final URI portal;
    private final HttpClient browser;
    private PageTree tree = new PageTree();
    private String key = "";
    private int page;
    private int seen;
    private int sent;

    /** The page cannot be shown, or says that something failed. */
    static final class PageBroken extends IOException {
        private static final long serialVersionUID = 1L;

        PageBroken(String why) {
            super(why);
        }
    }

    /**
     * Comes from an address of this machine.
     *
     * @param place of the browser, up to 65,000: each has an address of its own, for people do not sign in from one
     */
    BrowserPage(URI portal, int place, Executor threads) {
        this.portal = portal;
        this.browser = HttpClient.newBuilder()
                .localAddress(loopback(place))
                .cookieHandler(new CookieManager())
                .connectTimeout(PATIENCE)
                .executor(threads)
                .version(HttpClient.Version.HTTP_1_1)
                .build();
    }

    /** Signs in, and opens the first page with its connection for news. */
    void signIn(String name, String password) throws IOException, InterruptedException {
        var token = CSRF.matcher(get("/sign-in"));
        if (!token.find()) {
            throw new PageBroken("The sign-in has no token");
        }
        var form =
                "username=%s&password=%s&_csrf=%s".formatted(encoded(name), encoded(password), encoded(token.group(1)));
        var answer = browser.send(
                request("/sign-in")
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        var next = answer.headers().firstValue("Location").orElse("");
        if (next.isEmpty() || next.contains("sign-in")) {
            throw new PageBroken("The sign-in of " + name + " leads to '" + next + "', " + answer.statusCode());
        }
        get("/");
        open();
    }

    /** Goes to a page, and asks for the first rows of its lists. */
    void go(String route) throws IOException, InterruptedException {
        var data = Map.of(
                "route", route, "query", "", "appShellTitle", "", "historyState", Map.of("idx", 0), "trigger", "");
        send(event(1, "ui-navigate", data));
        if (tree.says(DENIED)) {
            throw new PageBroken("The page " + route + " is not for whom it was opened");
        }
        askForRows();
    }

    /** Asks for the first rows of the lists that are open, as a list does when it is shown or changed. */
    void askForRows() throws IOException, InterruptedException {
        for (var list : tree.all("vaadin-grid")) {
            send(call(list, FIRST_ROWS, 0, ROWS));
        }
    }

    /** Types into a field of the page. */
    void type(String label, String text) throws IOException, InterruptedException {
        var field = tree.field("vaadin-text-field", label);
        var typed = JSON.createObjectNode()
                .put("type", "mSync")
                .put("node", field)
                .put("feature", 1)
                .put("property", "value")
                .put("value", text);
        send(typed);
    }

    /** Presses a button of the page. */
    void press(String text) throws IOException, InterruptedException {
        send(event(tree.button(text), "click", PRESSED));
    }

    @Override
    public void close() {
        browser.shutdownNow();
    }

    private void open() throws IOException, InterruptedException {
        var start = JSON.readTree(get("/?v-r=init&location=&query="));
        var config = start.path("appConfig");
        var first = config.path("uidl");
        page = config.path("v-uiId").asInt();
        key = first.path("Vaadin-Security-Key").asText();
        tree = new PageTree();
        take(first);
        var news =
                "/VAADIN/push?v-r=push&v-uiId=%d&v-pushId=%s&X-Atmosphere-tracking-id=0&X-Atmosphere-Framework=3.1.5-javascript"
                        .formatted(page, encoded(first.path("Vaadin-Push-ID").asText()));
        browser.newWebSocketBuilder()
                .connectTimeout(PATIENCE)
                .buildAsync(
                        URI.create("ws://" + portal.getAuthority() + news
                                + "&X-Atmosphere-Transport=websocket&X-Atmosphere-TrackMessageSize=true"
                                + "&Content-Type=application/json;%20charset=UTF-8&X-atmo-protocol=true"),
                        new News())
                .join();
        send(event(
                1,
                "ui-navigate",
                Map.of(
                        "route",
                        "",
                        "query",
                        "",
                        "appShellTitle",
                        "",
                        "historyState",
                        Map.of("idx", 0),
                        "trigger",
                        "")));
    }

    private void send(ObjectNode act) throws IOException, InterruptedException {
        var message = JSON.createObjectNode()
                .put("csrfToken", key)
                .put("syncId", seen)
                .put("clientId", sent);
        message.putArray("rpc").add(act);
        sent++;
        var answer = browser.send(
                request("/?v-r=uidl&v-uiId=" + page)
                        .header("Content-Type", "application/json; charset=UTF-8")
                        .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(message)))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new PageBroken("The page answers with " + answer.statusCode());
        }
        var said = JSON.readTree(PREFIX.matcher(answer.body()).replaceFirst(""));
        take(said instanceof ArrayNode several ? several.path(0) : said);
    }

    private void take(JsonNode message) throws PageBroken {
        if (message.has("meta")
                && (message.path("meta").has("appError") || message.path("meta").has("sessionExpired"))) {
            throw new PageBroken("The page says " + message.path("meta"));
        }
        seen = message.path("syncId").asInt(seen);
        sent = message.path("clientId").asInt(sent);
        tree.change(message.path("changes"));
    }

    private String get(String path) throws IOException, InterruptedException {
        return browser.send(request(path).build(), HttpResponse.BodyHandlers.ofString())
                .body();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(portal.resolve(path)).timeout(PATIENCE);
    }

    private static ObjectNode event(int node, String name, Map<String, ?> data) {
        ObjectNode event =
                JSON.createObjectNode().put("type", "event").put("node", node).put("event", name);
        event.set("data", JSON.valueToTree(data));
        return event;
    }

    private static ObjectNode call(int node, String method, int... arguments) {
        var call = JSON.createObjectNode()
                .put("type", "publishedEventHandler")
                .put("node", node)
                .put("templateEventMethodName", method);
        var list = call.putArray("templateEventMethodArgs");
        for (var argument : arguments) {
            list.add(argument);
        }
        return call.put("promise", -1);
    }

    private static InetAddress loopback(int place) {
        try {
            return InetAddress.getByAddress(new byte[] {127, 1, (byte) (place >> 8), (byte) place});
        } catch (UnknownHostException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** Hears what the server has to tell and forgets it: nobody looks. */
    private static final class News implements WebSocket.Listener {

        @Override
        public CompletionStage<?> onText(WebSocket connection, CharSequence text, boolean last) {
            connection.request(1);
            return CompletableFuture.completedStage(null);
        }
    }
}
