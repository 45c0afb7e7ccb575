package vn.gov.cantho.check.portal.products;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class ProductContentTest {

    private static final ProductCode CODE = new ProductCode.Local("CT-12345678");

    @Test
    void content_pastedText_isTidiedAndComposed() {
        var typed = "  " + Normalizer.normalize("Cá tra", Normalizer.Form.NFD) + "\u0007\t phi   lê\r\n ";

        var content = content(typed, "dòng một\r\ndòng hai\u0000", List.of("VietGAP", " VietGAP ", "", "OCOP 4 sao"));

        assertThat(content.nameVi()).isEqualTo("Cá tra phi lê");
        assertThat(content.descriptionVi()).isEqualTo("dòng một\ndòng hai");
        assertThat(content.standards()).containsExactly("VietGAP", "OCOP 4 sao");
    }

    @Test
    void hash_ofSameContent_isTheSame() {
        assertThat(hash(content("Gạo", "thơm", List.of("VietGAP"))))
                .isEqualTo(hash(content("Gạo ", "thơm", List.of("VietGAP", "VietGAP"))));
    }

    @Test
    void hash_ofAnyOtherContent_differs() {
        var hash = hash(content("Gạo", "thơm", List.of("A", "B")));

        assertThat(hash(content("Gạo thơm", "", List.of("A", "B")))).isNotEqualTo(hash);
        assertThat(hash(content("Gạo", "thơm", List.of("B", "A")))).isNotEqualTo(hash);
        assertThat(hash(content("Gạo", "thơm", List.of("A\nstandards 1:B")))).isNotEqualTo(hash);
        assertThat(ContentHash.of(
                        new ProductCode.Local("CT-87654321"), content("Gạo", "thơm", List.of("A", "B")), List.of()))
                .isNotEqualTo(hash);
    }

    @Test
    void hash_isAsWrittenInTheFirstRelease() {
        assertThat(hash(ProductContent.named("Gạo", ProductGroup.RICE)))
                .isEqualTo("68d7630c3dd3bc1fafea20020c1e61f0a1a84c7eea91d8a4dbe96b93d6636f6c");
    }

    @Test
    void changes_nameOnlyWhatDiffers() {
        var changes = ProductChanges.between(
                content("Gạo", "thơm", List.of("A")), content("Gạo ST25", "thơm", List.of("A", "B")));

        assertThat(changes.before()).containsOnlyKeys("nameVi", "standards");
        assertThat(changes.after()).containsEntry("nameVi", "Gạo ST25").containsEntry("standards", "A; B");
    }

    private static String hash(ProductContent content) {
        return ContentHash.of(CODE, content, List.of());
    }

    private static ProductContent content(String name, String description, List<String> standards) {
        return new ProductContent(
                name,
                "",
                ProductGroup.RICE,
                "",
                description,
                "",
                "",
                "",
                standards,
                Optional.empty(),
                Optional.empty(),
                ProductGuidance.NONE,
                ProductRecording.NONE);
    }
}
