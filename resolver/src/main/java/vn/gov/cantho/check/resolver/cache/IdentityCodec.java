package vn.gov.cantho.check.resolver.cache;

import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Optional;
import vn.gov.cantho.check.resolver.scan.CodeLot;
import vn.gov.cantho.check.resolver.scan.Identity;
import vn.gov.cantho.check.resolver.scan.PublicationReader;

/**
 * The text of an identity in Redis: its rows as JSON, each document in the format it is published in. A text of
 * another format is no error: a rolling upgrade brings such.
 */
final class IdentityCodec {

    private static final int FORMAT = 1;

    private IdentityCodec() {}

    static String write(Identity identity) {
        var json = new JsonObject().put("format", FORMAT);
        var establishment = identity.establishment();
        json.put(
                "establishment",
                row(establishment.id(), establishment.revision()).put("content", DocumentWriter.write(establishment)));
        identity.product()
                .ifPresent(product -> json.put(
                        "product",
                        row(product.id(), product.revision())
                                .put("published", product.published())
                                .put("content", DocumentWriter.write(product))));
        identity.lot()
                .ifPresent(lot -> json.put(
                        "lot",
                        row(lot.id(), lot.revision())
                                .put("published", lot.published())
                                .put("content", DocumentWriter.write(lot))));
        identity.place()
                .ifPresent(place -> json.put(
                        "place",
                        row(place.id(), place.revision())
                                .put("content", DocumentWriter.write(place))
                                .put("made", DocumentWriter.writeMade(place))));
        identity.codeLot().ifPresent(codeLot -> json.put("codeLot", codeLot(codeLot)));
        return json.encode();
    }

    /** Reads a text; empty when it is damaged or of another format. */
    static Optional<Identity> read(String text) {
        try {
            var json = new JsonObject(text);
            if (!Integer.valueOf(FORMAT).equals(json.getValue("format"))) {
                return Optional.empty();
            }
            return Optional.of(identity(json));
        } catch (DecodeException | IllegalArgumentException | ClassCastException | NullPointerException _) {
            // Whatever another program left under the key: it is not an identity of ours.
            return Optional.empty();
        }
    }

    private static Identity identity(JsonObject json) {
        var row = json.getJsonObject("establishment");
        var establishment = PublicationReader.establishment(
                row.getLong("id"), row.getLong("revision"), row.getJsonObject("content"));
        return new Identity(
                establishment,
                part(json, "product")
                        .map(product -> PublicationReader.product(
                                product.getLong("id"),
                                product.getLong("revision"),
                                product.getBoolean("published"),
                                product.getJsonObject("content"))),
                part(json, "lot")
                        .map(lot -> PublicationReader.productionLot(
                                lot.getLong("id"),
                                lot.getLong("revision"),
                                lot.getBoolean("published"),
                                lot.getJsonObject("content"))),
                part(json, "codeLot").map(IdentityCodec::codeLot),
                part(json, "place")
                        .map(place -> PublicationReader.place(
                                place.getLong("id"),
                                place.getLong("revision"),
                                place.getJsonObject("content"),
                                place.getJsonArray("made"),
                                establishment)));
    }

    private static Optional<JsonObject> part(JsonObject json, String key) {
        return Optional.ofNullable(json.getJsonObject(key));
    }

    private static JsonObject row(long id, long revision) {
        return new JsonObject().put("id", id).put("revision", revision);
    }

    private static JsonObject codeLot(CodeLot codeLot) {
        var activated = new JsonArray();
        codeLot.activated().forEach(range -> activated.add(range.from()).add(range.end()));
        var row = row(codeLot.id(), codeLot.revision())
                .put("size", codeLot.size())
                .put("activated", activated);
        // Left out without PINs, as the release before this one writes it; that one skips the key.
        return codeLot.pin() ? row.put("pin", true) : row;
    }

    private static CodeLot codeLot(JsonObject row) {
        var bounds = row.getJsonArray("activated");
        var activated = java.util.stream.IntStream.range(0, bounds.size() / 2)
                .mapToObj(i -> new CodeLot.SerialRange(bounds.getInteger(2 * i), bounds.getInteger(2 * i + 1)))
                .toList();
        return new CodeLot(
                row.getInteger("id"),
                row.getLong("revision"),
                row.getInteger("size"),
                List.copyOf(activated),
                row.getBoolean("pin", false));
    }
}
