package vn.gov.cantho.check.resolver.http;

import static vn.gov.cantho.check.resolver.http.RawRequest.HIDDEN;
import static vn.gov.cantho.check.resolver.http.RawRequest.bad;

import java.util.List;
import java.util.stream.Stream;

/** Requests about whose end two servers could have two opinions, each with another request hidden behind it. */
final class MalformedFraming {

    private static final String END = "\r\n\r\n";
    private static final String NO_CHUNK = "0" + END;

    /** Lines that say that the body comes in chunks, or nearly so, or that it comes in some other way. */
    private static final List<String> ENCODINGS = List.of(
            "Transfer-Encoding: chunked",
            "Transfer-Encoding:chunked",
            "Transfer-Encoding:  chunked",
            "Transfer-Encoding:\tchunked",
            "Transfer-Encoding: chunked ",
            "Transfer-Encoding: chunked\t",
            "Transfer-Encoding: Chunked",
            "Transfer-Encoding: CHUNKED",
            "transfer-encoding: chunked",
            "TRANSFER-ENCODING: chunked",
            "Transfer-Encoding: identity",
            "Transfer-Encoding: gzip",
            "Transfer-Encoding: gzip, chunked",
            "Transfer-Encoding: chunked, gzip",
            "Transfer-Encoding: chunked, identity",
            "Transfer-Encoding: identity, chunked",
            "Transfer-Encoding: chunked, chunked",
            "Transfer-Encoding: chunked;q=1",
            "Transfer-Encoding: \"chunked\"",
            "Transfer-Encoding: 'chunked'",
            "Transfer-Encoding: ,chunked",
            "Transfer-Encoding: chunked,",
            "Transfer-Encoding: xchunked",
            "Transfer-Encoding: chunkedx",
            "Transfer-Encoding: chunke",
            "Transfer-Encoding: cow",
            "Transfer-Encoding: \u000bchunked",
            "Transfer-Encoding: chunked\u000b",
            "Transfer-Encoding: \fchunked",
            "Transfer-Encoding: chunked\0",
            "Transfer-Encoding: \u0085chunked",
            "Transfer-Encoding: \u00a0chunked",
            "Transfer-Encoding:\r\n chunked",
            "Transfer-Encoding: x\r\nTransfer-Encoding: chunked",
            "Transfer-Encoding: chunked\r\nTransfer-Encoding: x",
            "Transfer-Encoding: chunked\r\nTransfer-Encoding: identity",
            "Transfer-Encoding : chunked",
            "Transfer-Encoding\t: chunked",
            "Transfer-Encoding\0: chunked");

    private static final List<String> LENGTHS = List.of(
            "Content-Length: -1",
            "Content-Length: +5",
            "Content-Length: 5,5",
            "Content-Length: 5, 5",
            "Content-Length: 5, 6",
            "Content-Length: 0, 5",
            "Content-Length: 0x5",
            "Content-Length: 5a",
            "Content-Length: a5",
            "Content-Length: 5.0",
            "Content-Length: 1e1",
            "Content-Length: 5 5",
            "Content-Length: \"5\"",
            "Content-Length: 5;",
            "Content-Length: ",
            "Content-Length:",
            "Content-Length: chunked",
            "Content-Length: \u00b2",
            "Content-Length: 99999999999999999999",
            "Content-Length: 9223372036854775807",
            "Content-Length: 9223372036854775808",
            "Content-Length: 18446744073709551621",
            "Content-Length: 4294967301",
            "Content-Length: 5\0",
            "Content-Length: 5\u000b",
            "Content-Length : 5",
            "Content-Length\t: 5",
            "Content-Length: 5\r\nContent-Length: 6",
            "Content-Length: 0\r\nContent-Length: 5",
            "Content-Length: 5\r\nContent-Length: 0",
            "Content-Length: 5\r\ncontent-length: 5",
            "Content-Length:\r\n 5");

    private static final List<String> CHUNKS = List.of(
            "x\r\n",
            "g" + END,
            "-1\r\na\r\n",
            "+1\r\na\r\n0" + END,
            "0x1\r\na\r\n0" + END,
            " 1\r\na\r\n0" + END,
            "1 \r\na\r\n0" + END,
            "1\na\n0\n\n",
            "1\ra\r0\r\r",
            "1;\r\na\r\n0" + END,
            "1;a=b\r\na\r\n0" + END,
            "1;a\nb\r\na\r\n0" + END,
            "1;" + "a".repeat(9_000) + "\r\na\r\n0" + END,
            "1\r\nab\r\n0" + END,
            "2\r\na\r\n0" + END,
            "1\r\na0" + END,
            "1\r\na\n0" + END,
            "FFFFFFFFFFFFFFFF\r\na\r\n",
            "7fffffffffffffff\r\na\r\n",
            "100000000\r\na\r\n",
            "00000000000000000000000001\r\na\r\n0" + END,
            "0\r\nContent-Length: 5" + END,
            "0\r\nTransfer-Encoding: chunked" + END,
            "0\r\nX: " + "a".repeat(9_000) + END,
            "0\r\nX\r\n: a" + END,
            "0\n\n",
            "\r\n0" + END,
            "\0\r\n0" + END);

    private MalformedFraming() {}

    static Stream<RawRequest> all() {
        return Stream.of(bothWays(), lengths(), chunks(), bodiesThatNobodyReads())
                .flatMap(requests -> requests);
    }

    private static Stream<RawRequest> bothWays() {
        var heads = List.of(
                "GET / HTTP/1.1\r\nHost: a\r\n",
                "POST /q/x HTTP/1.1\r\nHost: a\r\nContent-Type: application/x-www-form-urlencoded\r\n");
        var lengths = List.of(
                "", "Content-Length: 0\r\n", "Content-Length: " + (NO_CHUNK.length() + HIDDEN.length()) + "\r\n");
        return ENCODINGS.stream()
                .flatMap(encoding -> heads.stream()
                        .flatMap(head -> lengths.stream()
                                .map(length -> bad(
                                        "length and encoding", head + length + encoding + END + NO_CHUNK + HIDDEN))));
    }

    private static Stream<RawRequest> lengths() {
        return LENGTHS.stream()
                .flatMap(length -> Stream.of(
                                "GET / HTTP/1.1", "HEAD / HTTP/1.1", "PUT / HTTP/1.1", "POST /q/x HTTP/1.1")
                        .map(line -> bad("length", line + "\r\nHost: a\r\n" + length + END + "abcde" + HIDDEN)));
    }

    private static Stream<RawRequest> chunks() {
        return CHUNKS.stream()
                .flatMap(chunk -> Stream.of(
                                "GET / HTTP/1.1\r\nHost: a\r\n",
                                "POST /report HTTP/1.1\r\nHost: a\r\nContent-Type: multipart/form-data; boundary=x\r\n")
                        .map(head -> bad("chunk", head + "Transfer-Encoding: chunked" + END + chunk + HIDDEN)));
    }

    /** A body is read to its end or the connection is closed; never is it taken for the next request. */
    private static Stream<RawRequest> bodiesThatNobodyReads() {
        return Stream.of("GET /", "HEAD /", "OPTIONS /", "PUT /q/x", "DELETE /", "TRACE /", "BREW /", "GET /nowhere")
                .map(line -> bad(
                        "body", line + " HTTP/1.1\r\nHost: a\r\nContent-Length: " + HIDDEN.length() + END + HIDDEN));
    }
}
