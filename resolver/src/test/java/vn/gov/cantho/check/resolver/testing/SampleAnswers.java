package vn.gov.cantho.check.resolver.testing;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.gov.cantho.check.contract.code.StampCode;
import vn.gov.cantho.check.contract.publication.PublicationDocument;
import vn.gov.cantho.check.contract.status.Notice;
import vn.gov.cantho.check.resolver.render.PublicSite;
import vn.gov.cantho.check.resolver.scan.Answer;
import vn.gov.cantho.check.resolver.scan.CodeLot;
import vn.gov.cantho.check.resolver.scan.Establishment;
import vn.gov.cantho.check.resolver.scan.Identity;
import vn.gov.cantho.check.resolver.scan.PinResult;
import vn.gov.cantho.check.resolver.scan.Place;
import vn.gov.cantho.check.resolver.scan.Product;
import vn.gov.cantho.check.resolver.scan.ProductionLot;
import vn.gov.cantho.check.resolver.scan.PublicationReader;
import vn.gov.cantho.check.resolver.scan.ScanHistory;
import vn.gov.cantho.check.resolver.scan.Verdict;

/** The sample documents of the contract as identities and answers. */
public final class SampleAnswers {

    public static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    public static final StampCode CODE = new StampCode(PublishedSamples.CODE_LOT, 3);
    public static final PublicSite SITE = new PublicSite("https://check.cantho.gov.vn");
    public static final Notice NOTICE = new Notice(
            "Phát hiện vi khuẩn Salmonella trong mẫu kiểm nghiệm ngày 19/11/2026.",
            "Mang sản phẩm đến nơi đã mua để được hoàn tiền, hoặc tự hủy bỏ. Gọi 0292 000 0000 nếu cần hỗ trợ.",
            "15/QĐ-SNNMT",
            "Sở Nông nghiệp và Môi trường thành phố Cần Thơ",
            Instant.parse("2026-11-20T01:00:00Z"));

    private SampleAnswers() {}

    public static Establishment establishment() {
        return PublicationReader.establishment(
                PublishedSamples.ESTABLISHMENT, 11, json(PublicationDocument.ESTABLISHMENT));
    }

    public static Product product(boolean published) {
        return PublicationReader.product(PublishedSamples.PRODUCT, 12, published, json(PublicationDocument.PRODUCT));
    }

    public static ProductionLot lot(boolean published) {
        return PublicationReader.productionLot(
                PublishedSamples.LOT, 13, published, json(PublicationDocument.PRODUCTION_LOT));
    }

    public static CodeLot codeLot() {
        return new CodeLot(
                PublishedSamples.CODE_LOT,
                14,
                PublishedSamples.SIZE,
                List.of(new CodeLot.SerialRange(0, PublishedSamples.ACTIVATED)));
    }

    /** The same with PINs under scratch layers. */
    public static CodeLot codeLotWithPins() {
        var plain = codeLot();
        return new CodeLot(plain.id(), plain.revision(), plain.size(), plain.activated(), true);
    }

    /** A place of the establishment at which the product is made. */
    public static Place place(Establishment establishment) {
        var made = new JsonArray()
                .add(new JsonObject()
                        .put("id", PublishedSamples.PRODUCT)
                        .put("revision", 12)
                        .put("name", json(PublicationDocument.PRODUCT).getJsonObject("name"))
                        .put("gtin", PublishedSamples.GTIN));
        return PublicationReader.place(
                PublishedSamples.PLACE, 15, json(PublicationDocument.PLACE), made, establishment);
    }

    /** The same place, to be looked up. */
    public static Identity placeIdentity() {
        return new Identity(establishment(), Optional.empty(), Optional.empty(), Optional.empty())
                .with(place(establishment()));
    }

    /** A likely answer about a stamp with a PIN. */
    public static Answer withPin(Verdict verdict, Optional<PinResult> result) {
        var plain = identity();
        var pinned = new Identity(plain.establishment(), plain.product(), plain.lot(), Optional.of(codeLotWithPins()));
        return answer(verdict, pinned).with(result);
    }

    /** Everything published and activated. */
    public static Identity identity() {
        return new Identity(
                establishment(), Optional.of(product(true)), Optional.of(lot(true)), Optional.of(codeLot()));
    }

    /** A likely answer under a verdict. */
    public static Answer answer(Verdict verdict) {
        return answer(verdict, identity());
    }

    public static Answer answer(Verdict verdict, Identity identity) {
        var known = verdict != Verdict.UNKNOWN;
        var decided = verdict == Verdict.RECALLED || verdict == Verdict.SUSPENDED || verdict == Verdict.LOCKED;
        return new Answer(
                verdict,
                known ? Optional.of(CODE) : Optional.empty(),
                known ? TestStampCodes.text(CODE.codeLot(), CODE.serial()) : "ABC-DEF",
                known ? Optional.of(identity) : Optional.empty(),
                decided ? Optional.of(NOTICE) : Optional.empty(),
                SettableStatus.AS_OF,
                known
                        ? Optional.of(new ScanHistory(
                                1_234, Instant.parse("2026-11-05T07:05:00Z"), Optional.of("Thành phố Hồ Chí Minh")))
                        : Optional.empty());
    }

    /** A likely answer of a lot page. */
    public static Answer lotAnswer(Verdict verdict) {
        return lotAnswer(verdict, identity());
    }

    public static Answer lotAnswer(Verdict verdict, Identity identity) {
        var stamp = answer(verdict, identity);
        return new Answer(
                verdict, Optional.empty(), "", stamp.identity(), stamp.notice(), stamp.asOf(), Optional.empty());
    }

    /** The sample documents with the establishment as a household that published all it has. */
    public static Identity household() {
        var json = json(PublicationDocument.ESTABLISHMENT)
                .put("kind", "HOUSEHOLD")
                .put("address", new JsonObject().put("vi", "12/3 đường Số 5, ấp Mẫu, xã Vĩnh Thạnh, thành phố Cần Thơ"))
                .put("formerAddress", "12/3 đường Số 5, xã Thạnh Mỹ, huyện Vĩnh Thạnh, thành phố Cần Thơ")
                .put("taxCode", "079000000001")
                .put("phone", "0900 000 001")
                .put("email", "nguyen.van.mau@example.com");
        json.getJsonArray("documents")
                .add(new JsonObject()
                        .put("type", "BUSINESS_REGISTRATION")
                        .put("number", "57A8000001")
                        .put("issuer", "Ủy ban nhân dân xã (mẫu)")
                        .put("url", "/media/" + "ab".repeat(32) + ".pdf"));
        return new Identity(
                PublicationReader.establishment(PublishedSamples.ESTABLISHMENT, 11, json),
                Optional.of(product(true)),
                Optional.of(lot(true)),
                Optional.of(codeLot()));
    }

    /** The sample document of a kind. */
    public static JsonObject json(PublicationDocument document) {
        return new JsonObject(document.sample());
    }

    /** The same identity with its product in another revision. */
    public static Identity identityOfProduct(long revision) {
        var sample = identity();
        var product = product(true);
        return new Identity(
                sample.establishment(),
                Optional.of(new Product(
                        product.id(),
                        revision,
                        true,
                        product.name(),
                        product.facts(),
                        product.image(),
                        product.label(),
                        product.guidance(),
                        product.recording(),
                        product.approval(),
                        product.registered(),
                        product.documents())),
                sample.lot(),
                sample.codeLot());
    }
}
