package vn.gov.cantho.check.resolver.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.gov.cantho.check.contract.publication.PublicationDocument;
import vn.gov.cantho.check.resolver.testing.SampleAnswers;

final class PublicationReaderTest {

    @Test
    void samples_areReadWhole() {
        var lot = SampleAnswers.lot(true);
        assertThat(lot.number()).isEqualTo("L2026-118");
        assertThat(lot.facts().expiresOn()).hasValue(LocalDate.of(2028, 11, 1));
        assertThat(lot.facts().quantity().orElseThrow().value()).isEqualByComparingTo("1250.5");
        assertThat(lot.journey()).hasSize(4);
        assertThat(lot.links().stepBack()).hasSize(2);
        assertThat(lot.links().stepForward()).hasSize(1);
        var product = SampleAnswers.product(true);
        assertThat(product.facts().standards()).containsExactly("VietGAP", "HACCP");
        assertThat(product.image().orElseThrow().width()).isEqualTo(1280);
        assertThat(product.approval().orElseThrow().date()).isEqualTo(LocalDate.of(2026, 9, 5));
        var establishment = SampleAnswers.establishment();
        assertThat(establishment.sample()).isTrue();
        assertThat(establishment.name().in(Language.ENGLISH)).isEqualTo("Con Mau Aquaculture Cooperative");
        assertThat(establishment.documents()).hasSize(1);
    }

    @Test
    void productOfTheReleaseBefore_hasNoGuidanceAndIsReadAllTheSame() {
        var json = SampleAnswers.json(PublicationDocument.PRODUCT);
        List.of("label", "usageGuide", "safetyWarnings", "recording").forEach(json::remove);

        var product = PublicationReader.product(201, 1, true, json);

        assertThat(product.label()).isEmpty();
        assertThat(product.recording()).isEmpty();
        assertThat(product.guidance()).isEqualTo(new Product.Guidance(Optional.empty(), Optional.empty()));
    }

    @Test
    void unknownKeys_areSkipped() {
        var json = SampleAnswers.json(PublicationDocument.PRODUCT).put("colour", "white");
        assertThat(PublicationReader.product(1, 1, true, json).name().vi()).isEqualTo("Cá tra phi lê đông lạnh");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "//evil.example/a.jpg",
                "https://evil.example/a.jpg",
                "/media/../q/x",
                "/media/short.jpg"
            })
    void links_thatAreNotOurMedia_areLeftOut(String url) {
        var json = SampleAnswers.json(PublicationDocument.ESTABLISHMENT);
        json.getJsonArray("documents").getJsonObject(0).put("url", url);
        assertThat(PublicationReader.establishment(1, 1, json)
                        .documents()
                        .getFirst()
                        .url())
                .isEmpty();
    }

    @Test
    void damagedDocuments_areRefused() {
        var nameless = SampleAnswers.json(PublicationDocument.PRODUCT);
        nameless.remove("name");
        assertThatIllegalArgumentException().isThrownBy(() -> PublicationReader.product(1, 1, true, nameless));
        var wrongDate = SampleAnswers.json(PublicationDocument.PRODUCTION_LOT).put("expiresOn", "tomorrow");
        assertThatIllegalArgumentException().isThrownBy(() -> PublicationReader.productionLot(1, 1, true, wrongDate));
        var wrongType = SampleAnswers.json(PublicationDocument.ESTABLISHMENT).put("documents", "none");
        assertThatIllegalArgumentException().isThrownBy(() -> PublicationReader.establishment(1, 1, wrongType));
    }
}
