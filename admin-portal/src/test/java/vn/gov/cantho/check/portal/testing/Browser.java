package vn.gov.cantho.check.portal.testing;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** Talks to the portal over the wire as a browser does, with cookies of its own; follows nothing by itself. */
public final class Browser {

    private static final Pattern TOKEN =
            Pattern.compile("name=\"_csrf\" content=\"([^\"]+)\"|content=\"([^\"]+)\" name=\"_csrf\"");

    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private final int port;

    public Browser(int port) {
        this.port = port;
    }

    /** Asks for a page. */
    public HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return get(path, "text/html");
    }

    public HttpResponse<String> get(String path, String accepted) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Accept", accepted)
                .build();
        return client.send(request, HttpResponse.BodyHandlers.ofString());
    }

    public HttpResponse<String> signIn(String username, String password) throws IOException, InterruptedException {
        var form = "username=" + encode(username) + "&password=" + encode(password);
        return post("/sign-in", form + "&_csrf=" + encode(token("/sign-in")));
    }

    public HttpResponse<String> post(String path, String form) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build();
        return client.send(request, HttpResponse.BodyHandlers.ofString());
    }

    /** Sends nothing by another method than GET, with the token that the page where this browser is gives. */
    public HttpResponse<String> send(String method, String path) throws IOException, InterruptedException {
        var page = location(get("/"));
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header(
                        "X-CSRF-TOKEN",
                        token(page.isEmpty() ? "/" : URI.create(page).getPath()))
                .method(method, HttpRequest.BodyPublishers.noBody())
                .build();
        return client.send(request, HttpResponse.BodyHandlers.ofString());
    }

    /** The token that a page gives to the forms in it. */
    public String token(String path) throws IOException, InterruptedException {
        var token = TOKEN.matcher(get(path).body());
        if (!token.find()) {
            throw new IllegalStateException("no token in " + path);
        }
        return token.group(1) == null ? token.group(2) : token.group(1);
    }

    /** Where an answer sends the browser; empty when nowhere. */
    public static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("");
    }

    public static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
