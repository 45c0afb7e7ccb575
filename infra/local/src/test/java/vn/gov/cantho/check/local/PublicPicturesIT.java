package vn.gov.cantho.check.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.ScreenshotOptions;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import tools.jackson.databind.JsonNode;

/**
 * Renews the pictures of the public pages in {@code infra/docs/images}: every verdict and every kind of page as a phone
 * shows it, with the demo data, in both languages. Only when it is asked to, with {@code -Dpictures=true}, for a picture
 * differs each day.
 */
@OnSharedStack
@EnabledIfSystemProperty(named = "pictures", matches = "true")
class PublicPicturesIT {

    private static final Path FOLDER = Path.of("..", "docs", "images");
    private static final int WIDTH = 360;
    private static final int HEIGHT = 780;
    private static final List<String> LANGUAGES = List.of("vi", "en");

    /** Pages that others lead to, and how their addresses begin. */
    private static final Map<String, String> LINKED = Map.of(
            "establishment", "establishments", "article", "news", "law-text", "law", "guide", "guides", "place", "414");

    /** More often than the lease of a second could ever need. */
    private static final int LOOKS_MAX = 1_000;

    private final StackProcess stack;
    private final InstalledBrowser browser;

    PublicPicturesIT(StackProcess stack, InstalledBrowser browser) {
        this.stack = stack;
        this.browser = browser;
    }

    @Test
    void pictures_ofEveryVerdictAndKindOfPage_areRenewed() throws IOException, InterruptedException {
        var demo = stack.demo();
        var resolver = demo.path("resolver").asString();
        var lot = demo.path("lots").get(0);
        try (var context = phone()) {
            for (var language : LANGUAGES) {
                var page = context.newPage();
                for (var kind : kinds(demo, lot).entrySet()) {
                    take(page, resolver + kind.getValue(), language, kind.getKey());
                }
                for (var linked : LINKED.entrySet()) {
                    var path = linked.getKey().equals("place") ? "/01/" + lotPath(lot) : "/" + linked.getValue();
                    take(page, resolver + first(page, resolver + path, linked.getValue()), language, linked.getKey());
                }
                whole(page, verdicts(demo).getOrDefault("valid", ""), language);
                unconfirmed(page, demo, language);
                page.close();
            }
        }
    }

    private static Map<String, String> kinds(JsonNode demo, JsonNode lot) {
        var kinds = new LinkedHashMap<String, String>();
        verdicts(demo).forEach((verdict, path) -> kinds.put("scan-" + verdict, path));
        var product = "/01/" + lot.path("gtin").asString();
        kinds.put("product", product);
        kinds.put("lot", "/01/" + lotPath(lot));
        kinds.put("foreign-number", "/01/08934563138165");
        kinds.put("home", "/");
        kinds.put("search", "/search?q=gao");
        kinds.put("search-nothing", "/search?q=zzzzzz+qqqqqq");
        kinds.put("products", "/products");
        kinds.put("establishments", "/establishments");
        kinds.put("not-found", "/nothing/here");
        kinds.put("api", "/api");
        var suspect = verdicts(demo).getOrDefault("suspect", "");
        kinds.put("report", "/report?code=" + suspect.substring(suspect.lastIndexOf('/') + 1));
        kinds.put("report-answered", "/report/DEM0-0000-0000-0004");
        kinds.put("news", "/news");
        kinds.put("law", "/law");
        kinds.put("guides", "/guides");
        return kinds;
    }

    private static String lotPath(JsonNode lot) {
        return lot.path("gtin").asString() + "/10/" + lot.path("number").asString();
    }

    /** The path of the first page of a kind that another page leads to. */
    private static String first(Page page, String address, String kind) {
        page.navigate(address);
        var link = page.locator("main a[href^='/" + kind + "/']").first();
        return link.getAttribute("href").replaceFirst("\\?.*", "");
    }

    private static Map<String, String> verdicts(JsonNode demo) {
        var paths = new LinkedHashMap<String, String>();
        demo.path("scans")
                .properties()
                .forEach(verdict -> paths.put(
                        verdict.getKey().toLowerCase(Locale.ROOT).replace('_', '-'),
                        URI.create(verdict.getValue().get(0).asString()).getPath()));
        return paths;
    }

    private BrowserContext phone() {
        return browser.browser()
                .newContext(new Browser.NewContextOptions()
                        .setViewportSize(WIDTH, HEIGHT)
                        .setJavaScriptEnabled(false));
    }

    private static void take(Page page, String address, String language, String name) {
        open(page, address, language);
        page.screenshot(new ScreenshotOptions().setPath(file(name, language)));
    }

    private static void open(Page page, String address, String language) {
        var answer = page.navigate(address + (address.contains("?") ? "&" : "?") + "lang=" + language);
        assertThat(answer.status()).as(address).isIn(200, 404);
        assertThat(page.locator("html").getAttribute("lang")).as(address).isEqualTo(language);
    }

    private void whole(Page page, String path, String language) throws IOException {
        open(page, stack.demo().path("resolver").asString() + path, language);
        page.screenshot(new ScreenshotOptions().setFullPage(true).setPath(file("scan-valid-whole", language)));
    }

    /** The page of a stamp that was scanned before, after the database fell silent. */
    private static void unconfirmed(Page page, JsonNode demo, String language)
            throws IOException, InterruptedException {
        var valid = demo.path("scans").path("VALID").get(0).asString();
        var postgres = processes(demo.path("pids").path("postgres").asLong());
        open(page, valid, language);
        signal("-STOP", postgres);
        try {
            var looks = 0;
            while (!Scans.verdict(valid).equals("UNCONFIRMED") && looks < LOOKS_MAX) {
                looks++;
            }
            take(page, valid, language, "scan-unconfirmed");
        } finally {
            signal("-CONT", postgres);
        }
    }

    private static List<Long> processes(long pid) {
        var processes = new ArrayList<>(List.of(pid));
        ProcessHandle.of(pid)
                .orElseThrow()
                .descendants()
                .map(ProcessHandle::pid)
                .forEach(processes::add);
        return processes;
    }

    private static void signal(String name, List<Long> processes) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of("kill", name));
        processes.forEach(process -> command.add(Long.toString(process)));
        new ProcessBuilder(command).start().waitFor();
    }

    private static Path file(String name, String language) {
        return FOLDER.resolve(name + "-360" + (language.equals("vi") ? "" : "-" + language) + ".png");
    }
}
