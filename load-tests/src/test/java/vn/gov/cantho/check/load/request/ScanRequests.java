package vn.gov.cantho.check.load.request;

import static io.gatling.javaapi.core.CoreDsl.bodyLength;
import static io.gatling.javaapi.core.CoreDsl.regex;
import static io.gatling.javaapi.http.HttpDsl.header;
import static io.gatling.javaapi.http.HttpDsl.http;
import static io.gatling.javaapi.http.HttpDsl.status;

import io.gatling.javaapi.core.CheckBuilder;
import io.gatling.javaapi.http.HttpProtocolBuilder;
import io.gatling.javaapi.http.HttpRequestActionBuilder;
import java.net.URI;

/** The requests of people and programs that scan stamps. Paths come from the session, as the feeders left them. */
public final class ScanRequests {

    /** The name in the session of the path to ask for. */
    public static final String PATH = "path";

    /** The name in the session of the picture that a page shows, where it shows one. */
    public static final String PICTURE = "picture";

    /** The name in the session of the address that who asks comes from, where a proxy is to tell. */
    public static final String NETWORK = "network";

    /** What pages of genuine stamps are called in reports. */
    public static final String GENUINE_PAGE = "genuine, page";

    /** What the data of genuine stamps is called in reports. */
    public static final String GENUINE_DATA = "genuine, data";

    /** The header of every answer that names the verdict. */
    public static final String VERDICT = "X-Verdict";

    /** The header of every answer that says of when it is; also the name in the session of what it said last. */
    public static final String AS_OF = "X-As-Of";

    private static final String PAGE = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";
    private static final String DATA = "application/json";
    private static final String TELEPHONE = "Mozilla/5.0 (Linux; Android 14; SM-A155F) AppleWebKit/537.36 "
            + "(KHTML, like Gecko) Chrome/139.0.0.0 Mobile Safari/537.36";

    /** No such code. */
    public static final int NOT_FOUND = 404;

    /** A network has asked for too many codes that do not exist. */
    public static final int TOO_MANY = 429;

    private static final int OK = 200;

    private ScanRequests() {}

    /** The browser of a telephone in Vietnam. */
    public static HttpProtocolBuilder telephone(URI resolver) {
        return http.baseUrl(resolver.toString())
                .acceptEncodingHeader("gzip")
                .acceptLanguageHeader("vi-VN,vi;q=0.9,en-US;q=0.6,en;q=0.5")
                .userAgentHeader(TELEPHONE)
                .disableFollowRedirect()
                .disableWarmUp();
    }

    /** A person reads the page of a genuine stamp. */
    public static HttpRequestActionBuilder page() {
        return page(GENUINE_PAGE);
    }

    /** The same, reported under a name of its own. */
    public static HttpRequestActionBuilder page(String name) {
        return genuine(name, PAGE)
                .check(regex("src=\"(/media/[^\"]+)\"").optional().saveAs(PICTURE));
    }

    /** A program reads the data of a genuine stamp. */
    public static HttpRequestActionBuilder data() {
        return genuine(GENUINE_DATA, DATA);
    }

    /** The picture on the page. */
    public static HttpRequestActionBuilder picture() {
        return http("picture")
                .get("#{" + PICTURE + "}")
                .check(status().is(OK), bodyLength().gt(0));
    }

    /** A person reads what is said about a code that was never issued. */
    public static HttpRequestActionBuilder forgedPage() {
        return unknown("forged, page", PAGE);
    }

    /** A program reads the same. */
    public static HttpRequestActionBuilder forgedData() {
        return unknown("forged, data", DATA);
    }

    /** A person reads what is said about a text that is no code. */
    public static HttpRequestActionBuilder malformedPage() {
        return unknown("malformed, page", PAGE);
    }

    /** A program reads the same. */
    public static HttpRequestActionBuilder malformedData() {
        return unknown("malformed, data", DATA);
    }

    /** A scan of which only the verdict is looked at. */
    public static HttpRequestActionBuilder verdict(String name, CheckBuilder check) {
        return request(name, PAGE)
                .check(status().is(OK), header(AS_OF).saveAs(AS_OF))
                .check(check);
    }

    private static HttpRequestActionBuilder genuine(String name, String accepted) {
        return request(name, accepted)
                .check(
                        status().is(OK),
                        header(VERDICT).is("VALID"),
                        header(AS_OF).exists());
    }

    /** A person asks for a code that does not exist and must be answered with one of these. */
    public static HttpRequestActionBuilder guess(String name, Integer... statuses) {
        return request(name, PAGE).check(status().in(statuses));
    }

    /** All people here come from one network, which is asked to wait when it asks for too much that does not exist. */
    private static HttpRequestActionBuilder unknown(String name, String accepted) {
        return request(name, accepted).check(status().in(NOT_FOUND, TOO_MANY));
    }

    private static HttpRequestActionBuilder request(String name, String accepted) {
        return http(name)
                .get("#{" + PATH + "}")
                .header("Accept", accepted)
                .check(header("Cache-Control").is("no-store"));
    }
}
