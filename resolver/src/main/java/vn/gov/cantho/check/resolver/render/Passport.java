package vn.gov.cantho.check.resolver.render;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.LocalDate;
import java.util.Optional;
import vn.gov.cantho.check.resolver.link.DataKind;
import vn.gov.cantho.check.resolver.scan.Answer;
import vn.gov.cantho.check.resolver.scan.Identity;
import vn.gov.cantho.check.resolver.scan.ProductionLot;

/**
 * The digital passport of a product: what Decree 37/2026/NĐ-CP, Điều 32 asks for, and which of it is not there. The facts
 * are those of the page; the list of elements says of each whether it is among them.
 */
final class Passport {

    private final PublicSite site;
    private final LinkedData data;

    Passport(PublicSite site) {
        this.site = site;
        this.data = new LinkedData(site);
    }

    JsonObject document(String id, Answer answer, Identity identity, LocalDate today) {
        var product = data.product(answer, today).orElseThrow();
        product.remove("@context");
        if (DataKind.EPCIS.isOf(identity)) {
            LotAddress.path(identity)
                    .map(path -> site.absolute(DataKind.EPCIS.prefix() + path))
                    .ifPresent(url -> product.put("gs1:epcis", new JsonObject().put("@id", url)));
        }
        return new JsonObject()
                .put("@context", LinkedData.context())
                .put("@id", id)
                .put("@type", "DigitalDocument")
                .put("name", "Hộ chiếu số của sản phẩm")
                .put("inLanguage", "vi")
                .put("dateModified", answer.asOf().toString())
                .put("isBasedOn", law())
                .put("about", product)
                .put("hasPart", elements(identity));
    }

    private static JsonObject law() {
        return new JsonObject()
                .put("@type", "Legislation")
                .put("legislationIdentifier", "37/2026/NĐ-CP")
                .put("name", "Điều 32");
    }

    private static JsonArray elements(Identity identity) {
        var product = identity.product().orElseThrow();
        var lot = identity.lot();
        var facts = lot.map(ProductionLot::facts);
        var journey = lot.filter(known -> !known.journey().isEmpty()).isPresent();
        return new JsonArray()
                .add(element("nameAndGtin", "Tên sản phẩm và mã GTIN", true))
                .add(element("producer", "Tên, địa chỉ, mã số của cơ sở", true))
                .add(element(
                        "origin",
                        "Xuất xứ hoặc nơi hoàn thiện cuối cùng",
                        product.facts().origin().isPresent()
                                || facts.flatMap(ProductionLot.Facts::place).isPresent()))
                .add(element("traceability", "Thông tin truy xuất nguồn gốc", journey))
                .add(element(
                        "certificates",
                        "Giấy chứng nhận (nếu có)",
                        !TrustSections.documents(identity).isEmpty()))
                .add(element(
                        "productionDate", "Ngày sản xuất (nếu có)", isThere(facts, ProductionLot.Facts::producedOn)))
                .add(element("expiryDate", "Hạn sử dụng (nếu có)", isThere(facts, ProductionLot.Facts::expiresOn)))
                .add(element(
                        "safetyWarnings",
                        "Cảnh báo an toàn (nếu có)",
                        product.guidance().warnings().isPresent()))
                .add(element("uniqueIdentifier", "Mã định danh duy nhất", true))
                .add(element("nationalPortal", "Kết nối Cổng truy xuất nguồn gốc quốc gia", false));
    }

    private static boolean isThere(
            Optional<ProductionLot.Facts> facts,
            java.util.function.Function<ProductionLot.Facts, Optional<LocalDate>> day) {
        return facts.flatMap(day).isPresent();
    }

    private static JsonObject element(String id, String name, boolean there) {
        return new JsonObject()
                .put("@type", "PropertyValue")
                .put("propertyID", id)
                .put("name", name)
                .put("value", there);
    }
}
