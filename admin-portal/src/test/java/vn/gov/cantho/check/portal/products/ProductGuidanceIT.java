package vn.gov.cantho.check.portal.products;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.gov.cantho.check.portal.documents.MediaService;
import vn.gov.cantho.check.portal.documents.PictureSamples;
import vn.gov.cantho.check.portal.documents.StoredMedia;
import vn.gov.cantho.check.portal.products.ProductFlaw.Problem;
import vn.gov.cantho.check.portal.testing.ActAs;
import vn.gov.cantho.check.portal.testing.Person;
import vn.gov.cantho.check.portal.testing.PortalDatabase;
import vn.gov.cantho.check.portal.testing.PortalTest;

/** Label, usage guide and safety warnings, from the draft to the public. */
@PortalTest
final class ProductGuidanceIT {

    private static final ProductGuidance GUIDANCE =
            new ProductGuidance("Rã đông rồi nấu chín.", "Thaw and cook.", "Có cá: dễ gây dị ứng.", "");

    @Autowired
    private ProductService products;

    @Autowired
    private ProductReadings readings;

    @Autowired
    private MediaService media;

    @Autowired
    private ProductSamples samples;

    @Test
    void saved_isReadBackAndBegunWithInTheNextVersion() {
        var draft = samples.draft(Person.FISH_EDITOR);
        var content = with(draft, Optional.of(label()), GUIDANCE);
        assertThat(save(draft, content)).isEqualTo(new Saving.Saved(1));
        var approved = samples.approved(
                Person.FISH_EDITOR, Person.AGRICULTURE_APPROVER, samples.submitted(Person.FISH_EDITOR, reread(draft)));

        ActAs.person(Person.FISH_EDITOR, () -> products.newVersion(approved.id()));

        assertThat(reread(draft).latest().number()).isEqualTo(2);
        assertThat(reread(draft).latest().content()).isEqualTo(content);
    }

    @Test
    void englishAlone_asksForVietnamese() {
        var draft = samples.draft(Person.FISH_EDITOR);

        assertThat(save(draft, with(draft, Optional.empty(), new ProductGuidance("", "Cook it.", "", "Has fish."))))
                .isEqualTo(new Saving.Invalid(List.of(
                        new ProductFlaw(ProductField.USAGE_GUIDE_VI, Problem.USAGE_GUIDE_VIETNAMESE),
                        new ProductFlaw(ProductField.SAFETY_WARNINGS_VI, Problem.SAFETY_WARNINGS_VIETNAMESE))));
    }

    @Test
    void label_thatIsNoStoredPicture_isRefusedAtItsField() {
        var draft = samples.draft(Person.FISH_EDITOR);

        assertThat(save(draft, with(draft, Optional.of("cd".repeat(32)), GUIDANCE)))
                .isEqualTo(new Saving.Invalid(List.of(new ProductFlaw(ProductField.LABEL, Problem.IMAGE_UNKNOWN))));
    }

    @Test
    void submitted_isShownToWhoDecidesAndPartOfTheHash() {
        var draft = samples.draft(Person.FISH_EDITOR);
        var bare = readings.hash(draft);
        save(draft, with(draft, Optional.of(label()), GUIDANCE));

        assertThat(readings.hash(draft)).isNotEqualTo(bare);
        assertThat(readings.decided(draft, "label")).startsWith("/media/");
        assertThat(readings.decided(draft, "usageGuideEn")).isEqualTo("Thaw and cook.");
        assertThat(readings.decided(draft, "safetyWarningsVi")).isEqualTo("Có cá: dễ gây dị ứng.");
    }

    @Test
    void published_afterApproval_withTheLabelWhereThePublicReadsIt() {
        var draft = samples.draft(Person.FISH_EDITOR);
        var label = label();
        save(draft, with(draft, Optional.of(label), GUIDANCE));
        samples.approved(
                Person.FISH_EDITOR, Person.AGRICULTURE_APPROVER, samples.submitted(Person.FISH_EDITOR, reread(draft)));

        var published = ProductReadings.published(draft);

        assertThat(published.at("/label/url").asString()).isEqualTo("/media/" + label + ".jpg");
        assertThat(published.at("/label/width").asInt()).isEqualTo(90);
        assertThat(published.at("/usageGuide/en").asString()).isEqualTo("Thaw and cook.");
        assertThat(published.at("/safetyWarnings/vi").asString()).isEqualTo("Có cá: dễ gây dị ứng.");
        assertThat(published.at("/safetyWarnings").has("en")).isFalse();
        assertThat(PortalDatabase.started()
                        .owner()
                        .sql("SELECT count(*) FROM publication.media WHERE sha256 = decode(:label, 'hex')")
                        .param("label", label)
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void published_withoutAny_hasNoKeysForThem() {
        var approved = samples.approved(Person.FISH_EDITOR, Person.AGRICULTURE_APPROVER);

        assertThat(ProductReadings.published(approved).propertyNames())
                .doesNotContain("label", "usageGuide", "safetyWarnings");
    }

    private String label() {
        var stored =
                ActAs.person(Person.FISH_EDITOR, () -> media.storePicture(PictureSamples.jpeg(90, 60), "nhan.jpg"));
        return ((StoredMedia.Stored) stored).ref().sha256();
    }

    private static ProductContent with(Product draft, Optional<String> label, ProductGuidance guidance) {
        var content = draft.latest().content();
        return new ProductContent(
                content.nameVi(),
                content.nameEn(),
                content.group(),
                content.brand(),
                content.descriptionVi(),
                content.descriptionEn(),
                content.origin(),
                content.netContent(),
                content.standards(),
                content.imageSha256(),
                label,
                guidance,
                ProductRecording.NONE);
    }

    private Saving save(Product draft, ProductContent content) {
        return ActAs.person(
                Person.FISH_EDITOR,
                () -> products.saveDraft(draft.id(), content, draft.latest().version()));
    }

    private Product reread(Product product) {
        return samples.find(Person.FISH_EDITOR, product.id());
    }
}
