package vn.gov.cantho.check.resolver.http;

import static vn.gov.cantho.check.resolver.http.RawRequest.HIDDEN;
import static vn.gov.cantho.check.resolver.http.RawRequest.bad;
import static vn.gov.cantho.check.resolver.http.RawRequest.odd;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Targets that name nothing, other protocols, and right requests with some bytes changed. */
final class MalformedTargets {

    private static final String REST = " HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n";

    /** Not the end of a path that anything could be found at. */
    private static final List<String> BROKEN = List.of(
            "%",
            "%2",
            "%z",
            "%zz",
            "%2z",
            "%z2",
            "%%",
            "%%30",
            "%25%",
            "%u0041",
            "%-1",
            "%+1",
            "%\u00e9",
            "%00",
            "%0d%0a",
            "%0a",
            "%7f",
            "%C0%AF",
            "%C0%80",
            "%C1%9C",
            "%E0%80%AF",
            "%F0%80%80%AF",
            "%F8%80%80%80%AF",
            "%ED%A0%80",
            "%F4%90%80%80",
            "%FF",
            "%FE%FF",
            "%C3",
            "%E1%BA",
            "%80",
            "\u00e1\u00ba\u00a1",
            "\u00ff",
            "\\",
            "a\\..\\b",
            "\"",
            "<a>",
            "{a}",
            "a|b",
            "^",
            "`");

    private static final List<String> PLACES =
            List.of("/", "/q/", "/Q/", "/01/", "/media/", "/report/", "/establishments/", "/414/", "/news/");

    private MalformedTargets() {}

    static Stream<RawRequest> all() {
        return Stream.of(encodings(), queries(), forms(), ways(), protocols(), changed())
                .flatMap(requests -> requests);
    }

    private static Stream<RawRequest> encodings() {
        return PLACES.stream()
                .flatMap(place -> BROKEN.stream().map(broken -> bad("encoding", "GET " + place + broken + REST)));
    }

    private static Stream<RawRequest> queries() {
        return BROKEN.stream().map(broken -> odd("query", "GET /?lang=" + broken + "&=&&a" + REST));
    }

    private static Stream<RawRequest> forms() {
        return Stream.concat(
                Stream.of(
                                "*",
                                "**",
                                "/*x",
                                "a",
                                "?",
                                "#",
                                "",
                                "..",
                                "http:",
                                "http:/",
                                "http://",
                                "http:///",
                                "http://:80/x",
                                "http://[::1/x",
                                "http://a:99999/x",
                                "http://a:b/x",
                                "http://a b/x",
                                "http://%zz/x",
                                "ftp://a/x",
                                "file:///etc/passwd",
                                "javascript:alert(1)",
                                "data:,x",
                                "a:80",
                                "localhost:22",
                                "[::1]:80",
                                "mailto:a@b",
                                "urn:x",
                                "://a/x",
                                "http//a/x",
                                "\\\\a\\x",
                                "/nowhere#x",
                                "#/nowhere")
                        .map(target -> bad("form", "GET " + target + REST)),
                Stream.of(
                        bad("form", "CONNECT a:443" + REST + "\u0016\u0003\u0001"),
                        bad("form", "CONNECT /" + REST),
                        bad("form", "CONNECT http://a/" + REST),
                        bad("form", "TRACE *" + REST),
                        odd("form", "OPTIONS *" + REST),
                        odd("form", "GET http://a/" + REST),
                        odd("form", "GET HTTP://A/" + REST),
                        odd("form", "GET https://b:8443/?lang=en" + REST),
                        odd("form", "GET http://user:word@a/" + REST),
                        odd("form", "GET ///" + REST),
                        odd("form", "GET //a/../.." + REST)));
    }

    private static Stream<RawRequest> ways() {
        return Stream.of(
                        "/..",
                        "/../",
                        "/../../etc/passwd",
                        "/./",
                        "/.",
                        "/q/../../etc/passwd",
                        "/media/../../etc/passwd",
                        "/media/..%2f..%2fetc%2fpasswd",
                        "/media/%2e%2e/%2e%2e/etc/passwd",
                        "/media/%2e%2e%2fetc",
                        "/media/..%5c..%5cwindows",
                        "/media/..\\..\\windows",
                        "/media/....//....//etc/passwd",
                        "/media/..;/..;/etc/passwd",
                        "/media/..%00/",
                        "/media/..%c0%af..%c0%afetc",
                        "/media/%252e%252e%252f",
                        "/..%252f..%252fetc",
                        "/%2e%2e%2f%2e%2e%2fetc",
                        "//etc/passwd",
                        "/media//etc/passwd",
                        "/.git/config",
                        "/.env",
                        "/WEB-INF/web.xml",
                        "/pages/../../x",
                        "/camera.js/../x",
                        "/robots.txt%00.html",
                        "/favicon.ico/..%2f")
                .map(path -> odd("way", "GET " + path + REST));
    }

    private static Stream<RawRequest> protocols() {
        var h2 = "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n";
        var upgrade = "GET / HTTP/1.1\r\nHost: a\r\nConnection: Upgrade, HTTP2-Settings, close\r\n";
        return Stream.of(
                bad("protocol", h2),
                bad("protocol", h2 + "\0\0\0\u0004\0\0\0\0\0"),
                bad("protocol", h2 + HIDDEN),
                odd("protocol", upgrade + "Upgrade: h2c\r\nHTTP2-Settings: AAMAAABkAARAAAAAAAIAAAAA\r\n\r\n"),
                odd("protocol", upgrade + "Upgrade: h2c\r\nHTTP2-Settings: !!\r\n\r\n"),
                odd("protocol", upgrade + "Upgrade: h2c\r\n\r\n"),
                odd(
                        "protocol",
                        upgrade + "Upgrade: websocket\r\nSec-WebSocket-Key: x\r\nSec-WebSocket-Version: 99\r\n\r\n"),
                odd("protocol", upgrade + "Upgrade: TLS/1.2\r\n\r\n"),
                bad("protocol", "\u0016\u0003\u0001\u0002\0\u0001\0\u0001\u00fc\u0003\u0003" + "\0".repeat(32)),
                bad("protocol", "\u0080.\u0001\0\u0002" + "\0".repeat(16)),
                bad("protocol", "SSH-2.0-OpenSSH_9.9\r\n"),
                bad("protocol", "EHLO a\r\n"),
                bad("protocol", "*1\r\n$4\r\nPING\r\n"),
                bad("protocol", "\0\0\0\u0008\u0004\u00d2\u0016/"),
                bad("protocol", "PROXY TCP4 203.0.113.7 10.0.0.1 1 2\r\n" + HIDDEN),
                bad("protocol", "\r\n\r\n\0\r\nQUIT\n!\u0011\0\u000c" + "\0".repeat(12) + HIDDEN),
                bad("protocol", "GET /\r\n"),
                bad("protocol", "GET /robots.txt\r\n\r\n"));
    }

    /** The same ones in every run, so that one that fails is found again. */
    private static Stream<RawRequest> changed() {
        var right = "GET /q/30000000000000000000?lang=en" + REST;
        return IntStream.range(0, 200).mapToObj(seed -> {
            var random = new Random(seed);
            var bytes = new StringBuilder(right);
            for (var changes = 1 + random.nextInt(4); changes > 0; changes--) {
                var at = random.nextInt(bytes.length());
                switch (random.nextInt(3)) {
                    case 0 -> bytes.setCharAt(at, (char) random.nextInt(256));
                    case 1 -> bytes.insert(at, (char) random.nextInt(256));
                    default -> bytes.deleteCharAt(at);
                }
            }
            return odd("changed", bytes.toString());
        });
    }
}
