package vn.gov.cantho.check.portal.filing;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.DocumentType;
import org.jsoup.nodes.Element;

/**
 * A page being written, as a tree of elements: whatever is put in is a text or the value of an attribute, and is escaped
 * when the page is sent. There is no way to put markup in.
 */
final class FilingPage {

    private final Document document = Document.createShell("");
    private final Words words;
    private final Element main;

    FilingPage(Words words, String title) {
        this.words = words;
        document.outputSettings().prettyPrint(false).charset(StandardCharsets.UTF_8);
        document.prependChild(new DocumentType("html", "", ""));
        document.child(0).attr("lang", words.language().getLanguage());
        head(title);
        top();
        main = document.body().appendElement("main").attr("id", "main");
        main.appendElement("h1").text(title);
    }

    Words words() {
        return words;
    }

    Element main() {
        return main;
    }

    /** A form that is sent to an address of ours; with the proof of its dossier where there is one. */
    Element form(String address, Optional<FilingKey> key) {
        var form = main.appendElement("form").attr("method", "post").attr("action", address);
        key.ifPresent(known -> hidden(form, "proof", known.proof()));
        return form;
    }

    static void hidden(Element form, String name, String value) {
        form.appendElement("input").attr("type", "hidden").attr("name", name).attr("value", value);
    }

    static Element button(Element form, String label, String kind) {
        return form.appendElement("button")
                .attr("type", "submit")
                .addClass(kind)
                .text(label);
    }

    static void link(Element parent, String address, String label) {
        parent.appendElement("p").appendElement("a").attr("href", address).text(label);
    }

    /** How many things are to be corrected, each with a link to where; the reader begins there. */
    void errors(List<PageError> errors) {
        if (errors.isEmpty()) {
            return;
        }
        document.title(words.of("errors.title", document.title()));
        var box = main.appendElement("div")
                .addClass("errors")
                .attr("role", "alert")
                .attr("tabindex", "-1")
                .attr("autofocus", "")
                .attr("id", "errors");
        box.appendElement("h2").text(words.of("errors.count", errors.size()));
        var list = box.appendElement("ul");
        errors.forEach(error -> list.appendElement("li")
                .appendElement("a")
                .attr("href", error.address())
                .text(error.words()));
    }

    /** A sentence that is not about a field. */
    void notice(String kind, String text) {
        main.appendElement("p")
                .addClass("notice")
                .addClass(kind)
                .attr("role", "status")
                .text(text);
    }

    @Override
    public String toString() {
        return document.outerHtml();
    }

    private void head(String title) {
        document.title(title);
        var head = document.head();
        head.appendElement("meta").attr("charset", "utf-8");
        head.appendElement("meta").attr("name", "viewport").attr("content", "width=device-width, initial-scale=1");
        head.appendElement("meta").attr("name", "robots").attr("content", "noindex");
        head.appendElement("link").attr("rel", "stylesheet").attr("href", "/register.css");
    }

    private void top() {
        document.body()
                .appendElement("a")
                .addClass("skip")
                .attr("href", "#main")
                .text(words.of("skip"));
        var header = document.body().appendElement("header");
        header.appendElement("a").attr("href", "/register").text(words.of("site"));
        var other = words.language().getLanguage().equals("en") ? "vi" : "en";
        header.appendElement("a")
                .attr("href", "?lang=" + other)
                .attr("lang", other)
                .text(words.of("otherLanguage"));
    }
}
