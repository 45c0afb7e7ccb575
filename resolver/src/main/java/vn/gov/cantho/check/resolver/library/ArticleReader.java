package vn.gov.cantho.check.resolver.library;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import vn.gov.cantho.check.contract.article.Block;
import vn.gov.cantho.check.contract.article.SafeLink;
import vn.gov.cantho.check.contract.article.Span;
import vn.gov.cantho.check.resolver.scan.JsonFields;
import vn.gov.cantho.check.resolver.scan.MediaId;

/**
 * Reads the documents of articles, in the format that the sample of the contract shows. What a later release may add to
 * a text is read as far as it is known: an unknown part is a paragraph, an unknown look is plain. A link is looked at
 * once more here, so that nobody who reaches the database can make one that leads astray.
 */
public final class ArticleReader {

    private ArticleReader() {}

    /** Reads a line; of the document, only what a list says is needed. */
    public static ArticleLine line(long id, ArticleKind kind, String slug, Instant publishedAt, JsonObject content) {
        var fields = new JsonFields(content);
        return new ArticleLine(
                id,
                kind,
                slug,
                publishedAt,
                fields.requireTexts("title"),
                fields.requireTexts("summary"),
                fields.requireTexts("unit"),
                fields.object("law").map(ArticleReader::law));
    }

    /** Reads an article whole. */
    public static Article article(ArticleLine line, JsonObject content) {
        var fields = new JsonFields(content);
        var text = fields.object("text");
        return new Article(
                line,
                fields.date("changedOn"),
                text.map(each -> each.list("vi", ArticleReader::block)).orElse(List.of()),
                text.map(each -> each.list("en", ArticleReader::block)).orElse(List.of()),
                fields.object("picture")
                        .flatMap(picture -> ownMedia(picture)
                                .map(url ->
                                        new Article.Picture(url, picture.number("width"), picture.number("height")))),
                fields.object("file")
                        .flatMap(file -> ownMedia(file).map(url -> new Article.PdfFile(url, file.number("bytes")))),
                fields.flag("sample"));
    }

    private static Law law(JsonFields fields) {
        return new Law(
                fields.requireText("number"),
                fields.requireText("issuer"),
                fields.requireDate("issuedOn"),
                fields.date("inForceOn"),
                fields.requireText("state"),
                fields.text("replacedBy"));
    }

    private static Block block(JsonFields fields) {
        var spans = fields.list("spans", ArticleReader::span);
        return switch (fields.text("type").orElse("")) {
            case "SECTION" -> new Block.Heading(Block.Level.SECTION, spans);
            case "SUBSECTION" -> new Block.Heading(Block.Level.SUBSECTION, spans);
            case "QUOTE" -> new Block.Quote(spans);
            case "NUMBERS" -> new Block.Items(Block.Order.NUMBERS, items(fields));
            case "BULLETS" -> new Block.Items(Block.Order.BULLETS, items(fields));
            default -> new Block.Paragraph(spans);
        };
    }

    private static List<List<Span>> items(JsonFields fields) {
        return Objects.requireNonNullElseGet(fields.json().getJsonArray("items"), JsonArray::new).stream()
                .map(item -> ((JsonArray) item)
                        .stream()
                                .map(span -> span(new JsonFields((JsonObject) span)))
                                .toList())
                .toList();
    }

    private static Span span(JsonFields fields) {
        Function<String, Span.Look> look = name -> switch (name) {
            case "STRONG" -> Span.Look.STRONG;
            case "EMPHASIS" -> Span.Look.EMPHASIS;
            default -> Span.Look.PLAIN;
        };
        return new Span(
                Objects.requireNonNullElse(fields.json().getString("text"), ""),
                fields.text("look").map(look).orElse(Span.Look.PLAIN),
                fields.text("link").flatMap(SafeLink::of));
    }

    private static Optional<String> ownMedia(JsonFields fields) {
        return fields.text("url")
                .filter(address -> address.startsWith("/media/")
                        && MediaId.read(address.substring("/media/".length())).isPresent());
    }
}
