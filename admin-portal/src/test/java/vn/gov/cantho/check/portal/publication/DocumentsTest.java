package vn.gov.cantho.check.portal.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import vn.gov.cantho.check.contract.publication.PublicationDocument;

final class DocumentsTest {

    @Test
    void sampleEstablishment_readAndWritten_staysTheSame() {
        assertRoundTrip(PublicationDocument.ESTABLISHMENT, EstablishmentDocument.class, UnaryOperator.identity());
    }

    @Test
    void sampleProduct_readAndWritten_staysTheSame() {
        assertRoundTrip(PublicationDocument.PRODUCT, ProductDocument.class, UnaryOperator.identity());
    }

    @Test
    void sampleLot_readAndWritten_staysTheSame() {
        assertRoundTrip(PublicationDocument.PRODUCTION_LOT, LotDocument.class, UnaryOperator.identity());
    }

    @Test
    void samplePlace_readAndWritten_staysTheSame() {
        assertRoundTrip(PublicationDocument.PLACE, PlaceDocument.class, UnaryOperator.identity());
    }

    @Test
    void placeOfAHousehold_isPublicDownToTheCommuneOnly() {
        var shown = DocumentJson.write(
                read(PublicationDocument.PLACE, PlaceDocument.class).ofHousehold());

        assertThat(shown)
                .contains("\"xã Vĩnh Thạnh, thành phố Cần Thơ\"", "\"huyện Vĩnh Thạnh, thành phố Cần Thơ\"")
                .doesNotContain("Ấp Mẫu");
    }

    @Test
    void sampleArticle_readAndWritten_staysTheSame() {
        assertRoundTrip(PublicationDocument.ARTICLE, ArticleDocument.class, UnaryOperator.identity());
    }

    @Test
    void cooperative_hasNoPersonalDataToLeaveOut() {
        assertRoundTrip(
                PublicationDocument.ESTABLISHMENT,
                EstablishmentDocument.class,
                EstablishmentDocument::withoutPersonalData);
    }

    @Test
    void household_isPublicDownToTheCommuneOnly() {
        var family = DocumentJson.read("""
                {"format": 1, "name": {"vi": "Hộ kinh doanh Mẫu", "en": null}, "kind": "HOUSEHOLD",
                 "address": {"vi": "Số 12, ấp Mẫu, xã Thới Lai, thành phố Cần Thơ", "en": null},
                 "formerAddress": "Số 12, ấp Mẫu, huyện Thới Lai, thành phố Cần Thơ",
                 "commune": null, "taxCode": "1800000009", "gln": null, "phone": "0900000000", "email": "a@b.example",
                 "introduction": null, "sample": true,
                 "documents": [{"type": "BUSINESS_REGISTRATION", "number": "1", "issuer": "UBND", "validUntil": null,
                                "url": "/media/00.pdf"}]}
                """, EstablishmentDocument.class);

        var shown = DocumentJson.write(family.withoutPersonalData());

        assertThat(shown)
                .contains("\"xã Thới Lai, thành phố Cần Thơ\"", "\"huyện Thới Lai, thành phố Cần Thơ\"")
                .doesNotContain("Số 12", "ấp", "1800000009", "0900000000", "@", "/media/");
    }

    @Test
    void privatePartners_areNamedByTheirCommune() {
        var lot = DocumentJson.read("""
                {"format": 1, "number": "L1", "producedOn": "2026-11-01", "expiresOn": null, "quantity": null, "place": null,
                 "journey": [], "firstInChain": false, "lastInChain": false, "documents": [],
                 "stepBack": [{"name": "Hộ ông Nguyễn Văn Mẫu", "goods": "Cá giống", "reference": "HD 1 ông Mẫu", "on": "2026-10-01",
                               "address": "Ấp 2, xã Thới Lai, thành phố Cần Thơ", "person": true}],
                 "stepForward": [{"name": "Công ty Mẫu", "goods": "Cá", "reference": null, "on": "2026-11-02",
                                  "address": "Số 1, phường Ninh Kiều, thành phố Cần Thơ", "person": false}]}
                """, LotDocument.class);

        var shown = DocumentJson.write(lot.withoutPersonalData());

        assertThat(shown)
                .contains("\"Hộ nông dân, xã Thới Lai, thành phố Cần Thơ\"", "\"Công ty Mẫu\"")
                .doesNotContain("Nguyễn", "Mẫu\",\"goods\":\"Cá giống", "HD 1", "Ấp 2", "phường Ninh Kiều", "person");
    }

    @Test
    void unapprovedProduct_isKnownByItsNameAlone() {
        var shown = DocumentJson.write(
                read(PublicationDocument.PRODUCT, ProductDocument.class).unapproved());

        assertThat(shown).contains("Cá tra phi lê").doesNotContain("approval", "VietGAP", "/media/", "1 kg");
    }

    private static <T> void assertRoundTrip(PublicationDocument document, Class<T> type, UnaryOperator<T> change) {
        var json = JsonMapper.shared();
        var written = DocumentJson.write(change.apply(read(document, type)));

        assertThat(json.readTree(written)).isEqualTo(json.readTree(document.sample()));
    }

    private static <T> T read(PublicationDocument document, Class<T> type) {
        return DocumentJson.read(document.sample(), type);
    }
}
