package vn.gov.cantho.check.resolver.render;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import vn.gov.cantho.check.contract.status.Notice;
import vn.gov.cantho.check.resolver.scan.Answer;
import vn.gov.cantho.check.resolver.scan.Document;
import vn.gov.cantho.check.resolver.scan.Identity;
import vn.gov.cantho.check.resolver.scan.Language;
import vn.gov.cantho.check.resolver.scan.Place;
import vn.gov.cantho.check.resolver.scan.Product;
import vn.gov.cantho.check.resolver.scan.ProductionLot;
import vn.gov.cantho.check.resolver.scan.ScanHistory;
import vn.gov.cantho.check.resolver.scan.Verdict;

/** Makes the answers for programs. What is not known or not to be shown has no key. */
public final class JsonPages {

    private static final int STATUS_OK = 200;
    private static final int STATUS_UNKNOWN = 404;

    private final Language language;

    public JsonPages(Language language) {
        this.language = language;
    }

    /** The JSON of an answer. */
    public Page answer(Answer answer) {
        var json = new JsonObject();
        if (!answer.codeText().isEmpty()) {
            json.put("code", answer.codeText());
        }
        json.put("verdict", answer.verdict().name()).put("asOf", answer.asOf().toString());
        put(json, "absentLot", answer.absentLot());
        if (answer.verdict() == Verdict.UNPUBLISHED) {
            answer.identity().ifPresent(identity -> names(json, identity));
        } else if (!answer.verdict().withholdsData()) {
            answer.identity().ifPresent(identity -> content(json, identity, answer.verdict()));
        }
        if (answer.verdict() == Verdict.RECALLED) {
            answer.notice().ifPresent(notice -> json.put("recall", recall(notice)));
        }
        answer.history().ifPresent(history -> json.put("scans", scans(history)));
        var status = answer.verdict() == Verdict.UNKNOWN ? STATUS_UNKNOWN : STATUS_OK;
        return new Page(status, Page.Form.JSON, language, json.encode());
    }

    private static JsonObject scans(ScanHistory history) {
        var json = new JsonObject()
                .put("count", history.count())
                .put(
                        "firstAt",
                        history.firstAt().truncatedTo(ChronoUnit.SECONDS).toString());
        put(json, "firstPlace", history.firstPlace());
        return json;
    }

    /** The JSON of a request that cannot be answered. */
    public Page failure(int status) {
        return new Page(
                status,
                Page.Form.JSON,
                language,
                new JsonObject().put("status", status).encode());
    }

    /** The JSON of a request that failed at our side, with what operators find it by. */
    public Page failed(int status, String id) {
        var json = new JsonObject().put("status", status).put("requestId", id);
        return new Page(status, Page.Form.JSON, language, json.encode());
    }

    /** The JSON of a right GS1 number that nobody has registered here. */
    public Page foreign(String nationalPortal) {
        var json = new JsonObject().put("status", STATUS_UNKNOWN).put("nationalPortal", nationalPortal);
        return new Page(STATUS_UNKNOWN, Page.Form.JSON, language, json.encode());
    }

    private void names(JsonObject json, Identity identity) {
        identity.product()
                .ifPresent(product -> json.put(
                        "product", new JsonObject().put("name", product.name().in(language))));
        json.put(
                "establishment",
                new JsonObject().put("name", identity.establishment().name().in(language)));
    }

    private void content(JsonObject json, Identity identity, Verdict verdict) {
        identity.product().ifPresent(product -> json.put("product", product(product, verdict)));
        identity.lot().ifPresent(lot -> lot(json, lot));
        identity.place().ifPresent(place -> place(json, place));
        var establishment = identity.establishment();
        json.put(
                "establishment",
                new JsonObject()
                        .put("name", establishment.name().in(language))
                        .put("kind", establishment.kind())
                        .put("address", establishment.location().address().in(language)));
        if (identity.place().isEmpty()) {
            put(json, "documents", TrustSections.documents(identity), JsonPages::document);
        }
        identity.product()
                .flatMap(Product::approval)
                .ifPresent(approval -> json.put(
                        "approval",
                        new JsonObject()
                                .put("agency", approval.agency().in(language))
                                .put("date", approval.date().toString())));
    }

    private JsonObject product(Product product, Verdict verdict) {
        var json = new JsonObject().put("name", product.name().in(language));
        put(json, "gtin", product.facts().gtin());
        put(json, "image", product.image().map(Product.Image::url));
        put(json, "brand", product.facts().brand());
        if (!product.facts().standards().isEmpty()) {
            json.put("standards", new JsonArray(product.facts().standards()));
        }
        put(json, "label", product.label().map(Product.Image::url));
        put(json, "safetyWarnings", product.guidance().warnings().map(text -> text.in(language)));
        // What is recalled is not to be used.
        put(
                json,
                "usageGuide",
                product.guidance()
                        .usage()
                        .filter(_ -> verdict != Verdict.RECALLED)
                        .map(text -> text.in(language)));
        product.recording()
                .filter(_ -> verdict != Verdict.RECALLED)
                .ifPresent(recording -> json.put("recording", recording(recording)));
        return json;
    }

    private JsonObject recording(Product.Recording recording) {
        return new JsonObject()
                .put("url", recording.url())
                .put("seconds", recording.seconds())
                .put("transcript", recording.transcript().in(language));
    }

    private static void lot(JsonObject json, ProductionLot lot) {
        var facts = new JsonObject().put("number", lot.number());
        put(facts, "producedOn", lot.facts().producedOn());
        put(facts, "expiresOn", lot.facts().expiresOn());
        json.put("lot", facts);
        put(json, "journey", lot.journey(), JsonPages::step);
        partners(json, "stepBack", lot.links().stepBack(), lot.links().firstInChain());
        partners(json, "stepForward", lot.links().stepForward(), lot.links().lastInChain());
    }

    private void place(JsonObject json, Place place) {
        var facts = new JsonObject()
                .put("gln", place.gln())
                .put("name", place.name())
                .put("kind", place.kind())
                .put("address", place.address());
        put(facts, "formerAddress", place.former());
        json.put("place", facts);
        put(json, "made", place.made(), this::made);
    }

    private JsonObject made(Place.Made made) {
        var json = new JsonObject().put("name", made.name().in(language));
        put(json, "gtin", made.gtin());
        put(json, "url", EntryPath.product(made.gtin(), made.localCode(), made.newestLot()));
        put(json, "verdict", made.against());
        return json;
    }

    /** An empty list says that there is no such step; no list says that it was not given. */
    private static void partners(
            JsonObject json, String key, List<ProductionLot.Partner> partners, boolean knownToBeNone) {
        if (partners.isEmpty() && knownToBeNone) {
            json.put(key, new JsonArray());
        } else {
            put(json, key, partners, JsonPages::partner);
        }
    }

    private static JsonObject step(ProductionLot.JourneyStep step) {
        var json = new JsonObject().put("stage", step.stage());
        put(json, "place", step.place());
        put(json, "locationCode", step.locationCode());
        put(json, "gln", step.gln());
        json.put("startedAt", step.startedAt().toString());
        put(json, "endedAt", step.endedAt());
        return json;
    }

    private static JsonObject partner(ProductionLot.Partner partner) {
        var json = new JsonObject().put("name", partner.name());
        put(json, "goods", partner.goods());
        put(json, "reference", partner.reference());
        put(json, "on", partner.on());
        return json;
    }

    private static JsonObject document(Document document) {
        var json = new JsonObject().put("type", document.type());
        put(json, "number", Optional.of(document.number()).filter(text -> !text.isBlank()));
        put(json, "issuer", Optional.of(document.issuer()).filter(text -> !text.isBlank()));
        put(json, "validUntil", document.validUntil());
        put(json, "url", document.url());
        return json;
    }

    private static JsonObject recall(Notice notice) {
        var json = new JsonObject();
        put(json, "reason", Optional.of(notice.reason()).filter(text -> !text.isBlank()));
        put(json, "instruction", Optional.of(notice.instruction()).filter(text -> !text.isBlank()));
        put(json, "decisionNumber", Optional.of(notice.decisionNumber()).filter(text -> !text.isBlank()));
        put(json, "agency", Optional.of(notice.agency()).filter(text -> !text.isBlank()));
        return json.put("since", notice.since().toString());
    }

    private static <T> void put(JsonObject json, String key, List<T> elements, Function<T, JsonObject> write) {
        if (!elements.isEmpty()) {
            var array = new JsonArray();
            elements.forEach(element -> array.add(write.apply(element)));
            json.put(key, array);
        }
    }

    private static void put(JsonObject json, String key, Optional<?> value) {
        value.ifPresent(present -> json.put(key, present.toString()));
    }
}
