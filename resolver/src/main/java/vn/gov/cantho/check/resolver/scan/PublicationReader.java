package vn.gov.cantho.check.resolver.scan;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import vn.gov.cantho.check.contract.publication.LinkTargetReading;
import vn.gov.cantho.check.contract.publication.LinkTargets;

/**
 * Reads the documents that the portal publishes, in the format that the samples of the contract show. Keys that it
 * does not know are skipped, so that a later release may add some.
 */
public final class PublicationReader {

    private PublicationReader() {}

    /**
     * Reads an establishment; of a household what is for the public.
     *
     * @throws IllegalArgumentException if the document is not of this format
     */
    public static Establishment establishment(long id, long revision, JsonObject content) {
        var fields = new JsonFields(content);
        return Households.masked(new Establishment(
                id,
                revision,
                fields.requireTexts("name"),
                fields.text("kind").orElse("OTHER"),
                new Establishment.Location(
                        fields.requireTexts("address"),
                        fields.text("formerAddress"),
                        fields.text("commune"),
                        fields.text("taxCode"),
                        fields.text("gln")),
                new Establishment.Contact(fields.text("phone"), fields.text("email")),
                fields.texts("introduction"),
                fields.flag("sample"),
                registered(fields),
                fields.list("documents", PublicationReader::document)));
    }

    /**
     * Reads a product.
     *
     * @throws IllegalArgumentException if the document is not of this format
     */
    public static Product product(long id, long revision, boolean published, JsonObject content) {
        var fields = new JsonFields(content);
        return new Product(
                id,
                revision,
                published,
                fields.requireTexts("name"),
                new Product.Facts(
                        fields.text("gtin"),
                        fields.text("localCode"),
                        fields.text("brand"),
                        fields.texts("description"),
                        fields.text("origin"),
                        fields.text("netContent"),
                        fields.textList("standards")),
                fields.object("image").map(PublicationReader::image),
                fields.object("label").map(PublicationReader::image),
                new Product.Guidance(fields.texts("usageGuide"), fields.texts("safetyWarnings")),
                fields.object("recording").map(PublicationReader::recording),
                fields.object("approval").map(PublicationReader::approval),
                registered(fields),
                fields.list("documents", PublicationReader::document));
    }

    /**
     * Reads a production lot.
     *
     * @throws IllegalArgumentException if the document is not of this format
     */
    public static ProductionLot productionLot(long id, long revision, boolean published, JsonObject content) {
        var fields = new JsonFields(content);
        return new ProductionLot(
                id,
                revision,
                published,
                fields.requireText("number"),
                new ProductionLot.Facts(
                        fields.date("producedOn"),
                        fields.date("expiresOn"),
                        fields.object("quantity").map(PublicationReader::quantity),
                        fields.text("place")),
                fields.list("journey", PublicationReader::step),
                new ProductionLot.Links(
                        fields.list("stepBack", PublicationReader::partner),
                        fields.flag("firstInChain"),
                        fields.list("stepForward", PublicationReader::partner),
                        fields.flag("lastInChain")),
                registered(fields),
                fields.list("documents", PublicationReader::document));
    }

    /**
     * Reads a place; of a household what is for the public.
     *
     * @param made what is made there, as {@code store} joins it: id, revision, name, gtin, localCode, newestLot
     * @throws IllegalArgumentException if a document is not of this format
     */
    public static Place place(long id, long revision, JsonObject content, JsonArray made, Establishment of) {
        var fields = new JsonFields(content);
        var products = new JsonFields(new JsonObject().put("made", made)).list("made", PublicationReader::made);
        return Households.masked(
                new Place(
                        id,
                        revision,
                        fields.requireText("gln"),
                        fields.requireText("name"),
                        fields.text("kind").orElse("OTHER"),
                        fields.requireText("address"),
                        fields.text("formerAddress"),
                        products),
                of);
    }

    private static Place.Made made(JsonFields fields) {
        return new Place.Made(
                fields.longNumber("id"),
                fields.longNumber("revision"),
                fields.requireTexts("name"),
                fields.text("gtin"),
                fields.text("localCode"),
                fields.text("newestLot"),
                Optional.empty());
    }

    private static Document document(JsonFields fields) {
        return new Document(
                fields.text("type").orElse("OTHER"),
                fields.text("number").orElse(""),
                fields.text("issuer").orElse(""),
                fields.date("validUntil"),
                ownMedia(fields.text("url")));
    }

    /** Links that still read as they were published; of any other nobody is told. */
    private static List<RegisteredLink> registered(JsonFields fields) {
        return fields.list("links", PublicationReader::link).stream()
                .filter(link -> LinkTargets.read(link.target()) instanceof LinkTargetReading.Target(var _, var host)
                        && host.equals(link.host()))
                .toList();
    }

    private static RegisteredLink link(JsonFields fields) {
        return new RegisteredLink(
                fields.requireText("type"),
                fields.requireTexts("title"),
                fields.text("language").orElse("vi"),
                fields.text("mediaType").orElse("text/html"),
                fields.requireText("target"),
                fields.requireText("host"));
    }

    private static Product.Image image(JsonFields fields) {
        return new Product.Image(
                ownMedia(fields.text("url")).orElseThrow(() -> new IllegalArgumentException("an image needs its url")),
                fields.number("width"),
                fields.number("height"));
    }

    private static Product.Recording recording(JsonFields fields) {
        return new Product.Recording(
                ownMedia(fields.text("url"))
                        .orElseThrow(() -> new IllegalArgumentException("a recording needs its url")),
                fields.number("seconds"),
                fields.requireTexts("transcript"));
    }

    private static Product.Approval approval(JsonFields fields) {
        return new Product.Approval(fields.requireTexts("agency"), fields.requireDate("date"));
    }

    private static ProductionLot.Quantity quantity(JsonFields fields) {
        return new ProductionLot.Quantity(
                new BigDecimal(fields.requireText("value")), fields.text("unit").orElse(""));
    }

    private static ProductionLot.JourneyStep step(JsonFields fields) {
        return new ProductionLot.JourneyStep(
                fields.text("stage").orElse("OTHER"),
                fields.text("activity"),
                fields.text("place"),
                fields.text("locationCode"),
                fields.text("gln").filter(PublicationReader::isGln),
                fields.requireInstant("startedAt"),
                fields.instant("endedAt"),
                fields.text("note"));
    }

    private static boolean isGln(String text) {
        return text.length() == 13 && text.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    private static ProductionLot.Partner partner(JsonFields fields) {
        return new ProductionLot.Partner(
                fields.requireText("name"), fields.text("goods"), fields.text("reference"), fields.date("on"));
    }

    /** Only our own media are linked: what an establishment typed can never become a link to elsewhere. */
    private static Optional<String> ownMedia(Optional<String> url) {
        return url.filter(address -> address.startsWith("/media/")
                && MediaId.read(address.substring("/media/".length())).isPresent());
    }
}
