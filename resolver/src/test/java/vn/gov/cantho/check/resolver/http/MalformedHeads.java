package vn.gov.cantho.check.resolver.http;

import static vn.gov.cantho.check.resolver.http.RawRequest.HIDDEN;
import static vn.gov.cantho.check.resolver.http.RawRequest.bad;
import static vn.gov.cantho.check.resolver.http.RawRequest.odd;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Heads that no client should send: letters, lines, versions, methods, names and sizes. */
final class MalformedHeads {

    private static final String REST = "Host: a\r\nConnection: close\r\n\r\n";
    private static final String LINE = "GET / HTTP/1.1\r\n";

    private MalformedHeads() {}

    static Stream<RawRequest> all() {
        return Stream.of(
                        letters(),
                        lineEnds(),
                        lines(),
                        versions(),
                        methods(),
                        hosts(),
                        headers(),
                        sizes(),
                        expectations())
                .flatMap(requests -> requests);
    }

    private static Stream<RawRequest> letters() {
        var controls = IntStream.concat(IntStream.range(0, ' '), IntStream.of(127))
                .filter(letter -> letter != '\t' && letter != '\r' && letter != '\n')
                .mapToObj(letter -> String.valueOf((char) letter))
                .toList();
        return controls.stream()
                .flatMap(letter -> Stream.of(
                        bad("control in the method", "G" + letter + "T / HTTP/1.1\r\n" + REST),
                        bad("control in the target", "GET /q/" + letter + "a HTTP/1.1\r\n" + REST),
                        bad("control in the query", "GET /?lang=" + letter + "en HTTP/1.1\r\n" + REST),
                        bad("control in the version", "GET / HTTP/1." + letter + "1\r\n" + REST),
                        bad("control in a name", LINE + "X" + letter + "Y: a\r\n" + REST),
                        new RawRequest(
                                "control in a value", LINE + "X: a" + letter + "b\r\n" + REST, !letter.equals("\0"))));
    }

    private static Stream<RawRequest> lineEnds() {
        return Stream.of(
                bad("line ends", "GET / HTTP/1.1\nHost: a\n\n" + HIDDEN),
                bad("line ends", "GET / HTTP/1.1\nHost: a\r\n\r\n"),
                bad("line ends", "GET / HTTP/1.1\r\nHost: a\nX: b\r\n\r\n"),
                bad("line ends", "GET / HTTP/1.1\r\nHost: a\r\n\n"),
                bad("line ends", "GET / HTTP/1.1\r\nHost: a\n\r\n"),
                bad("line ends", "GET / HTTP/1.1\rHost: a\r\r"),
                bad("line ends", "GET / HTTP/1.1\r\nHost: a\rX: b\r\n\r\n"),
                bad("line ends", "GET / HTTP/1.1\n\rHost: a\n\r\n\r"),
                bad("line ends", "GET / HTTP/1.1\r\r\nHost: a\r\r\n\r\r\n"),
                bad("line ends", "GET / HTTP/1.1\r\nX: a\r\r\nHost: a\r\n\r\n"),
                bad("line ends", "GET / HTTP/1.1\r\nX: \ra\r\nHost: a\r\n\r\n"),
                bad("line ends", "GET /\n HTTP/1.1\r\n" + REST),
                odd("line ends", "\r\nGET / HTTP/1.1\r\n" + REST),
                bad("line ends", "GET\r\n/\r\nHTTP/1.1\r\n" + REST));
    }

    private static Stream<RawRequest> lines() {
        return Stream.concat(
                blanks(),
                Stream.of(
                                "\tGET / HTTP/1.1",
                                "GET / HTTP/1.1 ",
                                "GET / HTTP/1.1 x",
                                "GET / x HTTP/1.1",
                                "GET /a b HTTP/1.1",
                                "GET HTTP/1.1",
                                "GET  HTTP/1.1",
                                "/ HTTP/1.1",
                                " / HTTP/1.1",
                                "GET",
                                "GET ",
                                "HTTP/1.1",
                                "HTTP/1.1 200 OK",
                                "x",
                                ":",
                                "{\"a\":1}",
                                "<?xml version='1.0'?>",
                                "GET /",
                                "GET / ",
                                "\ufeffGET / HTTP/1.1".replace("\ufeff", "\u00ef\u00bb\u00bf"))
                        .map(line -> bad("line", line + "\r\n" + REST)));
    }

    /** RFC 9112, 3: other blanks, and more of them, may be taken for the one that belongs between the words of the line. */
    private static Stream<RawRequest> blanks() {
        return Stream.of(
                        "GET  / HTTP/1.1",
                        "GET /  HTTP/1.1",
                        "GET\t/\tHTTP/1.1",
                        "GET\u000b/ HTTP/1.1",
                        "GET\f/ HTTP/1.1",
                        "GET /\r HTTP/1.1",
                        " GET / HTTP/1.1")
                .map(line -> odd("blank", line + "\r\n" + REST));
    }

    private static Stream<RawRequest> versions() {
        return Stream.of(
                        "HTTP/0.9",
                        "HTTP/1.2",
                        "HTTP/1.9",
                        "HTTP/2.0",
                        "HTTP/2",
                        "HTTP/3.0",
                        "HTTP/9.9",
                        "HTTP/1",
                        "HTTP/1.",
                        "HTTP/.1",
                        "HTTP/11",
                        "HTTP/1.1.1",
                        "HTTP/1.10",
                        "HTTP/01.1",
                        "HTTP/1.01",
                        "HTTP/+1.1",
                        "HTTP/-1.1",
                        "HTTP/1,1",
                        "HTTP/1.x",
                        "HTTP/ 1.1",
                        "HTTP 1.1",
                        "http/1.1",
                        "Http/1.1",
                        "HTTPS/1.1",
                        "HTTTP/1.1",
                        "XHTTP/1.1",
                        "HTTP\\1.1",
                        "ICY",
                        "RTSP/1.0",
                        "SIP/2.0",
                        "HTTP/4294967297.1",
                        "HTTP/1.1\u00a0",
                        "HTTP/1.\u00b9")
                .map(version -> bad("version", "GET / " + version + "\r\n" + REST));
    }

    private static Stream<RawRequest> methods() {
        return Stream.of(
                        "get",
                        "Get",
                        "gET",
                        "head",
                        "post",
                        "TRACE",
                        "trace",
                        "TRACK",
                        "DEBUG",
                        "CONNECT",
                        "PRI",
                        "PROPFIND",
                        "MOVE",
                        "LINK",
                        "PURGE",
                        "BREW",
                        "G",
                        "GETT",
                        "XGET",
                        "GET/",
                        "G:ET",
                        "G,ET",
                        "G@T",
                        "G(T)",
                        "\"GET\"",
                        "GET;",
                        "G\u00c9T",
                        "123",
                        "-",
                        "%47ET",
                        "A".repeat(400),
                        "A".repeat(9_000))
                .map(method -> bad("method", method + " / HTTP/1.1\r\n" + REST));
    }

    private static Stream<RawRequest> hosts() {
        var rest = "Connection: close\r\n\r\n";
        return Stream.concat(
                Stream.of(
                        bad("host", LINE + rest),
                        bad("host", LINE + "Host: a\r\nHost: b\r\n" + rest),
                        bad("host", LINE + "Host: a\r\nhost: a\r\n" + rest),
                        bad("host", LINE + "Host : a\r\n" + rest),
                        bad("host", LINE + " Host: a\r\n" + rest),
                        odd("host", "GET / HTTP/1.0\r\n\r\n"),
                        odd("host", LINE + "Host: a,b\r\n" + rest)),
                Stream.of(
                                "a b",
                                "a/b",
                                "a@b",
                                "a\\b",
                                "a?b",
                                "a#b",
                                "[",
                                "[::1",
                                "a:b",
                                "a:99999999",
                                "a:-1",
                                "<a>",
                                "\u00e9")
                        .map(host -> bad("host", LINE + "Host: " + host + "\r\n" + rest)));
    }

    private static Stream<RawRequest> headers() {
        return Stream.concat(
                Stream.of(
                                "X",
                                "X y",
                                ": a",
                                " : a",
                                "X Y: a",
                                "X\t: a",
                                "X : a",
                                "\u00c9: a",
                                "X(: a",
                                "X): a",
                                "X,: a",
                                "X/: a",
                                "X;: a",
                                "X<: a",
                                "X=: a",
                                "X>: a",
                                "X?: a",
                                "X@: a",
                                "X[: a",
                                "X\\: a",
                                "X]: a",
                                "X{: a",
                                "X}: a",
                                "\"X\": a")
                        .map(header -> bad("header", LINE + header + "\r\n" + REST)),
                Stream.of(
                        odd("folded header", LINE + "X: a\r\n b\r\n" + REST),
                        odd("folded header", LINE + "X: a\r\n\tb\r\n" + REST),
                        odd("folded header", LINE + "X:\r\n\r\n".stripTrailing() + "\r\n b\r\n" + REST),
                        bad("folded header", LINE + " X: a\r\n" + REST),
                        bad("folded header", LINE + "\tX: a\r\n" + REST),
                        odd("header", LINE + "X:\r\n" + REST),
                        odd("header", LINE + "X: \u00e9\u00ff\r\n" + REST),
                        odd("header", LINE + "Accept: */*, ,;;q=,=\r\nAccept-Language: ,,;q=9\r\n" + REST),
                        odd("header", LINE + "Range: bytes=9-1,x\r\nIf-None-Match: \"\r\n" + REST),
                        odd("header", LINE + "Cookie: " + "a=b; ".repeat(500) + "\r\n" + REST),
                        odd("header", LINE + "X-Forwarded-For: ::::,999.9.9.9\r\n" + REST),
                        odd("header", LINE + "Connection: close, close, \r\nKeep-Alive: x\r\n" + REST)));
    }

    private static Stream<RawRequest> sizes() {
        return Stream.of(
                bad("size", "GET /" + "a".repeat(600) + " HTTP/1.1\r\n" + REST),
                bad("size", "GET /" + "a".repeat(65_536) + " HTTP/1.1\r\n" + REST),
                bad("size", "GET /?" + "a".repeat(65_536) + " HTTP/1.1\r\n" + REST),
                bad("size", "GET / HTTP/1.1" + "1".repeat(65_536) + "\r\n" + REST),
                bad("size", "A".repeat(65_536)),
                bad("size", LINE + "X: " + "a".repeat(9_000) + "\r\n" + REST),
                bad("size", LINE + "X: " + "a".repeat(65_536) + "\r\n" + REST),
                bad("size", LINE + "X".repeat(9_000) + ": a\r\n" + REST),
                bad("size", LINE + "X".repeat(65_536)),
                bad("size", LINE + "X: a\r\n".repeat(3_000) + REST),
                bad("size", LINE + "A:\r\n".repeat(20_000) + REST),
                bad("size", LINE + "X: a\r\n" + " b\r\n".repeat(20_000) + REST),
                bad("size", LINE + "X:" + " ".repeat(65_536) + "a\r\n" + REST),
                bad("size", " ".repeat(65_536)),
                bad("size", "\r\n".repeat(20_000) + "\0"));
    }

    private static Stream<RawRequest> expectations() {
        return List.of(
                        "100-continue",
                        "100-Continue",
                        "200-ok",
                        "100-continue, 100-continue",
                        "\"100-continue\"",
                        "x",
                        "")
                .stream()
                .flatMap(expected -> Stream.of(
                        odd("expectation", LINE + "Expect: " + expected + "\r\n" + REST),
                        bad(
                                "expectation",
                                "PUT / HTTP/1.1\r\nExpect: " + expected + "\r\nContent-Length: 3\r\n" + REST + "abc")));
    }
}
